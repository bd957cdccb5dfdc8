import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lookOf } from "@/lib/claims/rules/checkable";
import { rankHeldOut, rankLabelled } from "@/lib/claims/rules/ranking-model";
import { measured, readLabelled } from "./labelled-sentences";

type Measure = {
  sentences: number;
  worth: number;
  /** How many the rules find at all, and how many of them are worth checking. */
  found: number;
  right: number;
  rules: string;
  heldOut: string;
};

// What was measured, written down, so that a change of the rules shows what it does.
test.each<[string, string, Measure]>([
  [
    "by somebody who knew the rules",
    "checkable",
    {
      ...{ sentences: 96, worth: 53, found: 42, right: 39 },
      ...{ rules: "MAP 0.953, AUC 0.927", heldOut: "MAP 0.964, AUC 0.931" },
    },
  ],
  [
    "by somebody who had not seen them, after they were written",
    "checkable-blind",
    {
      ...{ sentences: 184, worth: 89, found: 71, right: 61 },
      ...{ rules: "MAP 0.919, AUC 0.908", heldOut: "MAP 0.933, AUC 0.903" },
    },
  ],
])(
  "sentences of stories that were written and labelled %s are ranked so well",
  async (_who, file, measure) => {
    const sentences = await readLabelled(
      join(import.meta.dirname, `../lib/claims/rules/vectors/${file}.csv`),
    );
    const found = sentences.filter(({ text }) => lookOf(text) !== null);
    expect({
      sentences: sentences.length,
      worth: sentences.filter(({ worth }) => worth).length,
      found: found.length,
      right: found.filter(({ worth }) => worth).length,
      rules: measured(rankLabelled(sentences)),
      heldOut: measured(rankHeldOut(sentences)),
    }).toEqual(measure);
  },
);

async function fileOf(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "labelled-")), "sentences.csv");
  await writeFile(path, text);
  return path;
}

const HEAD = "Sentence_id,Text,Speaker,File_id,Verdict";

test("a file of others is read with all its columns, quotes and line ends", async () => {
  const path = await fileOf(
    `\ufeff${HEAD}\r\n1,"We have, ""as I said"", 5 percent.",Adams,a.txt,1\r\n2,So.,Adams,a.txt,0\r\n3,Well.,Baker,b.txt,-1\r\n`,
  );
  expect(await readLabelled(path)).toEqual([
    { text: 'We have, "as I said", 5 percent.', group: "a.txt", worth: true },
    { text: "So.", group: "a.txt", worth: false },
    { text: "Well.", group: "b.txt", worth: false },
  ]);
});

test.each<[string, string, RegExp]>([
  ["without sentences", `${HEAD}\n`, /has no sentences/u],
  ["without labels", "Text,File_id\nSo.,a\n", /sentence 1: Verdict must be -1, 0 or 1/u],
  ["with another label", `${HEAD}\n1,So.,A,a,1\n2,So.,A,a,yes\n`, /sentence 2: Verdict must be/u],
  ["with an empty sentence", `${HEAD}\n1, ,A,a,1\n`, /sentence 1: Text has no text/u],
  ["with lines of other lengths", `${HEAD}\n1,So.\n`, /is no CSV file/u],
])("a file %s is refused with a sentence", async (_what, text, message) => {
  await expect(readLabelled(await fileOf(text))).rejects.toThrow(message);
});

test("a file that is not there or was not named is refused with a sentence", async () => {
  await expect(readLabelled("/nowhere.csv")).rejects.toThrow("/nowhere.csv could not be read");
  await expect(readLabelled(undefined)).rejects.toThrow("Name a CSV file");
});
