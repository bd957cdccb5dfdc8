import type { Bench } from "./bench";
import { atMost, type Finding, told } from "./finding";
import { someArticles } from "./sample";
import { shown } from "./statistics";

const READERS = 16;
const ARTICLES = 1_200;

/** The most memory that the server has while sixteen readers at once ask for pages that nobody has asked for. */
export async function measureMemory({ newsroom, sql }: Bench): Promise<Finding[]> {
  const waiting = await someArticles(sql, ARTICLES, 3_333);
  let most = (await newsroom.usage()).memory;
  const began = performance.now();
  const read = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      await newsroom.get(path, { "accept-encoding": "gzip" });
      if (waiting.length % 50 === 0) most = Math.max(most, (await newsroom.usage()).memory);
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  const seconds = (performance.now() - began) / 1000;
  return [
    atMost("Resident memory under load", most, 250, " MiB"),
    told("Uncached articles a second, 16 readers", shown(ARTICLES / seconds)),
  ];
}
