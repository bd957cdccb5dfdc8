import type { Block } from "@/lib/articles/rules/document";
import type { Channel } from "@/lib/articles/rules/passages";
import type {
  ClaimKind,
  EvidenceRelation,
  Method,
  Stance,
  VerdictKind,
} from "@/lib/claims/rules/verdicts";
import type { HoldKind } from "@/lib/publishing/rules/publication-kind";
import type { DocumentKey } from "./documents";
import type { AuthorKey, SectionKey, StaffKey, TopicKey } from "./people";
import type { PictureKey } from "./pictures";
import type { SourceKey } from "./sources";

/** A moment of the edition: a fixed one (ISO 8601, UTC) or one counted from the moment of planting. */
export type Moment = string | { days?: number; hours?: number; minutes?: number };

type PlainBlock = Exclude<Block, { type: "figure" | "readMore" }>;

/** A block of the body; pictures and other stories are named by key until they have been planted. */
export type DemoBlock =
  | PlainBlock
  | { type: "demoFigure"; picture: PictureKey; caption: string; gallery?: true }
  | { type: "demoReadMore"; article: string };

export type DemoWords = { headline: string; standfirst: string; body: DemoBlock[] };

export type DemoVerdict = {
  verdict: VerdictKind;
  method?: Method;
  reason: string;
  /** The sources it rests on; all evidence of the claim where nothing is said. */
  restsOn?: SourceKey[];
  owner?: StaffKey;
  recheckAt?: Moment;
};

/** The words a claim is marked on: `exact` stands once in that channel, inside one sentence. */
export type DemoMark = {
  channel: Channel;
  exact: string;
  stance?: Stance;
  /** Where this occurrence is judged otherwise than the claim's others in the story. */
  verdict?: DemoVerdict;
};

export type DemoEvidence = {
  source: SourceKey;
  relation: EvidenceRelation;
  url?: string;
  locator: string;
  quote?: string;
  /** A file that was sent in as this evidence. */
  document?: DocumentKey;
};

/**
 * What a story says at one stage about a claim. Statement and kind are given where the claim is first defined;
 * stories that share it name it by key. Evidence and marks are added to those before; a verdict replaces the last.
 */
export type DemoClaim = {
  key: string;
  statement?: string;
  kind?: ClaimKind;
  marks?: DemoMark[];
  evidence?: DemoEvidence[];
  verdict?: DemoVerdict;
};

export type DemoCorrection = {
  kind: "corrected" | "clarified";
  weight: "minor" | "major";
  whatWasWrong: string;
  whatIsRight: string;
  wordsBefore: string;
  wordsAfter: string;
  /** Why it took more than thirty days. */
  delayReason?: string;
};

/** One deed of one person. */
export type Deed =
  | { deed: "save"; words: DemoWords; slug?: string }
  | { deed: "mark"; claims: DemoClaim[] }
  /** One step on: to checking, then to review. */
  | { deed: "submit" }
  /** Gives a verdict wherever one is missing or stale, or the claim has a new one; `leave` stay open. */
  | { deed: "check"; leave?: string[] }
  | { deed: "return"; comment: string }
  | { deed: "comment"; text: string }
  | { deed: "approve" }
  | { deed: "hold"; kind: HoldKind; reason: string; until?: Moment }
  | { deed: "publish"; kind: "published" | "updated" | "refiled"; note: string }
  | { deed: "correct"; correction: DemoCorrection }
  /** The same for the top of an article, which takes two people. */
  | { deed: "propose_correction"; correction: Omit<DemoCorrection, "kind" | "weight"> }
  | { deed: "second_correction" }
  | { deed: "note"; text: string }
  | { deed: "schedule"; dueAt: Moment; note: string }
  | { deed: "propose_withdrawal"; kind: "retraction" | "takedown"; notice: string; reason: string }
  | { deed: "second_withdrawal" };

export type Step = Deed & { at: Moment; who: StaffKey };

export type DemoArticle = {
  key: string;
  section: SectionKey;
  topics: TopicKey[];
  kind: "news" | "opinion" | "live_blog";
  language: "en" | "ar";
  /** The key of the story that this one translates. */
  translationOf?: string;
  slug: string;
  authors: AuthorKey[];
  /** Sentences that look checkable and are not marked, by how they begin, and what the approving editor says of them. */
  unchecked?: { reason: string; begins: string[] }[];
  steps: Step[];
};
