import { describe, expect, test } from "vitest";
import { VERDICTS } from "@/lib/claims/rules/verdicts";
import { preparedNotice, type Told } from "./prepared-notice";

const about = (given: Partial<Told>): Told => ({
  reason: "verdict_changed",
  words: "5,000 people since 2011",
  told: "attributed",
  found: { verdict: "misleading", why: "The report covers September 2011 to December 2015." },
  language: "en",
  ...given,
});

describe("the notice that a task begins with", () => {
  test("says of what was wrong what was wrong and what is right", () => {
    expect(preparedNotice(about({}))).toEqual({
      kind: "corrected",
      whatWasWrong: "We wrote: “5,000 people since 2011” That leaves out what a reader must know.",
      whatIsRight: "The report covers September 2011 to December 2015.",
    });
  });

  test.each([
    ["confirmed", "false", "corrected"],
    ["unconfirmed", "false", "corrected"],
    ["attributed", "misleading", "corrected"],
    ["confirmed", "attributed", "clarified"],
    ["confirmed", "unconfirmed", "clarified"],
    ["attributed", "disputed", "clarified"],
    ["confirmed", "outdated", "clarified"],
    ["unconfirmed", "confirmed", "updated"],
    ["attributed", "confirmed", "updated"],
    ["unconfirmed", "disputed", "updated"],
  ] as const)("told as %s and found %s it is %s", (told, verdict, kind) => {
    expect(preparedNotice(about({ told, found: { verdict, why: "" } })).kind).toBe(kind);
  });

  test("carries the words, in English and in Arabic, whatever was told and found", () => {
    for (const language of ["en", "ar"]) {
      for (const told of VERDICTS) {
        for (const verdict of VERDICTS) {
          const notice = preparedNotice(about({ told, language, found: { verdict, why: "So." } }));
          const said = "note" in notice ? notice.note : notice.whatWasWrong;
          expect(said).toContain("5,000 people since 2011");
          expect("note" in notice ? notice.note : notice.whatIsRight).toContain("So.");
          expect(/[\u0600-\u06ff]/u.test(said)).toBe(language === "ar");
        }
      }
    }
  });

  test("of a promise to look again, or of evidence that is gone, is an update", () => {
    for (const reason of ["recheck_due", "evidence_lost"] as const) {
      expect(preparedNotice(about({ reason, found: null })).kind).toBe("updated");
    }
  });
});
