import type { Labels } from "@/components/article/labels";
import type { PublishedArticle } from "@/lib/articles/rules/published";
import type { ShareWords } from "@/lib/platform/share-picture";

/** What stands on a story's share picture: its headline, and in the margin what is known about it. */
export function shareWords(article: PublishedArticle, labels: Labels): ShareWords {
  const { claims, corrections, section, kind } = article;
  const kinds = { news: "", opinion: labels.opinion, live_blog: labels.liveBlog };
  const [newest] = corrections.filter(({ kind: what }) => what !== "editors_note");
  const day = newest?.issuedAt.toLocaleDateString(labels.locale, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  const about = {
    kicker: [section.name, kinds[kind]].filter(Boolean).join(" · "),
    headline: article.headline,
    direction: labels.direction,
  };
  if (article.state === "retracted") {
    return { ...about, alarm: labels.retractedMark, record: day ? [day] : [] };
  }
  return {
    ...about,
    alarm: null,
    record: [
      ...(newest ? [`${labels.correctionKinds[newest.kind]}, ${day}`] : []),
      ...(claims.length > 0 ? [labels.claims(claims.length)] : []),
    ],
  };
}
