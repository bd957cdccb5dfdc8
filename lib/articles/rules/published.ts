import type {
  ClaimKind,
  EvidenceRelation,
  Method,
  SourceKind,
  SourceVisibility,
  VerdictKind,
} from "@/lib/claims/rules/verdicts";
import type { CorrectionKind, Weight } from "@/lib/corrections/rules/correction";
import type { PublicationKind } from "@/lib/publishing/rules/publication-kind";
import type { Document } from "./document";
import type { Channel } from "./passages";
import type { ArticleKind } from "./work-state";

/** What became of a published article. Readers never meet another state. */
export type ShownState = "live" | "retracted" | "taken_down";

export type Picture = {
  mediaId: string;
  alt: string;
  caption: string;
  credit: string;
  /** #rrggbb, to be shown while the picture loads. */
  colour: string;
  width: number;
  height: number;
  unverified: boolean;
};

/** An article as lists show it. */
export type ArticleCard = {
  id: string;
  url: string;
  headline: string;
  standfirst: string;
  section: { slug: string; name: string };
  kind: ArticleKind;
  language: string;
  state: ShownState;
  firstPublishedAt: Date;
  lastChangedAt: Date;
  /** What the latest publication did. */
  lastKind: PublicationKind;
  authors: { slug: string; name: string }[];
  /** The first figure of the body that is not graphic. */
  picture: Picture | null;
  /** Whether any correction or clarification was issued. */
  corrected: boolean;
};

/** What readers may know of a piece of evidence: of a sealed source, only how many editors know it. */
export type PublicEvidence = {
  relation: EvidenceRelation;
  visibility: SourceVisibility;
  /** The name, or what may be said of a source on background; empty for a sealed one. */
  source: string;
  /** Null for a sealed one. */
  sourceKind: SourceKind | null;
  url: string | null;
  locator: string;
  quote: string;
  /** How many editors knew a sealed source when this was published; of the others there is no such number. */
  knownTo?: number;
};

/** What a publication told readers about one claim. */
export type PublicClaim = {
  occurrenceId: string;
  claimId: string;
  /** The sentence it stands in, counted through the article; the order of reading. */
  position: number;
  statement: string;
  kind: ClaimKind;
  channel: Channel;
  exact: string;
  prefix: string;
  suffix: string;
  verdict: VerdictKind;
  method: Method | null;
  reason: string;
  checkedBy: string;
  decidedAt: Date;
  recheckAt: Date | null;
  evidence: PublicEvidence[];
};

export type PublicCorrection = {
  id: string;
  kind: CorrectionKind;
  weight: Weight;
  whatWasWrong: string;
  whatIsRight: string;
  wordsBefore: string;
  wordsAfter: string;
  issuedAt: Date;
  /** The version that it was published with. */
  version: number;
  /** The correction that this one corrects. */
  correctsId: string | null;
  /** Since when what was wrong could be read; null where nothing was, or nobody knows. */
  wrongSince: Date | null;
  /** Why it took more than thirty days; else empty. */
  delayReason: string;
};

/** One publication of an article, as its history lists it. */
export type Version = {
  number: number;
  kind: PublicationKind;
  note: string;
  publishedAt: Date;
  revisionNumber: number;
};

type Translation = { url: string; headline: string; language: string };

/** A version of an article with everything its page shows. */
export type PublishedArticle = {
  id: string;
  url: string;
  section: { slug: string; name: string };
  slug: string;
  language: string;
  kind: ArticleKind;
  state: ShownState;
  version: number;
  publishedVersionCount: number;
  /** The version's place in the public log; null when it has none, as a preview. */
  logIndex: number | null;
  firstPublishedAt: Date;
  lastChangedAt: Date;
  headline: string;
  standfirst: string;
  body: Document;
  authors: { slug: string; name: string; demo: boolean }[];
  topics: { slug: string; name: string }[];
  checkedBy: string[];
  approvedBy: string[];
  claims: PublicClaim[];
  /** Newest first. */
  corrections: PublicCorrection[];
  /** Newest first. */
  versions: Version[];
  pictures: Record<string, { colour: string; width: number; height: number }>;
  /** The targets of READ MORE; null when readers have no such article. */
  readMore: Record<string, ArticleCard | null>;
  translationOf: Translation | null;
  translations: Translation[];
};
