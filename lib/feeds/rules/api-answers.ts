import type {
  ArticleCard,
  PublicClaim,
  PublicCorrection,
  PublishedArticle,
} from "@/lib/articles/rules/published";
import type { ApiArticle, ApiCorrection, ApiFinding, ApiSummary } from "./api-shapes";
import { storyHtml, type WholeAddress } from "./story-html";
import { sharePicture } from "./structured-data";
import type { Wording } from "./wording";

/** A story in a list. */
export function summaryOf(card: ArticleCard, address: WholeAddress): ApiSummary {
  return {
    ...placeOf(card, address),
    // What was retracted is not told again.
    standfirst: card.state === "live" ? card.standfirst : "",
    corrected: card.corrected,
  };
}

/** A whole story; of a retracted one its headline and every notice, without its words and what was found about them. */
export function articleOf(
  article: PublishedArticle,
  wording: Wording,
  address: WholeAddress,
): ApiArticle {
  const stands = article.state === "live";
  const others = [
    ...(article.translationOf ? [article.translationOf] : []),
    ...article.translations,
  ];
  return {
    ...placeOf(article, address),
    standfirst: stands ? article.standfirst : "",
    version: article.version,
    html: stands ? storyHtml(article.body, { around: article, wording, address }) : "",
    topics: article.topics.map(({ name, slug }) => ({ name, url: address(`/topics/${slug}`) })),
    checkedBy: article.checkedBy,
    approvedBy: article.approvedBy,
    claims: stands ? article.claims.map(findingOf) : [],
    corrections: article.corrections.map((each) => correctionOf(each, article.url, address)),
    versions: article.versions.map(({ number, kind, note, publishedAt }) => ({
      number,
      url: address(`${article.url}/v/${number}`),
      kind,
      note,
      publishedAt: publishedAt.toISOString(),
    })),
    translations: others.map(({ url, language }) => ({ url: address(url), language })),
    picture: address(sharePicture(article)),
  };
}

/** What readers are told about one claim. */
export function findingOf(claim: Omit<PublicClaim, "occurrenceId">): ApiFinding {
  return {
    claimId: claim.claimId,
    statement: claim.statement,
    kind: claim.kind,
    words: claim.exact,
    verdict: claim.verdict,
    method: claim.method,
    reason: claim.reason,
    checkedBy: claim.checkedBy,
    decidedAt: claim.decidedAt.toISOString(),
    recheckAt: claim.recheckAt?.toISOString() ?? null,
    evidence: claim.evidence,
  };
}

/** A notice, with its place on the story of this path. */
export function correctionOf(
  correction: PublicCorrection,
  url: string,
  address: WholeAddress,
): ApiCorrection {
  const { id, kind, weight, whatWasWrong, whatIsRight, wordsBefore, wordsAfter } = correction;
  return {
    ...{ id, kind, weight, whatWasWrong, whatIsRight, wordsBefore, wordsAfter },
    url: address(`${url}#correction-${id}`),
    issuedAt: correction.issuedAt.toISOString(),
    version: correction.version,
    correctsId: correction.correctsId,
    wrongSince: correction.wrongSince?.toISOString() ?? null,
    delayReason: correction.delayReason,
  };
}

type Placed = Pick<
  ArticleCard,
  | "id"
  | "url"
  | "kind"
  | "language"
  | "state"
  | "headline"
  | "section"
  | "authors"
  | "firstPublishedAt"
  | "lastChangedAt"
>;

function placeOf(
  article: Placed,
  address: WholeAddress,
): Omit<ApiSummary, "standfirst" | "corrected"> {
  const { id, url, kind, language, state, headline, section, authors } = article;
  return {
    ...{ id, kind, language, state, headline },
    url: address(url),
    api: address(`/api/v1/articles/${id}`),
    section: { name: section.name, url: address(`/${section.slug}`) },
    authors: authors.map(({ name, slug }) => ({ name, url: address(`/authors/${slug}`) })),
    publishedAt: article.firstPublishedAt.toISOString(),
    changedAt: article.lastChangedAt.toISOString(),
  };
}
