import { archivePages } from "./archive-pages";
import type { Bench } from "./bench";
import { atMost, type Finding, told } from "./finding";
import type { Newsroom } from "./newsroom";
import { median, shown } from "./statistics";

/** Every kind of list at its full depth, uncached, beside the same list of a small archive. */
export async function measureArchive(bench: Bench): Promise<Finding[]> {
  const { newsroom, sql } = bench;
  const small = await bench.small();
  try {
    const pages = await archivePages(sql);
    const fewer = await archivePages(bench.smallSql);
    const findings: Finding[] = [];
    for (const [place, { what, paths }] of pages.entries()) {
      const inSmall = fewer[place]?.paths ?? [];
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (const [sample, path] of paths.entries()) {
        ours.push(await uncached(newsroom, sql, path));
        const same = inSmall[sample % inSmall.length];
        if (same) theirs.push(await uncached(small, bench.smallSql, same));
      }
      // The first of each warms up what has never been asked.
      const [large, little] = [median(ours.slice(1)), median(theirs.slice(1))];
      findings.push(atMost(what, large, 25, " ms"));
      if (large > 3)
        findings.push(atMost(`${what}: to that of ${SMALL}`, large / little, 1.3, " ×"));
      else findings.push(told(`${what}: in an archive of ${SMALL}`, `${shown(little)} ms`));
    }
    return findings;
  } finally {
    await small.stop();
  }
}

export const SMALL = 1_000;

/** Raises the edition, so that nothing is served from memory, and asks for the page. */
export async function uncached(
  newsroom: Newsroom,
  sql: Bench["sql"],
  path: string,
): Promise<number> {
  await sql("select raise_edition()");
  await newsroom.get("/api/health/live");
  const { status, took } = await newsroom.get(path, { "accept-encoding": "gzip" });
  if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
  return took;
}
