import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseSentence } from "./normalise-sentence";
import { sentenceHash } from "./sentences";

const ENGLISH = "“Output” didn't fall by 40-45 percent in March, she said.";
const ARABIC = "قال المتحدث: «لم ينخفض الإنتاج 40 في المئة، ربما في آذار»";

describe("what does not change what a sentence states", () => {
  test.each([
    ["straight quotes", ENGLISH, '"Output" didn\'t fall by 40-45 percent in March, she said.'],
    ["other quotes", ENGLISH, "«Output» didn’t fall by 40-45 percent in March, she said."],
    ["another dash", ENGLISH, ENGLISH.replace("-", "–")],
    ["a minus sign", "It was -4 degrees", "It was −4 degrees"],
    ["white space", ENGLISH, `  ${ENGLISH.replaceAll(" ", " \u00a0\n\t\u2009")} `],
    ["the full stop", ENGLISH, ENGLISH.slice(0, -1)],
    ["trailing dots", ENGLISH, `${ENGLISH}.. …`],
    ["letters in parts", "Café closed", "Cafe\u0301 closed"],
    ["a soft hyphen", "Output fell", "Out\u00adput fell"],
    ["a zero-width space in a letter", "Café closed", "Cafe\u200b\u0301 closed"],
    ["Arabic-Indic digits", ARABIC, ARABIC.replace("40", "٤٠")],
    ["Persian digits", ARABIC, ARABIC.replace("40", "۴۰")],
    ["tatweel", ARABIC, ARABIC.replace("الإنتاج", "الإنتـــاج")],
    ["tatweel before a mark", "أمل", "ا\u0640\u0654مل"],
    ["marks of direction", ARABIC, `\u200f\u202b${ARABIC}\u202c\u200f`],
    ["an Arabic question mark at the end", ARABIC, `${ARABIC}؟`],
    ["an Arabic comma at the end", ARABIC, `${ARABIC}،`],
    ["straight quotes in Arabic", ARABIC, ARABIC.replace("«", '"').replace("»", '"')],
  ])("%s", (_name, before, after) => {
    expect(sentenceHash(after)).toBe(sentenceHash(before));
  });
});

describe("what makes a verdict stale", () => {
  test.each([
    ["a digit", ENGLISH, ENGLISH.replace("40", "41")],
    ["negation", ENGLISH, ENGLISH.replace("didn't", "did")],
    ["a name", ENGLISH, ENGLISH.replace("March", "May")],
    ["a unit", ENGLISH, ENGLISH.replace("percent", "points")],
    ["a hedge", ENGLISH, ENGLISH.replace("by 40", "by about 40")],
    ["the verb of attribution", ENGLISH, ENGLISH.replace("said", "claimed")],
    ["who says so", ENGLISH, ENGLISH.replace("she", "he")],
    ["a capital", "Polish workers left", "polish workers left"],
    ["a decimal point", "It rose 4.5 metres", "It rose 45 metres"],
    ["a sign", "It was -4 degrees", "It was 4 degrees"],
    ["the order of words", "Dog bites man", "Man bites dog"],
    ["a comma inside", "Let us eat, grandma", "Let us eat grandma"],
    ["a digit in Arabic", ARABIC, ARABIC.replace("40", "٤١")],
    ["negation in Arabic", ARABIC, ARABIC.replace("لم ", "")],
    ["a hedge in Arabic", ARABIC, ARABIC.replace("ربما ", "")],
    ["the verb of attribution in Arabic", ARABIC, ARABIC.replace("قال", "زعم")],
    ["a month in Arabic", ARABIC, ARABIC.replace("آذار", "نيسان")],
    ["a letter in Arabic", "علي غادر", "على غادر"],
    ["a vowel sign in Arabic", "كَتَبَ الخبر", "كُتِبَ الخبر"],
    ["a non-joiner in Persian", "می\u200cخواهم", "میخواهم"],
  ])("%s", (_name, before, after) => {
    expect(after).not.toBe(before);
    expect(sentenceHash(after)).not.toBe(sentenceHash(before));
  });
});

describe("the normal form", () => {
  const anySentence = fc.string({ unit: "grapheme", maxLength: 60 });

  test("of a normal form is itself", () => {
    fc.assert(
      fc.property(anySentence, (text) => {
        expect(normaliseSentence(normaliseSentence(text))).toBe(normaliseSentence(text));
      }),
    );
  });

  test("is the same with unseen characters anywhere", () => {
    const unseen = fc.constantFrom(
      "\u200b",
      "\u200f",
      "\u202e",
      "\u2066",
      "\u00ad",
      "\ufeff",
      "\u0640",
    );
    fc.assert(
      fc.property(anySentence, fc.array(fc.tuple(fc.nat(60), unseen)), (text, put) => {
        const letters = [...text];
        for (const [place, letter] of put) letters.splice(place, 0, letter);
        expect(normaliseSentence(letters.join(""))).toBe(normaliseSentence(text));
      }),
    );
  });

  test("is a format for ever", () => {
    expect(normaliseSentence(ENGLISH)).toBe(
      '"Output" didn\'t fall by 40-45 percent in March, she said',
    );
    expect(sentenceHash(ENGLISH)).toBe(
      "187dde255f675d2a04d8e6c866b7cdc9702181db49361c8346fe9753bfbe2c2c",
    );
    expect(sentenceHash(ARABIC)).toBe(
      "4053517441ccd2f24638c60de223bdcd2bfe976b6eb49aaf56120588ab89f2e1",
    );
    expect(sentenceHash("")).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });
});
