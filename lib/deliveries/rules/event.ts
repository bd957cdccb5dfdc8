import type { PublishedArticle } from "@/lib/articles/rules/published";
import { correctionOf } from "@/lib/feeds/rules/api-answers";
import { ninjsStory, ninjsTombstone } from "@/lib/feeds/rules/ninjs";
import type { WholeAddress } from "@/lib/feeds/rules/story-html";
import type { Wording } from "@/lib/feeds/rules/wording";

/** Something that happened to a story, and the story as readers have it at this moment. */
export type StoryEvent = {
  /** The kind of publication. */
  kind: string;
  version: number;
  note: string;
  publishedAt: Date;
  article: PublishedArticle;
};

type Around = { newsroom: string; wording: Wording; address: WholeAddress };

/**
 * What a webhook says: what happened, in which version, and the story as ninjs. The story is as readers have it when
 * this is sent, not as it was when it happened: of what was withdrawn since, no word goes out any more.
 */
export function storyMessage(
  { kind, version, note, publishedAt, article }: StoryEvent,
  around: Around,
): string {
  const notice = article.corrections.find((correction) => correction.version === version);
  const gone = article.state === "taken_down";
  return JSON.stringify({
    type: `article.${kind}`,
    timestamp: publishedAt.toISOString(),
    data: {
      id: `urn:uuid:${article.id}`,
      version,
      note,
      correction: notice ? correctionOf(notice, article.url, around.address) : null,
      article: gone ? ninjsTombstone(article, around) : ninjsStory(article, around),
    },
  });
}

/** What a webhook says when an admin tries whether it arrives. */
export function testMessage(at: Date): string {
  return JSON.stringify({ type: "test", timestamp: at.toISOString(), data: {} });
}
