import { readers } from "@/lib/platform/readers-db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";

/** A story in which an error can be reported; null when readers do not have it, or it was taken down. */
export async function findReportedStory(articleId: string) {
  const article = await readers.article.findUnique({
    where: { id: articleId, publicationState: { in: ["live", "retracted"] } },
    select: {
      id: true,
      slug: true,
      language: true,
      section: { select: { slug: true } },
      liveRevision: { select: { headline: true } },
    },
  });
  if (!article?.slug || !article.section || !article.liveRevision) return null;
  return {
    id: article.id,
    language: article.language,
    headline: article.liveRevision.headline,
    url: articleUrl(article.section.slug, article.slug),
  };
}
