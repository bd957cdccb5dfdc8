import { cache } from "react";
import {
  findArticleVersion,
  findMovedArticle,
  findPublishedArticle,
} from "@/lib/articles/article-public";
import {
  listAuthorArticles,
  listSectionArticles,
  listTopicArticles,
} from "@/lib/articles/front-public";
import { findHistory } from "@/lib/articles/history-public";
import { readCursor } from "@/lib/articles/rules/cursor";
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

export const sectionArticles = cache((slug: string, after: string) =>
  isSlug(slug) ? listSectionArticles(slug, readCursor(after)) : null,
);

export const topicArticles = cache((slug: string, after: string) =>
  isSlug(slug) ? listTopicArticles(slug, readCursor(after)) : null,
);

export const authorArticles = cache((slug: string, after: string) =>
  isSlug(slug) ? listAuthorArticles(slug, readCursor(after)) : null,
);
