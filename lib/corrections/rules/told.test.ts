import { expect, test } from "vitest";
import { type Notice, toldOf } from "./told";

const day = (date: number) => new Date(Date.UTC(2026, 2, date));
const VERSIONS = [1, 2, 3, 4, 5].map((number) => ({ number, publishedAt: day(number) }));

const notice = (version: number, change: Partial<Notice> = {}): Notice => ({
  ...{ id: `n${version}`, kind: "correction", version, correctsId: null, wrongSince: day(1) },
  ...{ whatWasWrong: `Wrong ${version}.`, whatIsRight: `Right ${version}.` },
  ...{ wordsBefore: "", wordsAfter: "", ...change },
});

/** Whom each notice is told, by version, with what is right. */
const told = (...notices: Notice[]) =>
  toldOf(notices.toReversed(), VERSIONS)
    .toReversed()
    .map(({ id, from, until, whatIsRight }) => [id, from, until, whatIsRight]);

test("whoever has read a version with the wrong words is told, and nobody else", () => {
  expect(told(notice(4, { wrongSince: day(2) }))).toEqual([["n4", 2, 3, "Right 4."]]);
  expect(told(notice(4, { wrongSince: null }))).toEqual([["n4", 1, 3, "Right 4."]]);
});

test("a retraction is told to everybody who has read the story", () => {
  const retraction = notice(3, { kind: "retraction", wrongSince: null, whatIsRight: "" });
  expect(told(retraction)).toEqual([["n3", 1, 2, ""]]);
});

test.each(["clarification", "editors_note", "takedown"] as const)(
  "a %s is told to nobody",
  (kind) => {
    expect(told(notice(2, { kind }))).toEqual([]);
  },
);

test("of a correction that was corrected, what is right today is told", () => {
  expect(told(notice(2), notice(3, { correctsId: "n2", wrongSince: day(2) }))).toEqual([
    ["n2", 1, 1, "Right 3."],
    ["n3", 2, 2, "Right 3."],
  ]);
  const chain = [notice(2), notice(3, { correctsId: "n2" }), notice(4, { correctsId: "n3" })];
  expect(told(...chain)[0]).toEqual(["n2", 1, 1, "Right 4."]);
});

test("so it is when the later one does not say so, and takes the words back", () => {
  const first = notice(2, { wordsAfter: "fell by 14 percent" });
  const second = notice(3, {
    wordsBefore: "by “14 percent”.".replace(/[“”]/gu, ""),
    wrongSince: day(2),
  });
  expect(told(first, second)[0]).toEqual(["n2", 1, 1, "Right 3."]);
  expect(told(first, notice(3, { wordsBefore: "in March" }))[0]).toEqual(["n2", 1, 1, "Right 2."]);
});
