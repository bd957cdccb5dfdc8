import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { sentenceHash } from "@/lib/articles/rules/sentences";
import { newsroom } from "@/lib/platform/db";
import { asOwner } from "@/lib/testing/database";
import {
  givenDraft,
  givenPeople,
  givenVerdicts,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { listDeskClaims } from "./claim-queries";
import { withdrawEvidence } from "./withdraw-evidence";

/** Edits that say something else: [what, before, after]. The verdict on the sentence is stale. */
const OTHER: [what: string, before: string, after: string][] = [
  ["number", "Some 40 people were hurt.", "Some 400 people were hurt."],
  ["number", "Some 40 people were hurt.", "Some 41 people were hurt."],
  ["number", "The bridge is 3.5 metres wide.", "The bridge is 35 metres wide."],
  ["number", "Prices rose by 2.4 percent.", "Prices rose by 4.2 percent."],
  ["number", "Two ships were seized.", "Three ships were seized."],
  ["number", "أصيب ٤٠ شخصًا.", "أصيب ٤٠٠ شخص."],
  ["number", "أصيب 40 شخصًا.", "أصيب ٤١ شخصًا."],
  ["number", "ارتفعت الأسعار ٢٫٤ في المئة.", "ارتفعت الأسعار ٤٫٢ في المئة."],
  ["unit", "The fire burned 12 hectares.", "The fire burned 12 acres."],
  ["unit", "It weighs 3 kilograms.", "It weighs 3 tonnes."],
  ["unit", "It cost 4 million crowns.", "It cost 4 billion crowns."],
  ["unit", "It cost £4 million.", "It cost $4 million."],
  ["unit", "Support fell by 4 percent.", "Support fell by 4 percentage points."],
  ["unit", "أحرقت النار 12 هكتارًا.", "أحرقت النار 12 فدانًا."],
  ["unit", "بلغت الكلفة 4 ملايين.", "بلغت الكلفة 4 مليارات."],
  ["negation", "The mayor was in the room.", "The mayor was not in the room."],
  ["negation", "The dam is not safe.", "The dam is safe."],
  ["negation", "The dam isn’t safe.", "The dam is safe."],
  ["negation", "Nobody was arrested.", "Somebody was arrested."],
  ["negation", "كان المحافظ في القاعة.", "لم يكن المحافظ في القاعة."],
  ["negation", "السد غير آمن.", "السد آمن."],
  ["negation", "ليس السد آمنًا.", "السد آمن."],
  ["name", "Assad left Damascus.", "Asad left Damascus."],
  ["name", "Assad left Damascus.", "Assad left Homs."],
  ["name", "The court in Oslo ruled.", "The court in Bergen ruled."],
  ["name", "She met Peter Hansen.", "She met Peter Hanson."],
  ["name", "غادر الأسد دمشق.", "غادر الأسد حمص."],
  ["name", "التقت بيتر هانسن.", "التقت بيتر هانسون."],
  ["attribution", "The ministry said the port was closed.", "The union said the port was closed."],
  ["attribution", "The ministry said the port was closed.", "The port was closed."],
  ["attribution", "The ministry said it had paid.", "The ministry claimed it had paid."],
  ["attribution", "According to Amnesty, 13 died.", "According to the army, 13 died."],
  ["attribution", "قالت الوزارة إن المرفأ مغلق.", "قالت النقابة إن المرفأ مغلق."],
  ["attribution", "قالت الوزارة إن المرفأ مغلق.", "زعمت الوزارة أن المرفأ مغلق."],
  ["hedge", "The aircraft may have crashed.", "The aircraft has crashed."],
  ["hedge", "He reportedly left the country.", "He left the country."],
  ["hedge", "About 40 people were there.", "40 people were there."],
  ["hedge", "Up to 40 people were there.", "At least 40 people were there."],
  ["hedge", "قد تكون الطائرة تحطمت.", "تحطمت الطائرة."],
  ["hedge", "كان هناك نحو 40 شخصًا.", "كان هناك 40 شخصًا."],
  ["quotation", "“We will stay,” she said.", "“We will not stay,” she said."],
  ["quotation", "“We will stay,” she said.", "She said they would stay."],
  ["quotation", "He called it “a mistake”.", "He called it a mistake."],
  ["quotation", "وصفه بأنه «خطأ».", "وصفه بأنه خطأ."],
  ["date", "It opened on 8 December.", "It opened on 9 December."],
  ["date", "It opened on 8 December 2024.", "It opened on 8 December 2023."],
  ["date", "It opened on Sunday.", "It opened on Monday."],
  ["date", "It opens tomorrow.", "It opened yesterday."],
  ["date", "افتُتح في 8 كانون الأول.", "افتُتح في 9 كانون الأول."],
  ["date", "افتُتح يوم الأحد.", "افتُتح يوم الاثنين."],
  ["order of words", "The dog bit the man.", "The man bit the dog."],
  ["tense", "The factory closes.", "The factory closed."],
];

/** Edits of typography: the verdict stands. */
const SAME: [what: string, before: string, after: string][] = [
  ["quotation marks", "He called it “a mistake”.", 'He called it "a mistake".'],
  ["quotation marks", "He called it ‘a mistake’.", "He called it 'a mistake'."],
  ["apostrophe", "The dam isn’t safe.", "The dam isn't safe."],
  ["white space", "Some 40 people  were hurt.", "Some 40 people were hurt."],
  ["white space", " Some 40 people were hurt. ", "Some 40 people were hurt."],
  ["white space", "Some 40\u00a0people were hurt.", "Some 40 people were hurt."],
  ["white space", "Some 40\npeople were hurt.", "Some 40 people were hurt."],
  ["full stop", "Some 40 people were hurt.", "Some 40 people were hurt"],
  ["full stop", "أصيب 40 شخصًا.", "أصيب 40 شخصًا"],
  ["digits", "أصيب ٤٠ شخصًا.", "أصيب 40 شخصًا."],
  ["digits", "في ٨ كانون الأول ٢٠٢٤.", "في 8 كانون الأول 2024."],
  ["tatweel", "غادر الأســد دمشق.", "غادر الأسد دمشق."],
  ["direction", "غادر الأسد\u200f دمشق.", "غادر الأسد دمشق."],
  ["direction", "Assad\u200e left Damascus.", "Assad left Damascus."],
  ["composition", "The cafe\u0301 closed.", "The café closed."],
  ["composition", "ا\u0653ب شهر حار.", "آب شهر حار."],
];

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

async function hashes(sentences: string[]): Promise<string[]> {
  const rows = await asOwner<{ hash: string }>(
    "select sentence_hash(s) as hash from unnest($1::text[]) with ordinality as asked (s, place) order by place",
    [sentences],
  );
  return rows.map(({ hash }) => hash);
}

describe("a verdict on a sentence", () => {
  test.each(OTHER)(
    "is stale when another %s stands there: %s → %s",
    async (_what, before, after) => {
      expect(sentenceHash(after)).not.toBe(sentenceHash(before));
      const [one, other] = await hashes([before, after]);
      expect(one).toBe(sentenceHash(before));
      expect(other).toBe(sentenceHash(after));
    },
  );

  test.each(SAME)("stands when only %s changed: %s → %s", async (_what, before, after) => {
    expect(sentenceHash(after)).toBe(sentenceHash(before));
    const [one, other] = await hashes([before, after]);
    expect([one, other]).toEqual([sentenceHash(before), sentenceHash(before)]);
  });

  test("is stale whatever digit changes, in either way of writing digits", async () => {
    const digit = fc.constantFrom(..."0123456789", ..."٠١٢٣٤٥٦٧٨٩");
    const arabic = "٠١٢٣٤٥٦٧٨٩";
    const value = (one: string) => (arabic.includes(one) ? arabic.indexOf(one) : Number(one));
    await fc.assert(
      fc.property(digit, digit, (one, other) => {
        const same =
          sentenceHash(`It cost ${one}1 crowns.`) === sentenceHash(`It cost ${other}1 crowns.`);
        expect(same).toBe(value(one) === value(other));
      }),
    );
  });
});

const CLAIMS = ["40 people", "12 ships", "8 December"].map((words) => ({
  ...{ words, verdict: "confirmed" as const },
}));
const SENTENCES = [
  "Some 40 people were hurt.",
  "The navy seized 12 ships.",
  "The port reopened on 8 December.",
];

async function givenChecked() {
  const draft = await givenDraft({ by: people.reporter, body: SENTENCES, claims: CLAIMS });
  await givenVerdicts(people.checker, draft.articleId, CLAIMS);
  return draft.articleId;
}

async function currencies(articleId: string) {
  const claims = await listDeskClaims(people.checker, articleId);
  return new Map(claims.map(({ exact, currency }) => [exact, currency]));
}

describe("of the verdicts in a draft", () => {
  test("an edit expires the one on its sentence and no other, whichever it is and whatever comes before it", async () => {
    const articleId = await givenChecked();
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(2), fc.boolean(), async (edited, added, isOther) => {
        const sentences = SENTENCES.map((sentence, place) =>
          place !== edited
            ? sentence
            : isOther
              ? sentence.replace(/^\w+/u, "Perhaps $&")
              : sentence.replace(/^(\w+) /u, "$1\u00a0 ").replace(/\.$/u, ""),
        );
        sentences.splice(added, 0, "Nothing else is known.");
        await givenWords(people.reporter, articleId, {
          body: { type: "doc", content: sentences.map(paragraph) },
        });
        const found = await currencies(articleId);
        CLAIMS.forEach(({ words }, place) => {
          expect(found.get(words)).toBe(isOther && place === edited ? "stale" : "current");
        });
      }),
      { numRuns: 12 },
    );
  });

  test("evidence that is withdrawn expires the verdict that names it and no other", async () => {
    const articleId = await givenChecked();
    const { evidenceIds } = await newsroom.verdict.findFirstOrThrow({
      where: { occurrence: { articleId, exact: "12 ships" } },
    });
    const withdrawn = { evidenceId: evidenceIds[0] ?? "", now: new Date() };
    await withdrawEvidence(people.editor, withdrawn);
    const found = await currencies(articleId);
    expect(found.get("12 ships")).toBe("evidence_withdrawn");
    expect([found.get("40 people"), found.get("8 December")]).toEqual(["current", "current"]);
  });
});
