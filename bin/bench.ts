/**
 * npm run bench — measures what was promised, each beside its limit, and writes the table to docs/bench.md.
 *
 * npm run bench -- archive           only that part; it writes nothing
 * npm run bench -- archive 20000     on an archive of that many articles instead of a million
 * npm run bench -- log               the public log, which needs no archive; writes docs/bench-log.md
 * npm run bench -- claims            shared claims, which need none either; writes docs/bench-claims.md
 */
import { writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import { Client } from "pg";
import { inProject } from "@/lib/platform/project";
import { measureArchive, SMALL } from "./bench/archive";
import type { Bench } from "./bench/bench";
import { measureBrowser } from "./bench/browser";
import { measureCached } from "./bench/cached";
import { measureClaims } from "./bench/claims";
import { type Finding, table } from "./bench/finding";
import { measureLog } from "./bench/log";
import { measureMemory } from "./bench/memory";
import { startNewsroom } from "./bench/newsroom";
import { measurePlans } from "./bench/plans";
import { measurePublish } from "./bench/publish";
import { measureSearch } from "./bench/search";
import { measureStart } from "./bench/start";
import { measureTyping } from "./bench/typing";
import { measureUncached } from "./bench/uncached";
import { chosenSize, openArchive } from "./open-archive";
import { command, type Leaving } from "./steps";

const ARTICLES = "1000000";
const ALL = "all";

type Part = { title: string; measure: (bench: Bench) => Promise<Finding[]> };

const PARTS: Record<string, Part> = {
  start: { title: "Start", measure: measureStart },
  cache: { title: "A cached article", measure: measureCached },
  uncached: { title: "An article nobody has asked for yet", measure: measureUncached },
  memory: { title: "Memory", measure: measureMemory },
  publish: { title: "Publishing", measure: measurePublish },
  browser: { title: "An article in a browser", measure: measureBrowser },
  typing: { title: "Typing in a long draft", measure: measureTyping },
  archive: { title: "Lists at their full depth", measure: measureArchive },
  search: { title: "Search over full text", measure: measureSearch },
  plans: { title: "Plans of what readers ask", measure: measurePlans },
};

/** Parts that have a database of their own, and a page of their own. */
const ALONE: Record<string, { title: string; measure: (leaving: Leaving) => Promise<Finding[]> }> =
  {
    log: { title: "A public log of a million entries", measure: measureLog },
    claims: { title: "A hundred thousand claims in half a million places", measure: measureClaims },
  };

await command(async (leaving) => {
  const [only = ALL, size = ARTICLES] = process.argv.slice(2);
  const alone = ALONE[only];
  if (alone) {
    const findings = table(await alone.measure(leaving));
    const busy = `On ${cpus().length} cores, which ${loadavg()[1]?.toFixed(0)} processes wanted at the time.`;
    const section = `# ${alone.title}\n\n${busy}\n\n${findings}\n`;
    console.log(`\n${section}`);
    await writeFile(inProject(`docs/bench-${only}.md`), section);
    for (const leave of leaving.splice(0)) await leave();
    return;
  }
  const parts = only === ALL ? Object.values(PARTS) : [PARTS[only]];
  const bench = await prepare(chosenSize(size), leaving);
  const sections: string[] = [];
  for (const part of parts) {
    if (!part) throw new Error(`There is ${Object.keys(PARTS).join(", ")}; there is no ${only}.`);
    const section = `## ${part.title}\n\n${table(await measured(part, bench, only === ALL))}\n`;
    console.log(`\n${section}`);
    sections.push(section);
  }
  if (only === ALL) await writeFile(inProject("docs/bench.md"), await report(bench, sections));
  for (const leave of leaving.splice(0)) await leave();
});

/** A whole run goes on when one part of it cannot be measured, and says so in its place. */
async function measured({ title, measure }: Part, bench: Bench, goOn: boolean): Promise<Finding[]> {
  try {
    return await measure(bench);
  } catch (error) {
    if (!goOn) throw error;
    const [reason] = String(error).split("\n");
    return [{ what: title, measured: `not measured: ${reason}`, budget: "", holds: false }];
  }
}

async function prepare(articles: number, leaving: Leaving): Promise<Bench> {
  const given = process.env.DATABASE_URL;
  const open = async (size: number) => {
    const database = await openArchive(size, "http://localhost:3000", leaving);
    // An application is not told the owner's address; but the next archive stands on the same server.
    if (given) process.env.DATABASE_URL = given;
    return database;
  };
  const small = await open(SMALL);
  const large = await open(articles);
  const newsroom = await startNewsroom(articles);
  leaving.unshift(() => newsroom.stop());
  return {
    articles,
    newsroom,
    small: () => startNewsroom(SMALL),
    sql: await asker(large.owner, leaving),
    smallSql: await asker(small.owner, leaving),
    asReader: await asker(large.reader, leaving),
  };
}

async function asker(url: string, leaving: Leaving): Promise<Bench["sql"]> {
  const client = new Client({ connectionString: url, options: "-c timezone=UTC" });
  await client.connect();
  leaving.unshift(() => client.end());
  return async (text, values = []) => (await client.query(text, values)).rows;
}

async function report({ articles, sql }: Bench, sections: string[]): Promise<string> {
  const [row] = await sql<{ server_version: string }>("show server_version");
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# What it costs

Written by \`npm run bench\` (ADR 18). Everything was measured in one run on one machine of ${cpus().length} cores and
${memory} GiB, which also made the load: Node ${process.versions.node}, Postgres ${row?.server_version}, an archive of
${articles.toLocaleString("en-GB")} articles. What counts is the ratio to the limit measured beside it.

${sections.join("\n")}`;
}
