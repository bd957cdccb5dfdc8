import type { Words } from "@/lib/articles/rules/document";
import type { Channel } from "@/lib/articles/rules/passages";
import type { Anchor } from "@/lib/claims/rules/anchor";
import type { Staff } from "@/lib/staff/rules/capabilities";
import type { DemoArticle, DemoMark, DemoVerdict } from "./demo-article";
import type { AuthorKey, SectionKey, StaffKey, TopicKey } from "./people";
import type { PictureKey } from "./pictures";
import type { SourceKey } from "./sources";

/** Words that a story has marked as a claim, and the finding on them that stands. */
export type PlantedMark = {
  occurrenceId: string;
  claim: string;
  mark: DemoMark;
  place: Anchor & { channel: Channel };
  checked: { sentenceHash: string; verdict: DemoVerdict } | null;
};

/** A story as far as it has been planted. */
export type Story = {
  article: DemoArticle;
  articleId: string;
  version: number;
  slug: string;
  /** As saved last. */
  words: Words;
  revision: { id: string; hash: string } | null;
  marks: PlantedMark[];
  /** What this story says about each of its claims, by the claim's key. */
  verdicts: Map<string, DemoVerdict>;
  /** Hashes of sentences of which an editor has said that they need no check. */
  passed: Set<string>;
  withdrawalId: string | null;
  proposalId: string | null;
};

/** A claim that stories share; its id is there once the first of them has marked it. */
export type PlantedClaim = {
  claimId: string;
  evidence: { source: SourceKey; locator: string; evidenceId: string }[];
};

/** Everything planted so far, by the keys that the stories use. */
export type World = {
  plantedAt: Date;
  staff: Record<StaffKey, Staff>;
  authorIds: Record<AuthorKey, string>;
  sectionIds: Record<SectionKey, string>;
  topicIds: Record<TopicKey, string>;
  mediaIds: Record<PictureKey, string>;
  sourceIds: Map<SourceKey, string>;
  claims: Map<string, PlantedClaim>;
  stories: Map<string, Story>;
};

/** What was planted under a key; a missing one is a mistake in the edition. */
export function planted<Key, Value>(kept: Map<Key, Value>, key: Key): Value {
  const value = kept.get(key);
  if (value === undefined) throw new Error(`The demo edition has not planted ${String(key)} yet.`);
  return value;
}
