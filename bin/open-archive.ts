import {
  ask,
  type Database,
  emptyDatabase,
  leaveDatabase,
  openScratch,
} from "@/lib/platform/database";
import { bringUpToDate } from "./prepare";
import { type Leaving, step } from "./steps";

/** Another number means another archive: one that was planted before is planted anew. */
const EDITION = 2;
const SEED = 1;
const MOST = 5_000_000;
const SILENCE = 5_000;

/** The number of articles on the command line. */
export function chosenSize(word: string | undefined): number {
  const size = Number(word ?? "");
  if (!Number.isInteger(size) || size < 1 || size > MOST) {
    throw new Error(`Say how many articles, from 1 to ${MOST}: npm run archive:plant -- 20000`);
  }
  return size;
}

/**
 * A scratch database with an archive of so many articles, planted unless it is there already. The newsroom's own
 * database is not touched. The environment then leads this process to the archive.
 */
export async function openArchive(
  articles: number,
  address: string,
  leaving: Leaving,
): Promise<Database> {
  const database = await step(
    "Postgres",
    () => openScratch(`archive_${articles}`),
    ({ where }) => where,
  );
  leaving.unshift(() => leaveDatabase(database));
  const wanted = `Edition ${EDITION} of an archive of ${articles} articles, seed ${SEED}.`;
  const isThere = (await noteOn(database)) === wanted;
  if (!isThere) await emptyDatabase(database);
  await bringUpToDate(database, address);
  if (isThere) return database;
  // Not before Prisma's client is made.
  const { plantArchive } = await import("@/prisma/archive/plant-archive");
  const began = performance.now();
  await plantArchive(database.owner, {
    articles,
    seed: SEED,
    now: new Date(),
    report: progress(),
  });
  await leaveNote(database, wanted);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${process.stdout.isTTY ? "\r\u001b[K" : ""}  Archive … planted (${seconds} s)`);
  return database;
}

async function noteOn({ owner }: Database): Promise<string | null> {
  const { rows } = await ask(
    owner,
    "select shobj_description(oid, 'pg_database') as note from pg_database where datname = current_database()",
  );
  return rows[0]?.note ?? null;
}

async function leaveNote({ owner }: Database, note: string): Promise<void> {
  await ask(
    owner,
    `do $$ begin execute format('comment on database %I is %L', current_database(), '${note}'); end $$`,
  );
}

/** Says how far a long work is: in a terminal in place, in a log every few seconds. */
function progress(): (done: string) => void {
  let said = performance.now();
  return (done) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K  Archive … ${done}`);
    else if (performance.now() - said > SILENCE) {
      said = performance.now();
      console.log(`  Archive … ${done}`);
    }
  };
}
