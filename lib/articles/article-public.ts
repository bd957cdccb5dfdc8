import { readers } from "@/lib/platform/readers-db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import type { Prisma } from "@/prisma/generated/client";
import { cardSelect, findPictures, toCards } from "./card-public";
import { type Document, EMPTY_DOCUMENT } from "./rules/document";
import type {
  ArticleCard,
  PublicClaim,
  PublicEvidence,
  PublishedArticle,
  ShownState,
  Version,
} from "./rules/published";

const claimSelect = {
  occurrenceId: true,
  claimId: true,
  position: true,
  statement: true,
  kind: true,
  channel: true,
  exact: true,
  prefix: true,
  suffix: true,
  verdict: true,
  method: true,
  reason: true,
  checkedBy: true,
  decidedAt: true,
  recheckAt: true,
  evidence: true,
} as const satisfies Prisma.PublishedClaimSelect;

const correctionSelect = {
  id: true,
  kind: true,
  weight: true,
  whatWasWrong: true,
  whatIsRight: true,
  wordsBefore: true,
  wordsAfter: true,
  issuedAt: true,
  correctsId: true,
  publication: { select: { number: true } },
} as const satisfies Prisma.CorrectionSelect;

const publicationSelect = {
  id: true,
  number: true,
  kind: true,
  note: true,
  publishedAt: true,
  checkedBy: true,
  approvedBy: true,
  leaf: { select: { index: true } },
  revision: {
    select: {
      number: true,
      headline: true,
      standfirst: true,
      body: true,
      authorIds: true,
      topicIds: true,
    },
  },
} as const satisfies Prisma.PublicationSelect;

const articleSelect = {
  ...cardSelect,
  publications: { orderBy: { number: "desc" }, select: publicationSelect },
  corrections: { orderBy: [{ issuedAt: "desc" }, { id: "desc" }], select: correctionSelect },
  translationOf: { select: cardSelect },
  translations: {
    where: { publicationState: "live" },
    orderBy: { language: "asc" },
    select: cardSelect,
  },
} as const satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>;

/**
 * The article as readers see it now. Of one that was taken down only address, times, and notices are left.
 * Null when readers have no article under this slug: a draft cannot come back, whatever is asked.
 */
export async function findPublishedArticle(slug: string): Promise<PublishedArticle | null> {
  const row = await findRow(slug);
  return row && assemble(row, row.publications[0]?.number ?? 0);
}

/** One version of an article, with what readers were told then; null when there is no such version, or its words were erased. */
export async function findArticleVersion(
  slug: string,
  number: number,
): Promise<(PublishedArticle & { shown: Version }) | null> {
  const row = await findRow(slug);
  if (!row || row.publicationState === "taken_down") return null;
  const article = await assemble(row, number);
  const shown = article?.versions.find((version) => version.number === number);
  return article && shown ? { ...article, shown } : null;
}

/** Where an article that once had this slug is now; null when no article ever had it. */
export async function findMovedArticle(slug: string): Promise<{ url: string } | null> {
  const kept = await readers.slugHistory.findUnique({
    where: { slug },
    select: { article: { select: { slug: true, section: { select: { slug: true } } } } },
  });
  const place = kept?.article;
  return place?.slug && place.section ? { url: articleUrl(place.section.slug, place.slug) } : null;
}

function findRow(slug: string): Promise<Row | null> {
  return readers.article.findUnique({ where: { slug }, select: articleSelect });
}

async function assemble(row: Row, number: number): Promise<PublishedArticle | null> {
  const publication = row.publications.find((each) => each.number === number);
  if (
    !publication ||
    !row.slug ||
    !row.section ||
    !row.kind ||
    !row.firstPublishedAt ||
    !row.lastChangedAt
  )
    return null;
  const gone = row.publicationState === "taken_down";
  const body = gone ? EMPTY_DOCUMENT : (publication.revision.body as Document);
  const { authorIds, topicIds } = publication.revision;
  const [authors, topics, claims, pictures, readMore, [original], translations] = await Promise.all(
    [
      findAuthors(authorIds),
      findTopics(topicIds),
      gone ? [] : findClaims(publication.id),
      findPictures(
        body.content.flatMap((block) => (block.type === "figure" ? [block.attrs.mediaId] : [])),
      ),
      findReadMore(body),
      toCards(row.translationOf ? [row.translationOf] : []),
      toCards(row.translations),
    ],
  );
  return {
    id: row.id,
    url: articleUrl(row.section.slug, row.slug),
    section: row.section,
    slug: row.slug,
    language: row.language,
    kind: row.kind,
    state: row.publicationState as ShownState,
    version: number,
    publishedVersionCount: row.publications.length,
    logIndex: publication.leaf && Number(publication.leaf.index),
    firstPublishedAt: row.firstPublishedAt,
    lastChangedAt: row.lastChangedAt,
    headline: publication.revision.headline,
    standfirst: publication.revision.standfirst,
    body,
    authors,
    topics,
    checkedBy: publication.checkedBy,
    approvedBy: publication.approvedBy,
    claims,
    corrections: row.corrections.map(({ publication: shownWith, ...correction }) => ({
      ...correction,
      version: shownWith.number,
    })),
    versions: row.publications.map(toVersion),
    pictures,
    readMore,
    translationOf: original ?? null,
    translations,
  };
}

function toVersion(
  publication: Pick<
    Row["publications"][number],
    "number" | "kind" | "note" | "publishedAt" | "revision"
  >,
): Version {
  const { number, kind, note, publishedAt, revision } = publication;
  return { number, kind, note, publishedAt, revisionNumber: revision.number };
}

/** The bylines of one version, in its order. */
async function findAuthors(ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await readers.author.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, name: true, demo: true },
  });
  return inOrder(ids, found).map(({ slug, name, demo }) => ({ slug, name, demo }));
}

async function findTopics(ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await readers.topic.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, name: true },
  });
  return inOrder(ids, found).map(({ slug, name }) => ({ slug, name }));
}

function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

async function findClaims(publicationId: string): Promise<PublicClaim[]> {
  const claims = await readers.publishedClaim.findMany({
    where: { publicationId },
    orderBy: [{ position: "asc" }, { occurrenceId: "asc" }],
    select: claimSelect,
  });
  return claims.map((claim) => ({ ...claim, evidence: claim.evidence as PublicEvidence[] }));
}

/** The targets of a text's READ MORE by id; null for one that readers do not have. */
export async function findReadMore(body: Document): Promise<Record<string, ArticleCard | null>> {
  const wanted = body.content.flatMap((block) =>
    block.type === "readMore" ? [block.attrs.articleId] : [],
  );
  if (wanted.length === 0) return {};
  const cards = await toCards(
    await readers.article.findMany({ where: { id: { in: wanted } }, select: cardSelect }),
  );
  return Object.fromEntries(wanted.map((id) => [id, cards.find((card) => card.id === id) ?? null]));
}
