import type { PublishedArticle } from "@/lib/articles/rules/published";

/** The form by which an error in this version of the story is reported. */
export function reportAddress({ id, version }: Pick<PublishedArticle, "id" | "version">): string {
  return `/report?article=${id}&version=${version}`;
}
