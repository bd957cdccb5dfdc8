import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "./clean-text";
import type { Words } from "./document";
import { channelText } from "./passages";
import { sentences, splitSentences } from "./sentences";

const article = (...paragraphs: string[]): Words => ({
  headline: "Output falls. Again",
  standfirst: "Fewer loaves left the bakeries.",
  body: {
    type: "doc",
    content: paragraphs.map((text) => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    })),
  },
});

describe("splitting English", () => {
  test.each([
    ["One ends. Two ends! Does three? Yes.", ["One ends.", "Two ends!", "Does three?", "Yes."]],
    [
      "Dr. Amal Haddad met Mr. J. P. Osei. He agreed.",
      ["Dr. Amal Haddad met Mr. J. P. Osei.", "He agreed."],
    ],
    ["It fell by 4.2 percent. Then it rose.", ["It fell by 4.2 percent.", "Then it rose."]],
    [
      "The U.S. Geological Survey said so. We asked.",
      ["The U.S. Geological Survey said so.", "We asked."],
    ],
    ["They named it, e.g. North Quay, twice.", ["They named it, e.g. North Quay, twice."]],
    [
      "Lt. Col. Ruiz and Sgt. Bo left. Nobody stayed.",
      ["Lt. Col. Ruiz and Sgt. Bo left.", "Nobody stayed."],
    ],
    ["Order No. 12 was signed. It stands.", ["Order No. 12 was signed.", "It stands."]],
    ["“It fell.” She left.", ["“It fell.”", "She left."]],
    ["Wait… what? No…", ["Wait… what?", "No…"]],
    ["No full stop", ["No full stop"]],
    ["   ", []],
    ["It was signed by J. S.", ["It was signed by J. S."]],
  ])("%j", (text, expected) => {
    expect(splitSentences(text, "en")).toEqual(expected);
  });
});

describe("splitting Arabic", () => {
  test.each([
    ["انخفض الإنتاج. هل يعود؟ نعم.", ["انخفض الإنتاج.", "هل يعود؟", "نعم."]],
    ["بلغ العدد ٤٫٢ في المئة، ثم ارتفع.", ["بلغ العدد ٤٫٢ في المئة، ثم ارتفع."]],
    ["قال: «لن نغادر». ثم بقي.", ["قال: «لن نغادر».", "ثم بقي."]],
  ])("%j", (text, expected) => {
    expect(splitSentences(text, "ar")).toEqual(expected);
  });
});

describe("the sentences of an article", () => {
  test("are counted through headline, standfirst and body", () => {
    expect(
      sentences(article("One. Two.", "Three."), "en").map(
        ({ position, channel, passage, text }) => [position, channel, passage, text],
      ),
    ).toEqual([
      [0, "headline", 0, "Output falls."],
      [1, "headline", 0, "Again"],
      [2, "standfirst", 0, "Fewer loaves left the bakeries."],
      [3, "body", 0, "One."],
      [4, "body", 0, "Two."],
      [5, "body", 1, "Three."],
    ]);
  });

  test("the same sentence twice has one hash and two places", () => {
    const [first, second] = sentences(article("It fell. It fell."), "en").slice(-2);
    expect(second?.hash).toBe(first?.hash);
    expect([first?.start, second?.start]).toEqual([0, 9]);
  });

  const word = fc.constantFrom(
    ...[
      "Output",
      "fell",
      "Dr.",
      "J.",
      "U.S.",
      "4.2",
      "e.g.",
      "“No.”",
      "Why?",
      "stop.",
      "…",
      "(A.)",
    ],
    ...["انخفض", "الإنتاج.", "هل؟", "٤٫٢", "«لا».", "\u2028", "\u00a0", "👨\u200d👩", "No.", "!"],
  );
  const anyParagraph = fc.oneof(
    fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  );

  test("hold every word once and know where they stand, in either language", () => {
    fc.assert(
      fc.property(fc.array(anyParagraph), fc.constantFrom("en", "ar"), (paragraphs, language) => {
        const words = article(...paragraphs.map(cleanText));
        const all = sentences(words, language);
        for (const channel of ["headline", "standfirst", "body"] as const) {
          const text = channelText(words, channel);
          const own = all.filter((sentence) => sentence.channel === channel);
          for (const sentence of own) {
            expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
            expect(sentence.text).toBe(sentence.text.trim());
          }
          expect(
            own
              .map((sentence) => sentence.text)
              .join("")
              .replace(/\s/gu, ""),
          ).toBe(text.replace(/\s/gu, ""));
        }
        expect(all.map((sentence) => sentence.position)).toEqual([...all.keys()]);
      }),
    );
  });

  // Each took a minute and more while time grew with the square of the length.
  test.each([
    ["dots", `${".".repeat(19_000)}x`],
    ["initials", "A. ".repeat(6_600)],
    ["short sentences", "It is. ".repeat(2_800)],
    ["spaces after an initial", `A.${" ".repeat(19_000)}x`],
    ["letters and dots", `${"A.".repeat(9_500)}x`],
  ])(
    "five of the longest paragraphs there can be, of %s, are split and whole",
    // Minutes, when time grew with the square of a paragraph: the limit ends that, and nothing less.
    (_name, text) => {
      const split = sentences(article(...Array(5).fill(text)), "en");
      const plain = (words: string) => words.replace(/\s+/gu, "");
      const body = split.filter(({ channel }) => channel === "body").map((each) => each.text);
      expect(plain(body.join(""))).toBe(plain(text.repeat(5)));
    },
    120_000,
  );
});
