import { expect, test } from "vitest";
import { differences } from "@/lib/articles/rules/difference";
import type { Document, Words } from "@/lib/articles/rules/document";
import type { PublicCorrection } from "@/lib/articles/rules/published";
import { placeNotices } from "./placed-notices";

const words = (...lines: string[]): Words => ({
  headline: "Output falls",
  standfirst: "",
  body: {
    type: "doc",
    content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  } as Document,
});
const notice = (id: string, wordsBefore: string, wordsAfter: string): PublicCorrection => ({
  ...{ id, kind: "correction", weight: "minor", whatWasWrong: "It.", whatIsRight: "That." },
  ...{ wordsBefore, wordsAfter, issuedAt: new Date(0), version: 2, correctsId: null },
  ...{ wrongSince: null, delayReason: "" },
});

const BEFORE = words("It fell by “40 percent” in March.", "Bread costs 3 crowns.", "It snowed.");
const AFTER = words("It fell by “14 percent” in March.", "Bread costs 4 crowns.", "It snowed.");

test.each([
  ["where its words were", notice("a", '"40 percent"', ""), 1],
  ["where its words are", notice("a", "", "costs 4 crowns"), 2],
  [
    "where its words are, when those before were changed in between",
    notice("a", "12", "4 crowns"),
    2,
  ],
  ["nowhere, when the passage did not change", notice("a", "It snowed", ""), null],
  ["nowhere, when it quotes no words", notice("a", "", ""), null],
])("a notice stands %s", (_where, given, place) => {
  for (const [before, after] of [
    [BEFORE, AFTER],
    [AFTER, BEFORE],
  ] as const) {
    const changed = differences(before, after).filter(({ parts }) => parts.length > 1);
    const placed = placeNotices(changed, [given]);
    expect([...placed.at.keys()].map((passage) => changed.indexOf(passage) + 1)).toEqual(
      place === null ? [] : [place],
    );
    expect(placed.others).toEqual(place === null ? [given] : []);
  }
});
