import { newsroom } from "@/lib/platform/db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { canonicalRevision, revisionHash } from "./rules/canonical";
import type { Document } from "./rules/document";

/** Everything about one article that its page at the desk shows, but the claims. */
export type Desk = NonNullable<Awaited<ReturnType<typeof findDesk>>>;

/** One article for the desk. Null when it is not there or the viewer may not see the newsroom. */
export async function findDesk(viewer: Staff, articleId: string) {
  if (may(viewer, "see_newsroom")) return null;
  const row = await newsroom.article.findUnique({
    where: { id: articleId },
    include: {
      section: true,
      draft: true,
      forks: { where: { resolvedAt: null }, orderBy: { createdAt: "asc" } },
      comments: { orderBy: { createdAt: "desc" } },
      holds: { where: { liftedAt: null }, orderBy: { placedAt: "asc" } },
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        include: { approvals: { orderBy: { approvedAt: "asc" } } },
      },
      liveRevision: { select: { id: true, headline: true, standfirst: true, body: true } },
      publications: {
        orderBy: { number: "desc" },
        include: { revision: { select: { number: true } } },
      },
      corrections: {
        orderBy: { issuedAt: "desc" },
        include: { publication: { select: { number: true } } },
      },
      schedule: true,
      withdrawals: { where: { closedAt: null }, orderBy: { proposedAt: "asc" } },
      correctionProposals: { where: { closedAt: null }, orderBy: { proposedAt: "asc" } },
    },
  });
  if (!row?.draft) return null;
  const {
    draft,
    forks,
    comments,
    holds,
    revisions,
    liveRevision,
    publications,
    corrections,
    withdrawals,
    correctionProposals,
    schedule,
    ...article
  } = row;
  const names = await listNames();
  const name = (id: string) => names.get(id) ?? "";
  const words = { ...draft, body: draft.body as Document };
  const { kind, sectionId, slug, headline, standfirst, body, authorIds, topicIds } = words;
  const content = {
    kind,
    sectionId,
    slug,
    headline,
    standfirst,
    body,
    authorIds,
    topicIds,
    language: article.language,
  };
  const [latest] = revisions;
  const [writers, wroteLatest] = await Promise.all([
    listWriters(articleId),
    latest ? isWriterOf(latest.id, viewer.id) : Promise.resolve(false),
  ]);
  return {
    article: {
      id: article.id,
      language: article.language,
      publicationState: article.publicationState,
      url: article.slug && article.section ? articleUrl(article.section.slug, article.slug) : null,
      firstPublishedAt: article.firstPublishedAt,
      version: publications[0]?.number ?? null,
    },
    draft: {
      ...content,
      version: draft.version,
      workState: draft.workState,
      savedAt: draft.savedAt,
      savedBy: name(draft.savedById),
    },
    live: liveRevision && { ...liveRevision, body: liveRevision.body as Document },
    /** Names of everybody who ever wrote a sentence of this article. */
    writers: writers.map(name),
    forks: forks.map((fork) => ({
      ...fork,
      body: fork.body as Document,
      createdBy: name(fork.createdById),
    })),
    comments: comments.map(({ id, userId, text, returned, createdAt }) => ({
      id,
      user: name(userId),
      text,
      returned,
      createdAt,
    })),
    holds: holds.map((hold) => ({ ...hold, placedBy: name(hold.placedById) })),
    latestRevision: latest
      ? {
          id: latest.id,
          number: latest.number,
          hash: latest.hash,
          createdAt: latest.createdAt,
          sameAsDraft: latest.hash === revisionHash(canonicalRevision(content)),
          wroteIt: wroteLatest,
          approvals: latest.approvals.map(({ userId, approvedAt }) => ({
            userId,
            user: name(userId),
            approvedAt,
          })),
        }
      : null,
    publications: publications.map(
      ({ number, kind: publicationKind, note, publishedAt, publishedById, revision }) => ({
        number,
        kind: publicationKind,
        note,
        publishedAt,
        publishedBy: name(publishedById),
        revisionNumber: revision.number,
      }),
    ),
    corrections: corrections.map(({ publication, ...correction }) => ({
      ...correction,
      version: publication.number,
      issuedBy: name(correction.issuedById),
    })),
    schedule,
    /** Corrections of the latest revision that wait for a second person; those of earlier ones have lapsed. */
    proposals: correctionProposals
      .filter(({ revisionId }) => revisionId === latest?.id)
      .map((proposal) => ({ ...proposal, proposedBy: name(proposal.proposedById) })),
    withdrawals: withdrawals.map((withdrawal) => ({
      ...withdrawal,
      proposedBy: name(withdrawal.proposedById),
    })),
  };
}

async function isWriterOf(revisionId: string, userId: string): Promise<boolean> {
  const rows = await newsroom.$queryRaw<unknown[]>`
    select 1 from revision_writers(${revisionId}::uuid) as writer (id) where writer.id = ${userId}::uuid`;
  return rows.length > 0;
}

async function listWriters(articleId: string): Promise<string[]> {
  const rows = await newsroom.sentenceWriter.findMany({
    where: { articleId },
    distinct: ["userId"],
    orderBy: { userId: "asc" },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}

async function listNames(): Promise<Map<string, string>> {
  const users = await newsroom.user.findMany({ select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
