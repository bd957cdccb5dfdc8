import type { EditReason } from "@/lib/articles/rules/edits";
import type { Channel } from "@/lib/articles/rules/passages";
import type { EditClass } from "@/lib/articles/rules/sentence-edit";
import type { ArticleKind, PublicationState, WorkState } from "@/lib/articles/rules/work-state";
import type { CaptureFileKind, CaptureFinding } from "@/lib/captures/rules/capture";
import type { BoardColumn, CommentOutcome } from "@/lib/claims/rules/board";
import type { Look } from "@/lib/claims/rules/checkable";
import type { Currency } from "@/lib/claims/rules/currency";
import type {
  ClaimKind,
  EvidenceRelation,
  Method,
  SourceKind,
  SourceVisibility,
  Stance,
  VerdictKind,
} from "@/lib/claims/rules/verdicts";
import type { Wording } from "@/lib/claims/rules/wording";
import type { CorrectionKind } from "@/lib/corrections/rules/correction";
import type { Standing } from "@/lib/deliveries/rules/retry";
import type { TargetKind } from "@/lib/deliveries/rules/target-input";
import type { AuditCode } from "@/lib/publishing/rules/edit-audit";
import type { HoldKind, PublicationKind } from "@/lib/publishing/rules/publication-kind";
import type { Role } from "@/lib/staff/rules/capabilities";

/** What the desk calls the states and codes that the database keeps. */
export const WORK_WORDS: Record<WorkState, string> = {
  pitched: "Pitched",
  drafting: "Drafting",
  checking: "In checking",
  in_review: "In review",
  ready: "Ready",
  spiked: "Spiked",
};

export const PUBLICATION_WORDS: Record<PublicationState, string> = {
  unpublished: "Not published",
  scheduled: "Scheduled",
  live: "Live",
  retracted: "Retracted",
  taken_down: "Taken down",
};

export const ARTICLE_KIND_WORDS: Record<ArticleKind, string> = {
  news: "News",
  opinion: "Opinion",
  live_blog: "Live blog",
};

export const LANGUAGE_WORDS: Record<string, string> = { en: "English", ar: "Arabic" };

export const HOLD_WORDS: Record<HoldKind, string> = {
  legal: "Legal",
  standards: "Standards",
  security: "Security",
  rights: "Rights",
  embargo: "Embargo",
};

export const CHANNEL_WORDS: Record<Channel, string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  body: "Text",
  caption: "Caption",
  alt: "Picture description",
};

export const CLAIM_KIND_WORDS: Record<ClaimKind, string> = {
  fact: "Fact",
  figure: "Figure",
  quote: "Quotation",
  identity: "Identity",
  date_or_place: "Date or place",
  media_authenticity: "Authenticity of footage",
};

export const STANCE_WORDS: Record<Stance, string> = {
  asserted: "The story states it",
  debunked: "The story says it is wrong",
};

export const VERDICT_WORDS: Record<VerdictKind, string> = {
  confirmed: "Confirmed",
  attributed: "Attributed",
  unconfirmed: "Unconfirmed",
  disputed: "Disputed",
  misleading: "Misleading",
  false: "False",
  outdated: "Outdated",
  not_checkable: "Not checkable",
};

/** What does not agree with a verdict in the wording of a sentence. */
export const BOARD_COLUMN_WORDS: Record<BoardColumn, string> = {
  to_check: "To check",
  waiting: "Waiting for an answer",
  checked: "Checked",
};

export const COMMENT_OUTCOME_WORDS: Record<CommentOutcome, string> = {
  answered: "Answered",
  declined: "Declined to comment",
  silent: "Did not answer",
};

export const CAPTURE_WORDS: Record<CaptureFinding, string> = {
  found: "It stands there",
  changed: "Something else stands there",
  missing: "It does not stand there",
  gone: "The page is gone",
  unread: "Kept; no text could be read from it",
  failed: "It could not be fetched",
};

export const FILE_KIND_WORDS: Record<CaptureFileKind, string> = {
  response: "The file as it was sent",
  text: "Its text",
  drawn_text: "Its text in a browser",
  picture: "Picture",
  pdf: "PDF",
  warc: "WARC",
};

export const LOOK_WORDS: Record<Look, string> = {
  figure: "Figure",
  quotation: "Quotation",
  attribution: "Attribution",
  media: "Picture or recording",
  superlative: "Superlative",
  cause: "Cause",
};

export const WORDING_WORDS: Record<Wording, string> = {
  not_hedged: "Told as a fact",
  source_not_named: "Source not named",
  one_sided: "One side of a dispute",
  not_called_wrong: "Not called wrong",
  undated: "Without a date",
  headline_stronger: "Headline stronger than the text",
};

/** What a verdict asks of the sentence, for the person who gives it. */
export const VERDICT_HINTS: Record<VerdictKind, string> = {
  confirmed: "We found it to be so.",
  attributed: "The sentence must name who says it.",
  unconfirmed: "The sentence must hedge. Somebody follows it up.",
  disputed: "The sentence must give both sides. Somebody follows it up.",
  misleading: "True words, missing context. May only stand where the story says so.",
  false: "Wrong. May only stand where the story says so.",
  outdated: "It was true once. The sentence must give the date.",
  not_checkable: "Opinion or prediction. The sentence must be marked as such.",
};

export const CURRENCY_WORDS: Record<Currency, string> = {
  current: "Current",
  stale: "Stale: the sentence has changed",
  unchecked: "Unchecked",
  not_in_text: "Words gone from the text",
  evidence_withdrawn: "Stale: its evidence was withdrawn",
  stale_source: "Stale: its source has changed or is gone",
};

export const METHOD_WORDS: Record<Method, string> = {
  primary_document: "Primary document",
  named_witness: "Named witness",
  two_independent_sources: "Two independent sources",
  on_scene: "On the scene",
  data_analysis: "Data analysis",
  geolocation: "Geolocation",
  reverse_image_search: "Reverse image search",
  expert: "Expert",
  earlier_fact_check: "Earlier fact-check",
  official_record: "Official record",
};

export const SOURCE_KIND_WORDS: Record<SourceKind, string> = {
  person: "Person",
  organisation: "Organisation",
  document: "Document",
  data_set: "Data set",
  footage: "Footage",
};

export const VISIBILITY_WORDS: Record<SourceVisibility, string> = {
  named: "Named: readers see the name",
  background: "On background: readers see the description only",
  sealed: "Sealed: readers see how many editors know it",
};

export const RELATION_WORDS: Record<EvidenceRelation, string> = {
  supports: "Supports",
  contradicts: "Contradicts",
  context: "Gives context",
};

export const PUBLICATION_KIND_WORDS: Record<PublicationKind, string> = {
  published: "Published",
  updated: "Updated",
  corrected: "Corrected",
  clarified: "Clarified",
  refiled: "Refiled",
  retracted: "Retracted",
  taken_down: "Taken down",
  restored: "Restored",
};

export const CORRECTION_KIND_WORDS: Record<CorrectionKind, string> = {
  correction: "Correction",
  clarification: "Clarification",
  editors_note: "Editor’s note",
  retraction: "Retraction",
  takedown: "Takedown",
};

export const TARGET_KIND_WORDS: Record<TargetKind, string> = {
  webhook: "Webhook",
  websub: "Hub of the feeds (WebSub)",
};

export const STANDING_WORDS: Record<Standing, string> = {
  acknowledged: "Acknowledged",
  waiting: "On its way",
  failing: "Not taken yet",
  given_up: "Not taken; given up",
};

export const ROLE_WORDS: Record<Role, string> = {
  reporter: "Reporter",
  checker: "Checker",
  editor: "Editor",
  admin: "Admin",
};

/** The choices of a list, for a select. */
export function choices<Value extends string>(
  words: Record<Value, string>,
  only?: readonly Value[],
): { value: Value; label: string }[] {
  const values = only ?? (Object.keys(words) as Value[]);
  return values.map((value) => ({ value, label: words[value] }));
}

export const EDIT_CLASS_WORDS: Record<EditClass, string> = {
  typographical: "typography",
  style: "style",
  factual: "facts",
};

export const EDIT_REASON_WORDS: Record<EditReason, string> = {
  number: "a figure",
  quantity: "how much or how many",
  percent: "percent",
  currency: "a currency",
  unit: "a unit",
  date: "a date or time",
  negation: "a “not”",
  hedge: "how sure it is",
  attribution: "who says so",
  name: "a name",
  quotation: "a quotation",
  signs: "signs and spaces",
  spelling: "spelling",
  wording: "words",
  order: "order",
  added: "added",
  removed: "removed",
  picture: "a picture or its credit",
  embed: "an embed",
  byline: "the byline",
  kind: "the kind of story",
  filing: "address, section or topics",
  link: "a link",
  layout: "layout",
};

export const AUDIT_CODE_WORDS: Record<AuditCode, string> = {
  text_altered: "Its text was altered after it was frozen.",
  approved_otherwise: "Another text than this was approved.",
  shown_without_publication: "No publication shows it.",
  version_missing: "A version is missing.",
  notice_missing: "Its notice is missing.",
  kind_not_fitting: "This kind of publication changes no words.",
  change_unexplained: "It has no note.",
  refiled_not_typography: "It is not typography.",
  fact_replaced: "A fact is another, and no correction says so.",
  finding_too_mild: "It was found to be less than it is.",
};
