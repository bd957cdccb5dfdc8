import type { RevisionContent } from "@/lib/articles/rules/canonical";
import { classOf, editsBetween, replacedHashes } from "@/lib/articles/rules/edits";
import { EDIT_CLASSES, type EditClass } from "@/lib/articles/rules/sentence-edit";
import type { PublicationKind } from "./publication-kind";

/** Two versions of a story, one after the other, with different words. */
export type ChangedVersion = {
  kind: PublicationKind;
  note: string;
  before: RevisionContent;
  after: RevisionContent;
  /** What was found when it was published; null from before findings were kept. */
  finding: { class: EditClass; replaced: readonly string[] } | null;
};

/** What an audit holds against a version, or against an article as a whole. */
export type AuditCode =
  | "text_altered"
  | "approved_otherwise"
  | "shown_without_publication"
  | "version_missing"
  | "notice_missing"
  | "kind_not_fitting"
  | "change_unexplained"
  | "refiled_not_typography"
  | "fact_replaced"
  | "finding_too_mild";

/** The class of a change, read anew from the words, and what is wrong with how it was explained. */
export type Audited = {
  class: EditClass | null;
  codes: AuditCode[];
  /** Sentences in which a fact was replaced by an update or clarification: fine only if they held when published. */
  replaced: string[];
};

/** Whether the publication that shows this version explains what it changes. Nothing that was found before is believed. */
export function auditVersion({ kind, note, before, after, finding }: ChangedVersion): Audited {
  const edits = editsBetween(before, after);
  const found = classOf(edits);
  const codes: AuditCode[] = [];
  if (kind === "published" || kind === "retracted" || kind === "taken_down")
    codes.push("kind_not_fitting");
  if (kind === "refiled" && found !== null && found !== "typographical")
    codes.push("refiled_not_typography");
  if (kind !== "refiled" && note.trim() === "") codes.push("change_unexplained");
  const replaced = replacedHashes(edits);
  if (finding && isMilder(finding, found, replaced)) codes.push("finding_too_mild");
  const isUpdate = kind === "updated" || kind === "clarified";
  return { class: found, codes, replaced: isUpdate ? replaced : [] };
}

function isMilder(
  finding: NonNullable<ChangedVersion["finding"]>,
  found: EditClass | null,
  replaced: readonly string[],
): boolean {
  const isGraver =
    found !== null && EDIT_CLASSES.indexOf(finding.class) < EDIT_CLASSES.indexOf(found);
  return isGraver || replaced.some((hash) => !finding.replaced.includes(hash));
}
