import { cache } from "react";
import {
  findArticleVersion,
  findMovedArticle,
  findPublishedArticle,
} from "@/lib/articles/article-public";
import { findSection } from "@/lib/articles/front-public";
import { findHistory } from "@/lib/articles/history-public";
import { listAuthorArticles, listTopicArticles } from "@/lib/articles/listed-public";
import { readCursor } from "@/lib/articles/rules/cursor";
import { listCorrections } from "@/lib/corrections/correction-public";
import { listFrontBlocks } from "@/lib/front-page/front-public";
import { storiesOn } from "@/lib/front-page/rules/blocks";
import { isSlug } from "./query";

// A page and its metadata ask the same thing; the database is asked once for each answer.

export const publishedArticle = cache((slug: string) =>
  isSlug(slug) ? findPublishedArticle(slug) : null,
);

export const articleVersion = cache((slug: string, number: number) =>
  isSlug(slug) ? findArticleVersion(slug, number) : null,
);

export const articleHistory = cache((slug: string) => (isSlug(slug) ? findHistory(slug) : null));

export const movedArticle = cache((slug: string) => (isSlug(slug) ? findMovedArticle(slug) : null));

export const knownSection = cache((slug: string) => (isSlug(slug) ? findSection(slug) : null));

/** A front as it is now, with the newest corrections where it has a place for them. */
export async function findFront(sectionId: string | null) {
  const blocks = await listFrontBlocks(sectionId);
  const tells = blocks.some(({ kind }) => kind === "corrections");
  const { corrections } = tells ? await listCorrections(null, 4, sectionId) : { corrections: [] };
  return { blocks, corrections, shown: storiesOn(blocks) };
}

export const topicArticles = cache((slug: string, after: string) =>
  isSlug(slug) ? listTopicArticles(slug, readCursor(after)) : null,
);

export const authorArticles = cache((slug: string, after: string) =>
  isSlug(slug) ? listAuthorArticles(slug, readCursor(after)) : null,
);
