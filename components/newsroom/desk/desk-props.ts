import type { Desk } from "@/lib/articles/desk-queries";
import type { Document } from "@/lib/articles/rules/document";
import type { ArticleKind } from "@/lib/articles/rules/work-state";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import type { DeskChange } from "@/lib/publishing/publish-queries";
import type { AnswerableReport } from "@/lib/reader-reports/report-queries";
import type { Issue } from "@/lib/refusal";
import type { Staff } from "@/lib/staff/rules/capabilities";
import type { DeskTask } from "@/lib/tasks/task-queries";
import type { DeskActions, DeskChoices } from "./desk-actions";

/** Everything that the page of one article reads for its desk. */
export type DeskProps = {
  viewer: Staff;
  desk: Desk;
  claims: readonly DeskClaim[];
  gate: readonly Issue[];
  /** What the draft changes of what readers have; null where that is nothing. */
  change: DeskChange | null;
  /** Readers' reports that a correction could answer, and the one that the desk was opened from. */
  reports: readonly AnswerableReport[];
  reportId: string | null;
  /** What the story tells readers that the newsroom no longer stands by, and the one that the desk was opened from. */
  tasks: readonly DeskTask[];
  taskId: string | null;
  choices: DeskChoices;
  actions: DeskActions;
};

/** What a draft keeps and a writer may change. */
export type DraftContent = {
  headline: string;
  standfirst: string;
  body: Document;
  kind: ArticleKind;
  sectionId: string;
  slug: string;
  authorIds: string[];
  topicIds: string[];
};

/** The changeable part of the draft that the desk shows. */
export function contentOfDraft({ draft }: Desk): DraftContent {
  const { headline, standfirst, body, kind, sectionId, slug, authorIds, topicIds } = draft;
  return { headline, standfirst, body, kind, sectionId, slug, authorIds, topicIds };
}
