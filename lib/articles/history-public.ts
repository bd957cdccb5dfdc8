import { readers } from "@/lib/platform/readers-db";
import { cardSelect, toCards } from "./card-public";
import type { RevisionContent } from "./rules/canonical";
import type { Document } from "./rules/document";
import type { ArticleCard, Version } from "./rules/published";

/** A version with all that it shows, so that any two can be compared. */
export type VersionWithWords = Version & {
  words: RevisionContent;
  checkedBy: string[];
  approvedBy: string[];
};

/** Every version of an article, newest first; null when readers have no such article. What a takedown erased has empty words. */
export async function findHistory(
  slug: string,
): Promise<{ article: ArticleCard; versions: VersionWithWords[] } | null> {
  const row = await readers.article.findUnique({
    where: { slug },
    select: {
      ...cardSelect,
      publications: {
        orderBy: { number: "desc" },
        select: {
          number: true,
          kind: true,
          note: true,
          publishedAt: true,
          checkedBy: true,
          approvedBy: true,
          revision: {
            select: {
              ...{ number: true, headline: true, standfirst: true, body: true, kind: true },
              ...{ sectionId: true, slug: true, authorIds: true, topicIds: true },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const [article] = await toCards([row]);
  if (!article) return null;
  return {
    article,
    versions: row.publications.map(({ revision: { number, body, ...content }, ...version }) => ({
      ...version,
      revisionNumber: number,
      words: { ...content, body: body as Document, language: article.language },
    })),
  };
}
