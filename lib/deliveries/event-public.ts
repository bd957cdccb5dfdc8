import { findPublishedArticle } from "@/lib/articles/article-public";
import { readers } from "@/lib/platform/readers-db";
import type { StoryEvent } from "./rules/event";

/** What a publication did to its story, and the story as readers have it now; null when they have none. */
export async function findStoryEvent(publicationId: string): Promise<StoryEvent | null> {
  const publication = await readers.publication.findUnique({
    where: { id: publicationId },
    select: {
      kind: true,
      number: true,
      note: true,
      publishedAt: true,
      article: { select: { slug: true } },
    },
  });
  const article = publication?.article.slug
    ? await findPublishedArticle(publication.article.slug)
    : null;
  if (!publication || !article) return null;
  const { kind, number, note, publishedAt } = publication;
  return { kind, version: number, note, publishedAt, article };
}

/** The hub that is told when feeds change; null without one. */
export async function findHub(): Promise<string | null> {
  const hub = await readers.target.findFirst({
    where: { kind: "websub", endedAt: null },
    select: { address: true },
  });
  return hub?.address ?? null;
}
