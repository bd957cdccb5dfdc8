import { findReadMore } from "@/lib/articles/article-public";
import type { Document } from "@/lib/articles/rules/document";
import type { PublicClaim, PublishedArticle, ShownState } from "@/lib/articles/rules/published";
import { type DeskClaim, listDeskClaims } from "@/lib/claims/claim-queries";
import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { articleUrl } from "./rules/publication-kind";

/**
 * The draft as readers would get it if it were published now, with the latest verdict on every claim that has
 * one. Null when it is not there or the viewer may not see the newsroom.
 */
export async function findPreview(
  viewer: Staff,
  articleId: string,
  now: Date,
): Promise<PublishedArticle | null> {
  if (may(viewer, "see_newsroom")) return null;
  const row = await newsroom.article.findUnique({
    where: { id: articleId },
    include: {
      draft: { include: { section: true } },
      publications: {
        orderBy: { number: "desc" },
        include: { revision: { select: { number: true } } },
      },
      corrections: {
        orderBy: { issuedAt: "desc" },
        include: { publication: { select: { number: true } } },
      },
    },
  });
  if (!row?.draft) return null;
  const { draft, publications, corrections, ...article } = row;
  const body = draft.body as Document;
  const [authors, topics, media, claims] = await Promise.all([
    newsroom.author.findMany({
      where: { id: { in: draft.authorIds } },
      select: { id: true, slug: true, name: true, demo: true },
    }),
    newsroom.topic.findMany({
      where: { id: { in: draft.topicIds } },
      select: { id: true, slug: true, name: true },
    }),
    newsroom.media.findMany({
      where: {
        id: {
          in: body.content.flatMap((block) =>
            block.type === "figure" ? [block.attrs.mediaId] : [],
          ),
        },
      },
      select: { id: true, colour: true, width: true, height: true },
    }),
    listDeskClaims(viewer, articleId),
  ]);
  return {
    id: article.id,
    url: articleUrl(draft.section.slug, draft.slug),
    section: { slug: draft.section.slug, name: draft.section.name },
    slug: draft.slug,
    language: article.language,
    kind: draft.kind,
    state: article.publicationState === "retracted" ? "retracted" : ("live" satisfies ShownState),
    version: (publications[0]?.number ?? 0) + 1,
    publishedVersionCount: publications.length,
    logIndex: null,
    firstPublishedAt: article.firstPublishedAt ?? now,
    lastChangedAt: now,
    headline: draft.headline,
    standfirst: draft.standfirst,
    body,
    authors: inOrder(draft.authorIds, authors),
    topics: inOrder(draft.topicIds, topics),
    checkedBy: [...new Set(claims.flatMap((claim) => claim.verdict?.checkedBy ?? []))].sort(),
    approvedBy: [],
    claims: claims.flatMap((claim, position) => toPublicClaim(claim, position) ?? []),
    corrections: corrections.map(({ publication, ...correction }) => ({
      ...correction,
      version: publication.number,
    })),
    versions: publications.map(({ number, kind, note, publishedAt, revision }) => ({
      number,
      kind,
      note,
      publishedAt,
      revisionNumber: revision.number,
    })),
    pictures: Object.fromEntries(media.map(({ id, ...size }) => [id, size])),
    readMore: await findReadMore(body),
    translationOf: null,
    translations: [],
  };
}

function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

function toPublicClaim(claim: DeskClaim, position: number): PublicClaim | null {
  const { verdict } = claim;
  if (!verdict || claim.currency === "not_in_text") return null;
  return {
    ...claim,
    position,
    verdict: verdict.verdict,
    method: verdict.method,
    reason: verdict.reason,
    checkedBy: verdict.checkedBy,
    decidedAt: verdict.decidedAt,
    recheckAt: verdict.recheckAt,
    evidence: claim.evidence
      .filter((evidence) => verdict.evidenceIds.includes(evidence.id))
      .map(({ relation, locator, url, quote, source, seal }) => ({
        // Nothing needs to be left out of what is sealed: its words are not here.
        ...{ relation, visibility: source.visibility, sourceKind: source.kind, locator, quote },
        source: publicName(source),
        url: source.visibility === "named" ? (url ?? source.url) : null,
        ...(seal && { knownTo: seal.editors }),
      })),
  };
}

function publicName(source: DeskClaim["evidence"][number]["source"]): string {
  if (source.visibility === "named") return source.name;
  return source.visibility === "background" ? source.description : "";
}
