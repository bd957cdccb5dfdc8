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

/**
 * How long readers waited for an answer, from a report to its end, of the reports that were answered within a year; how
 * many those were, and how many were no report of an error and are not counted. Hours are null while there are none.
 */
export async function findAnswerTimes() {
  const [times] = await readers.$queryRaw<
    {
      answered: number;
      dismissed: number;
      medianHours: number | null;
      worstHours: number | null;
    }[]
  >`select answered::int, dismissed::int, median_hours as "medianHours", worst_hours as "worstHours" from answer_times()`;
  return times ?? { answered: 0, dismissed: 0, medianHours: null, worstHours: null };
}
