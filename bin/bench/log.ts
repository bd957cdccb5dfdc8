import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { emptyDatabase, leaveDatabase, openScratch } from "@/lib/platform/database";
import { inProject } from "@/lib/platform/project";
import { addLogKey } from "../log-key";
import { bringUpToDate } from "../prepare";
import type { Leaving } from "../steps";
import { atMost, type Finding, told } from "./finding";
import { median, percentile, shown } from "./statistics";

const ENTRIES = 1_000_000;
const SAMPLES = 400;

/** A public log of a million entries, of a database of its own: growing it, proving with it, checking all of it. */
export async function measureLog(leaving: Leaving): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-log-bench-"));
  leaving.unshift(() => rm(folder, { recursive: true }));
  process.env.ONRECORD_LOG_FOLDER = join(folder, "keys");
  const database = await openScratch("log_bench");
  leaving.unshift(() => leaveDatabase(database));
  await emptyDatabase(database);
  await bringUpToDate(database, "http://localhost:3000");
  const owner = new Client({ connectionString: database.owner });
  await owner.connect();
  leaving.unshift(() => owner.end());
  await fill(owner);
  await addLogKey(database.owner, "localhost:3000/log");
  return [...(await grow(owner)), ...(await prove(leaving)), ...(await check(folder))];
}

/** The entries all at once, as append_leaf() would have made them one by one. */
async function fill(owner: Client): Promise<void> {
  await owner.query(`
    insert into log_leaves (index, entry, hash)
    select n, entry, leaf_hash(convert_to(entry, 'UTF8')) from (
      select n, format('{"at":"","key":"filler %s%s","prev":null,"type":"key","v":1}', n, repeat('.', 180)) as entry
      from generate_series(0, ${ENTRIES - 1}) as n) as entries`);
  for (const level of [1, 2]) {
    await owner.query(
      `insert into log_nodes (level, index, hash)
       select $1, tile, tree_root(array_agg(hash order by index)) from (
         select index / 256 as tile, index, hash from log_nodes where level = $1 - 1
         union all select index / 256, index, hash from log_leaves where $1 = 1) as below
       group by tile having count(*) = 256`,
      [level],
    );
  }
  await owner.query("analyze log_leaves, log_nodes");
}

async function grow(owner: Client): Promise<Finding[]> {
  const times = await timed(SAMPLES, (n) =>
    owner.query("select append_leaf($1, null)", [
      `{"at":"","key":"grown ${n}","prev":null,"type":"key","v":1}`,
    ]),
  );
  return [
    atMost("Append to a million entries, committed, median", median(times), 5, " ms"),
    told("Append, 95 of 100", `${shown(percentile(times, 0.95))} ms`),
  ];
}

async function prove(leaving: Leaving): Promise<Finding[]> {
  // Not before Prisma's client is made.
  const { findConsistencyProof, findInclusionProof, findLogSize } = await import(
    "@/lib/public-log/log-public"
  );
  const { signCheckpoint } = await import("@/lib/public-log/sign-checkpoint");
  const { closePools } = await import("@/lib/platform/prisma-pool");
  leaving.unshift(closePools);
  const size = await findLogSize();
  const [signing = Number.NaN] = await timed(1, () => signCheckpoint({ now: new Date() }));
  // Spread over the whole log, without a pattern that a tile could have.
  const place = (n: number) => (n * 7_919_777) % size;
  await timed(20, (n) => findInclusionProof(place(n), size));
  const inclusion = await timed(SAMPLES, (n) => findInclusionProof(place(n), size));
  const consistency = await timed(SAMPLES, (n) => findConsistencyProof(1 + place(n), size));
  return [
    atMost("Inclusion proof in a million entries, median", median(inclusion), 5, " ms"),
    told("Inclusion proof, 95 of 100", `${shown(percentile(inclusion, 0.95))} ms`),
    atMost("Consistency proof, median", median(consistency), 5, " ms"),
    told("Root and signature of a million entries", `${shown(signing)} ms`),
  ];
}

/** The whole log as files, checked by the program for outsiders and by the one that shares nothing with it. */
async function check(folder: string): Promise<Finding[]> {
  const { saveArchive } = await import("@/lib/public-log/save-archive");
  const keep = async (path: string, bytes: string | Uint8Array) => {
    await mkdir(dirname(join(folder, "archive", path)), { recursive: true });
    await writeFile(join(folder, "archive", path), bytes);
  };
  const [archive = Number.NaN] = await timed(1, () => saveArchive({ keep }));
  const run = promisify(execFile);
  const program = inProject("bin/onrecord-verify.mjs");
  const [ours = Number.NaN] = await timed(1, () =>
    run(process.execPath, [program, join(folder, "archive")]),
  );
  return [
    told("Archive of a million entries", `${shown(archive / 1000)} s`),
    told("Full verification of a million entries by onrecord-verify", `${shown(ours / 1000)} s`),
  ];
}

async function timed(times: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await work(n);
    taken.push(performance.now() - began);
  }
  return taken;
}
