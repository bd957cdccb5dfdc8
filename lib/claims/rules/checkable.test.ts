import { expect, test } from "vitest";
import { CELL_BREAK } from "@/lib/articles/rules/tables";
import { checkableIn, LOOKS, type Look, lookOf, rankSentences, scoreOf } from "./checkable";

test.each<[Look, string]>([
  ["figure", "The dam is 80 metres high."],
  ["figure", "Three people were rescued."],
  ["figure", "Rents doubled and wages fell by a third."],
  ["figure", "It costs $5 now."],
  ["figure", "حضر ٤٠ شخصا"],
  ["figure", "انخفض الإنتاج بنسبة عشرين في المئة"],
  ["quotation", "He called it “a disgrace for the town”."],
  ["quotation", "وصفه بأنه «عار كبير على المدينة»"],
  ["attribution", "The mayor said that the road was closed."],
  ["attribution", "According to the police, nobody was hurt."],
  ["attribution", "قَالَ العمدة إن الطريق مغلق"],
  ["attribution", "وأعلنت الشركة إغلاق المصنع"],
  ["media", "The video shows a man at the gate."],
  ["media", "She was seen in a photograph of the rally."],
  ["media", "يظهر رجل، لكن الفيديو الذي نشر أمس يظهر امرأة"],
  ["superlative", "It is the oldest bridge of the country."],
  ["superlative", "A record number of voters came."],
  ["superlative", "هذا أكبر مصنع في البلاد"],
  ["cause", "The harvest failed because the river was dry."],
  ["cause", "The strike led to shortages."],
  ["cause", "أغلق الجسر بسبب الفيضان"],
])("a sentence with a %s looks checkable: %s", (look, sentence) => {
  expect(lookOf(sentence)).toBe(look);
});

test.each([
  "Nobody knows why.",
  "How many were there: three, or four?",
  "He called it “a disgrace”.",
  "In the first place it was one of them.",
  "21:05 – Ferry stops",
  "What the law means is another question.",
  "There are those who would say so.",
  "The requests of the western forest interest her.",
  "لا أحد يعرف لماذا",
  `Bern${CELL_BREAK}12${CELL_BREAK}31`,
  "",
])("a sentence without any does not: %s", (sentence) => {
  expect(lookOf(sentence)).toBeNull();
});

test("a sentence of any length is read in time that grows with it", () => {
  const words = [
    "video ",
    "فيديو ",
    "most ",
    "because of ",
    "أكبر ",
    "record ",
    "seen in a ",
    '"a" ',
  ];
  // One that grew with the square of its length would take longer than a test may.
  for (const word of words) expect([null, ...LOOKS]).toContain(lookOf(word.repeat(20_000)));
});

test("in a text, headlines and descriptions for those who see no picture have other rules, and a sentence counts once", () => {
  const figure = (
    channel: "headline" | "standfirst" | "body" | "caption" | "alt",
    hash: string,
  ) => ({
    ...{ channel, hash, text: "It is 80 metres high." },
  });
  expect(
    checkableIn([
      ...[figure("headline", "a"), figure("standfirst", "b"), figure("body", "c")],
      ...[figure("body", "c"), figure("caption", "d"), figure("alt", "e")],
      { channel: "body", hash: "f", text: "Nobody knows why." },
    ]),
  ).toEqual(["b", "c", "d"].map((hash) => ({ hash, look: "figure" })));
});

test("what is worth more stands first, and what is worth the same as it stood", () => {
  const sentences = [
    "Is it 5 percent?",
    "The hall has two doors.",
    "The barn has two doors.",
    "Prices rose by 40 percent in March, the bank said.",
  ];
  const [question = "", hall = "", barn = "", prices = ""] = sentences;
  expect(scoreOf(hall)).toBe(scoreOf(barn));
  expect(rankSentences(sentences, String)).toEqual([prices, hall, barn, question]);
});

test("a model of the newsroom's own ranks as it weighs", () => {
  const model = { bias: 1, weights: { figure: -1, "word:hall": 3 } };
  expect(scoreOf("The hall is dark.", model)).toBe(4);
  expect(scoreOf("It has 80 seats.", model)).toBe(0);
});
