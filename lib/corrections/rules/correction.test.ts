import { describe, expect, test } from "vitest";
import {
  type CorrectedWords,
  type CorrectionKind,
  correctionIssues,
  type NoticeText,
  noticeIssues,
} from "./correction";

const BEFORE = "Output falls\n“Output” fell by 40 percent in March.\nالإنتاج ٤٠ في المئة.";
const AFTER = "Output falls\n“Output” fell by 14 percent in March.\nالإنتاج ١٤ في المئة.";

const about = (change: Partial<CorrectedWords>): CorrectedWords => ({
  wordsBefore: "",
  wordsAfter: "",
  correctsId: null,
  ...change,
});

const codesOf = (change: Partial<CorrectedWords>) =>
  correctionIssues(about(change), BEFORE, AFTER).map(({ code, field }) => [code, field]);

describe("a correction that quotes words", () => {
  test.each<[string, Partial<CorrectedWords>]>([
    ["as they were and as they are", { wordsBefore: "by 40 percent", wordsAfter: "by 14 percent" }],
    ["only as they were: they are taken out", { wordsBefore: "by 40 percent" }],
    ["only as they are: they were missing", { wordsAfter: "by 14 percent" }],
    ["with quotes typed straight", { wordsBefore: '"Output" fell by 40' }],
    ["with white space of its own", { wordsBefore: " Output\n falls " }],
    ["with a full stop at the end", { wordsBefore: "Output falls." }],
    ["with digits of another script", { wordsBefore: "الإنتاج 40 في المئة" }],
    ["of none, but of an earlier notice", { correctsId: "an earlier correction" }],
  ])("%s is believed", (_name, change) => {
    expect(codesOf(change)).toEqual([]);
  });

  test.each<[string, Partial<CorrectedWords>, [string, string][]]>([
    ["none at all", {}, [["words_missing", "wordsBefore"]]],
    [
      "that readers never read",
      { wordsBefore: "by 50 percent" },
      [["words_not_live", "wordsBefore"]],
    ],
    [
      "that readers will not read",
      { wordsBefore: "by 40 percent", wordsAfter: "by 15 percent" },
      [["words_not_new", "wordsAfter"]],
    ],
    [
      "the wrong way round",
      { wordsBefore: "by 14 percent", wordsAfter: "by 40 percent" },
      [
        ["words_not_live", "wordsBefore"],
        ["words_not_new", "wordsAfter"],
      ],
    ],
    [
      "that did not change",
      { wordsBefore: "in March", wordsAfter: "in March" },
      [["words_unchanged", "wordsAfter"]],
    ],
    ["of nothing but punctuation", { wordsBefore: "…!" }, [["words_not_live", "wordsBefore"]]],
    ["in other capitals", { wordsBefore: "output falls" }, [["words_not_live", "wordsBefore"]]],
    [
      "wrongly, of an earlier notice too",
      { wordsBefore: "by 50 percent", correctsId: "an earlier correction" },
      [["words_not_live", "wordsBefore"]],
    ],
  ])("%s is refused beside the field", (_name, change, refusals) => {
    expect(codesOf(change)).toEqual(refusals);
  });
});

describe("a notice", () => {
  const NAMES = ["Ines Okafor", "Jo Baker", "أحمد سالم", "reporter"];
  const NOW = new Date("2026-04-30T12:00:00Z");
  const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

  const told = (
    change: Partial<NoticeText & Pick<CorrectedWords, "wordsBefore" | "wordsAfter">>,
    {
      kind = "correction",
      wrongSince = daysAgo(1),
    }: { kind?: CorrectionKind; wrongSince?: Date } = {},
  ) =>
    noticeIssues(
      kind,
      {
        ...{
          whatWasWrong: "We said that output fell by 40 percent.",
          whatIsRight: "By 14 percent.",
        },
        ...{
          wordsBefore: "by 40 percent",
          wordsAfter: "by 14 percent",
          delayReason: "",
          ...change,
        },
      },
      { names: NAMES, wrongSince, now: NOW },
    ).map(({ code, field }) => [code, field]);

  test.each<[string, Parameters<typeof told>[0]]>([
    ["says what was wrong and what is right", {}],
    ["says the right figure in words", { whatIsRight: "It fell by fourteen percent." }],
    ["says one of two new facts", { wordsAfter: "by 14 percent in May", whatIsRight: "In May." }],
    ["without new figures says it as it likes", { wordsAfter: "grew", whatIsRight: "It grew." }],
    ["names a trade that is also a name", { whatWasWrong: "A baker told us 40 percent." }],
    ["names people who are not of the newsroom", { whatWasWrong: "Anna Berg was misquoted." }],
    [
      "in Arabic",
      { whatWasWrong: "قلنا إن الإنتاج انخفض ٤٠ في المئة.", whatIsRight: "انخفض ١٤ في المئة." },
    ],
  ])("that %s is published", (_what, change) => {
    expect(told(change)).toEqual([]);
  });

  test.each<[string, Parameters<typeof told>[0], [string, string][]]>([
    [
      "only that something was",
      { whatWasWrong: "This article has been updated." },
      [["nothing_said", "whatWasWrong"]],
    ],
    [
      "that there was an error",
      { whatWasWrong: "An earlier version contained an error." },
      [["nothing_said", "whatWasWrong"]],
    ],
    [
      "in Arabic that it was changed",
      { whatWasWrong: "تم تعديل المقال." },
      [["nothing_said", "whatWasWrong"]],
    ],
    [
      "that it is corrected",
      { whatIsRight: "It has been corrected." },
      [["nothing_said", "whatIsRight"]],
    ],
    [
      "the same twice",
      { whatWasWrong: "By 14 percent.", whatIsRight: "by 14 percent" },
      [["nothing_said", "whatIsRight"]],
    ],
    [
      "not the right figure",
      { whatIsRight: "The figure was another one." },
      [["right_not_said", "whatIsRight"]],
    ],
    [
      "who is to blame",
      { whatWasWrong: "Ines Okafor misread the table." },
      [["name_blamed", "whatWasWrong"]],
    ],
    [
      "who is to blame, in capitals",
      { whatWasWrong: "INES OKAFOR misread it." },
      [["name_blamed", "whatWasWrong"]],
    ],
    [
      "who is to blame by the last name",
      { whatWasWrong: "It was misread by Okafor." },
      [["name_blamed", "whatWasWrong"]],
    ],
    [
      "which reporter is to blame",
      { whatWasWrong: "Our reporter Baker misread it." },
      [["name_blamed", "whatWasWrong"]],
    ],
    [
      "who is to blame, in Arabic",
      { whatWasWrong: "أخطأ أحمد سالم في القراءة." },
      [["name_blamed", "whatWasWrong"]],
    ],
    [
      "who is to blame, after a prefix",
      { whatWasWrong: "الخطأ لأحمد سالم وحده." },
      [["name_blamed", "whatWasWrong"]],
    ],
    ["who was late", { delayReason: "Jo Baker was away." }, [["name_blamed", "delayReason"]]],
  ])("that says %s is refused beside it", (_what, change, issues) => {
    expect(told(change)).toEqual(issues);
  });

  test("explains a delay of more than thirty days, of a correction", () => {
    const late = { wrongSince: daysAgo(31) };
    expect(told({}, late)).toEqual([["delay_unexplained", "delayReason"]]);
    expect(told({ delayReason: "The archive was closed." }, late)).toEqual([]);
    expect(told({}, { wrongSince: daysAgo(30) })).toEqual([]);
    expect(told({}, { ...late, kind: "clarification" })).toEqual([]);
  });

  test.each(["editors_note", "retraction", "takedown"] as const)(
    "that is a %s need not say what is right",
    (kind) => {
      expect(told({ whatIsRight: "" }, { kind })).toEqual([]);
      expect(told({ whatIsRight: "", whatWasWrong: "Jo Baker made it up." }, { kind })).toEqual([
        ["name_blamed", "whatWasWrong"],
      ]);
    },
  );
});
