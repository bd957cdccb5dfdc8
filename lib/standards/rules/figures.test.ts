import { describe, expect, test } from "vitest";
import { FIGURE_NAMES, type Figures, figureSentence, timeInWords } from "./figures";

const nothing: Figures = {
  ...{ stories: 0, opinions: 0, signed: 0, approved: 0, headlines: 0, claims: 0 },
  evidence: { named: 0, background: 0, sealed: 0 },
  ...{ corrections: 0, retractions: 0, takedowns: 0, medianHoursToCorrection: null },
  ...{ authors: 0, described: 0, disclosing: 0, logged: 0 },
};
const some: Figures = {
  ...{ stories: 1200, opinions: 30, signed: 1100, approved: 1200, headlines: 1190, claims: 9000 },
  evidence: { named: 5000, background: 40, sealed: 2 },
  ...{ corrections: 12, retractions: 2, takedowns: 1, medianHoursToCorrection: 30.4 },
  ...{ authors: 8, described: 7, disclosing: 5, logged: 1500 },
};

test("of nothing, nothing is said", () => {
  for (const name of FIGURE_NAMES) expect(figureSentence(name, nothing), name).toBeNull();
});

describe("a figure as a sentence", () => {
  test.each([
    [
      "checked",
      "9,000 claims stand in 1,200 stories, each with what was found and who checked it.",
    ],
    ["headlines", "1,190 of 1,200 headlines state something that was checked."],
    ["approved", "1,200 of 1,200 stories were approved by somebody who did not write them."],
    ["signed", "1,100 of 1,200 stories name their author."],
    ["opinion", "30 of 1,200 stories are opinion, and marked so wherever they are listed."],
    [
      "sources",
      "5,000 of 5,042 pieces of evidence name their source to readers; 40 describe it, and 2 say only that there is one.",
    ],
    [
      "corrections",
      "12 corrections and clarifications were issued, all of them public; the first of a story came 30 hours after it was published, at the median.",
    ],
    [
      "withdrawals",
      "Stories retracted so far: 2; taken down: 1. Each has a notice at its address.",
    ],
    [
      "authors",
      "7 of 8 authors say on their page who they are; 5 disclose what they have to do with their subjects.",
    ],
    [
      "log",
      "1,500 versions of stories are in the public log, where anybody can check that none was changed in silence.",
    ],
  ] as const)("%s", (name, sentence) => {
    expect(figureSentence(name, some)).toBe(sentence);
  });
});

test.each([
  [0.01, "under a minute"],
  [0.5, "30 minutes"],
  [47, "47 hours"],
  [72, "3 days"],
])("%f hours are %s", (hours, words) => {
  expect(timeInWords(hours)).toBe(words);
});
