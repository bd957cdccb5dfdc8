import type { Issue } from "@/lib/refusal";
import type { PublicationKind } from "./publication-kind";

// Only of ourselves: a story may well be about somebody else's error.
const ADMITS =
  /^(?:corrects?|corrected|correction|fixe[sd]|fix)\b|\b(?:we|our|this (?:article|story|report)|an? earlier version|a previous version)\b[^.]*\b(?:wrong(?:ly)?|errors?|mistakes?|mistaken(?:ly)?|incorrect(?:ly)?|misstated|misspelled|misidentified|inaccurate(?:ly)?)\b/iu;
const ADMITS_IN_ARABIC = /^(?:تصحيح|تم تصحيح)|(?:أخطأنا|ذكرنا خطأ|نسخة سابقة[^.]*خا?ط[أائ])/u;

/** Whether a note says that something was wrong: then it is no update, and an admin issues a correction. */
export function noteIssues(kind: PublicationKind, note: string): Issue[] {
  if (kind !== "updated" && kind !== "refiled") return [];
  if (!ADMITS.test(note.trim()) && !ADMITS_IN_ARABIC.test(note.trim())) return [];
  return [
    {
      code: "note_admits_error",
      message: "This note says that something was wrong. Then it is a correction, not an update.",
      field: "note",
    },
  ];
}
