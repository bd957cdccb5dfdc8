import { Client } from "pg";
import { makeCatalogue } from "./catalogue";
import { putBack, takeAway } from "./guards";
import { LARGE, openRows } from "./rows";
import { type Material, storyAt } from "./story";
import { arabic, english } from "./vocabulary";
import { writeStory } from "./write-story";

export type Plan = {
  articles: number;
  seed: number;
  now: Date;
  /** Is told, from time to time, how many stories are written, and what is being done after that. */
  report: (done: string) => void;
};

const BATCH = 2_000;
/** So many of the newest are complete for the desk too. */
const FOR_THE_DESK = 2_000;
/** The rest was published before the newsroom had claims. */
const WITH_CLAIMS = 0.1;
const YEARS = 20 * 365.25 * 86_400_000;

/**
 * Fills a migrated, empty newsroom with an archive of stories that nobody wrote, as if each had gone through
 * `release()`. Rows go in by COPY without the tables' guards; then every constraint and index is made again,
 * which checks every row, and what is derived from the rows is derived by the newsroom's own functions.
 */
export async function plantArchive(
  owner: string,
  { articles, seed, now, report }: Plan,
): Promise<void> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    const taken = await takeAway(client, LARGE);
    await fill(owner, { articles, seed, now, report });
    await putBack(client, taken, report);
    report("figures");
    await client.query("select count_everything_anew()");
    report("what is found");
    await client.query("select find_everything_anew()");
    report("statistics");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

async function fill(owner: string, { articles, seed, now, report }: Plan): Promise<void> {
  const rows = await openRows(owner);
  const catalogue = await makeCatalogue(seed, now.getTime() - YEARS, rows);
  const voices = { english: english(), arabic: arabic() };
  const material: Material = { seed, articles, now: now.getTime(), catalogue, ...voices };
  for (let place = 0; place < articles; place++) {
    writeStory(storyAt(place, material), material, rows, {
      claims: place >= articles * (1 - WITH_CLAIMS),
      desk: place >= articles - FOR_THE_DESK,
    });
    if (place % BATCH === BATCH - 1) {
      await rows.send();
      report(`${place + 1} of ${articles} articles`);
    }
  }
  await rows.close();
}
