import { chanceOf } from "@/prisma/archive/chance";
import { english } from "@/prisma/archive/vocabulary";
import type { Bench } from "./bench";
import { atMost, type Finding, told } from "./finding";
import { percentile, shown } from "./statistics";

const TIMES = 40;

/** Searches that nobody has asked before, by how often their words stand in the archive. */
export async function measureSearch({ newsroom, sql }: Bench): Promise<Finding[]> {
  const { words } = english();
  const chance = chanceOf(7, 0);
  const between = (from: number, to: number) => () => words[from + chance.below(to - from)] ?? "";
  const bodies = await sql<{ text: string }>(
    "select body #>> '{content,0,content,0,text}' as text from revisions where erased_at is null limit 2000",
  );
  const phrase = () => {
    const text = (bodies[chance.below(bodies.length)]?.text ?? "").replaceAll(".", "").split(" ");
    const start = chance.below(Math.max(1, text.length - 3));
    return `"${text.slice(start, start + 3).join(" ")}"`;
  };
  const kinds: [string, () => string][] = [
    ["a rare word", between(100_000, 250_000)],
    ["a middling word", between(2_000, 20_000)],
    ["a frequent word", between(25, 120)],
    ["two middling words", () => `${between(300, 2_000)()} ${between(300, 2_000)()}`],
    ["a phrase", phrase],
    ["a mistyped word", () => mistyped(between(500, 5_000)())],
  ];
  const findings: Finding[] = [];
  for (const [what, words] of kinds) {
    const took: number[] = [];
    let found = 0;
    for (let i = 0; i < TIMES; i++) {
      const asked = words();
      const answer = await newsroom.get(`/search?q=${encodeURIComponent(asked)}`);
      if (answer.status !== 200) throw new Error(`“${asked}” was answered with ${answer.status}.`);
      took.push(answer.took);
      if (/<article|<li class="[^"]*(found|card)/u.test(answer.body.toString())) found += 1;
    }
    findings.push(
      atMost(`Search for ${what}: p95`, percentile(took.slice(2), 0.95), 50, " ms"),
      told(
        `Search for ${what}: p50; with a result`,
        `${shown(percentile(took, 0.5))} ms; ${found} of ${TIMES}`,
      ),
    );
  }
  return findings;
}

/** With two letters of its middle in each other's place. */
function mistyped(word: string): string {
  const at = Math.max(0, Math.floor(word.length / 2) - 1);
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
}
