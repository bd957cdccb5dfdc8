import fc from "fast-check";
import { expect, test } from "vitest";
import { asApp } from "@/lib/testing/database";
import { cleanText } from "./rules/clean-text";
import { normaliseSentence } from "./rules/normalise-sentence";
import { sentenceHash } from "./rules/sentences";

// Sentences are hashed twice: by the application, which places claims in them, and by the database, which
// decides whether a verdict is stale. One letter of difference would keep a story from its readers.

async function expectAgreement(texts: string[]): Promise<void> {
  const rows = await asApp<{ normal: string; hash: string }>(
    `select normalise_sentence(text) as normal, sentence_hash(text) as hash
     from unnest($1::text[]) with ordinality as given (text, place) order by place`,
    [texts],
  );
  expect(rows).toEqual(
    texts.map((text) => ({ normal: normaliseSentence(text), hash: sentenceHash(text) })),
  );
}

test("the application and the database agree on sentences that people write", async () => {
  await expectAgreement([
    "",
    " ",
    "...",
    "“Output” didn’t fall by 40–45 percent in March, she said…",
    "‘Single’, ‚low‛ and ′primed′ `ticks´; „low‟ ″double″ «quoted»!?",
    "1‐2‑3‒4–5—6―7−8-9",
    " \u00a0\t\n\r\u000b\u000cspaces\u1680of\u2000every\u2009\u200akind\u2028\u2029\u202f\u205f\u3000 ",
    "unseen\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u0640\u00ad\u200b\u2060\ufeffletters",
    "a\u200cjoiner\u200dstays",
    "قال المتحدث: «لم ينخفض الإنتـــاج ٤٠ في المئة، ربما في آذار»؟",
    "۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ ٤٫٢٪",
    "کتاب۔ خبر؛ سؤال؟ فاصلة،",
    "Cafe\u0301 closed; ا\u0640\u0654مل stayed",
    "\u212bngstro\u0308m, \u1e9b\u0323, \u0958, \ufb1d, \u1100\u1161\u11a8",
    "Back\\slash 'quote' \"double\" $1 \\1 \\u0041 %s {}",
    "👩🏽‍🚒 and 🇸🇾",
    `${".".repeat(20_000)}x`,
    `x${". ".repeat(10_000)}`,
  ]);
});

test("the application and the database agree on whatever a cleaned text may hold", async () => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }) },
    {
      weight: 4,
      arbitrary: fc.string({
        unit: fc.constantFrom(
          ..." .,;:!?…،؛؟۔-–—−'’‘\"“”«»`´′″40٤٠۴۰ab\u00e9e\u0301\u0308ـأا\u0654\u0651\u064b",
          ..."\u00a0\u1680\u2003\u2009\u202f\u205f\u3000\n\t\u200b\u200c\u200d\u200f\u00ad\u2060\ufeff",
        ),
        maxLength: 20,
      }),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 10 }) },
  );
  const sentence = fc.array(piece, { maxLength: 4 }).map((pieces) => cleanText(pieces.join("")));
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 50, maxLength: 50 }), expectAgreement),
    { numRuns: 40 },
  );
}, 120_000);
