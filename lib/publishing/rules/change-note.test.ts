import { expect, test } from "vitest";
import { noteIssues } from "./change-note";

const codes = (note: string) => noteIssues("updated", note).map(({ code, field }) => [code, field]);

test.each([
  "Corrected the figure for March.",
  "Corrects a name.",
  "Fixed the date.",
  "An earlier version misstated the month.",
  "This article wrongly said March.",
  "We had an error in the second paragraph.",
  "تصحيح الرقم في الفقرة الأولى.",
  "ذكرت نسخة سابقة رقما خاطئا.",
])("%j is no note of an update", (note) => {
  expect(codes(note)).toEqual([["note_admits_error", "note"]]);
  expect(noteIssues("corrected", note)).toEqual([]);
});

test.each([
  "The figures for April are in.",
  "The search for hidden cells has ended without finding any. The rumour was false.",
  "The council admits an error in its count.",
  "With a reply of the ministry of correctional services.",
  "أضيفت أرقام شهر نيسان.",
])("%j is one", (note) => {
  expect(codes(note)).toEqual([]);
});
