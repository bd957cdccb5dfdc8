import type { Bench } from "./bench";
import { atMost, type Finding, told } from "./finding";
import { longArticle, someArticles } from "./sample";
import { median, percentile, shown } from "./statistics";

const ARTICLES = 300;
const WARM_UP = 150;

/** Articles that nobody has asked for yet, one after another, beside `select 1`. */
export async function measureUncached({ newsroom, sql }: Bench): Promise<Finding[]> {
  for (const path of await someArticles(sql, WARM_UP, 5000)) await newsroom.get(path);
  await newsroom.get(await longArticle(sql));
  const paths = await someArticles(sql, ARTICLES, 1);
  const took: number[] = [];
  const limit: number[] = [];
  const before = await newsroom.usage();
  for (const path of paths) took.push((await newsroom.get(path)).took);
  const { cpu } = await newsroom.usage();
  for (let i = 0; i < ARTICLES; i++) {
    const began = performance.now();
    await sql("select 1");
    limit.push(performance.now() - began);
  }
  return [
    atMost("Uncached article: processor time", (cpu - before.cpu) / paths.length, 10, " ms"),
    atMost("Uncached article: p50", median(took), 15, " ms"),
    told("Uncached article: p95", `${shown(percentile(took, 0.95))} ms`),
    told("`select 1`: p50", `${shown(median(limit))} ms`),
  ];
}
