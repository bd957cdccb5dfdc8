import type { Transaction } from "@/lib/platform/db";
import { type Issue, refuse } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { CreateArticle } from "./rules/article-input";
import { canonicalRevision, type RevisionContent, revisionHash } from "./rules/canonical";
import { type Document, EMPTY_DOCUMENT, type Words } from "./rules/document";
import { type Sentence, sentences } from "./rules/sentences";
import type { WorkState } from "./rules/work-state";

/** An article and its draft while their row is locked: nobody else decides about it until we commit. */
export type LockedArticle = Awaited<ReturnType<typeof lockArticle>>;

/** Locks an article and loads it with its draft and latest revision. Refuses `not_found` when it is not there. */
export async function lockArticle(tx: Transaction, articleId: string) {
  const [there] = await tx.$queryRaw<
    unknown[]
  >`select 1 from articles where id = ${articleId}::uuid`;
  if (!there) return refuse("not_found", "This article is not there.");
  await tx.$queryRaw`select lock_article(${articleId}::uuid)::text`;
  const { draft, revisions, ...article } = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    include: {
      draft: true,
      revisions: { orderBy: { number: "desc" }, take: 1, include: { approvals: true } },
    },
  });
  if (!draft) throw new Error(`article ${articleId} has no draft`);
  return {
    ...article,
    draft: { ...draft, body: draft.body as Document },
    latest: revisions[0] ?? null,
  };
}

/** What a revision of the draft as it stands would commit to. */
export function contentOf({
  language,
  draft,
}: Pick<LockedArticle, "language" | "draft">): RevisionContent {
  const { kind, sectionId, slug, headline, standfirst, body, authorIds, topicIds } = draft;
  return { kind, language, sectionId, slug, headline, standfirst, body, authorIds, topicIds };
}

/** Moves the draft on. The caller holds the article's lock and has compared the version. */
export async function saveWords(
  tx: Transaction,
  article: LockedArticle,
  saved: Omit<RevisionContent, "language"> & { workState: WorkState; savedById: string; now: Date },
): Promise<number> {
  const { now, body, ...draft } = saved;
  const { version } = await tx.draft.update({
    where: { articleId: article.id, version: article.draft.version },
    data: {
      ...(draft as Prisma.DraftUncheckedUpdateInput),
      body: body as Prisma.InputJsonObject,
      savedAt: now,
      version: { increment: 1 },
    },
    select: { version: true },
  });
  return version;
}

/** Remembers who wrote each sentence that was not in the words before. */
export async function recordWriters(
  tx: Transaction,
  written: {
    articleId: string;
    userId: string;
    before: Pick<Sentence, "hash">[];
    after: Sentence[];
    now: Date;
  },
): Promise<void> {
  const known = new Set(written.before.map((sentence) => sentence.hash));
  const fresh = new Set(
    written.after.map((sentence) => sentence.hash).filter((hash) => !known.has(hash)),
  );
  if (fresh.size === 0) return;
  await tx.sentenceWriter.createMany({
    data: [...fresh].map((hash) => ({
      articleId: written.articleId,
      hash,
      userId: written.userId,
      writtenAt: written.now,
    })),
    skipDuplicates: true,
  });
}

/** Every sentence that anybody ever wrote into an article. */
export function listWritten(tx: Transaction, articleId: string): Promise<{ hash: string }[]> {
  return tx.sentenceWriter.findMany({
    where: { articleId },
    distinct: ["hash"],
    orderBy: { hash: "asc" },
    select: { hash: true },
  });
}

/** Keeps words whose save came too late, beside the draft. */
export async function addFork(
  tx: Transaction,
  fork: Words & { articleId: string; baseVersion: number; createdById: string; now: Date },
): Promise<string> {
  const { now, body, ...words } = fork;
  const { id } = await tx.draftFork.create({
    data: { ...words, body: body as Prisma.InputJsonObject, createdAt: now },
    select: { id: true },
  });
  return id;
}

export async function moveDraft(
  tx: Transaction,
  articleId: string,
  workState: WorkState,
): Promise<void> {
  await tx.draft.update({ where: { articleId }, data: { workState } });
}

/**
 * The draft as an immutable revision with its sentences. The latest one is returned again when nothing has
 * changed since, so approvals of the same words stand.
 */
export async function freezeDraft(
  tx: Transaction,
  article: LockedArticle,
  { createdById, now }: { createdById: string; now: Date },
) {
  const content = contentOf(article);
  const canonical = canonicalRevision(content);
  const hash = revisionHash(canonical);
  if (article.latest?.hash === hash && article.latest.erasedAt === null) return article.latest;
  const { language, body, ...columns } = content;
  const revision = await tx.revision.create({
    data: {
      ...(columns as Prisma.RevisionUncheckedCreateInput),
      body: body as Prisma.InputJsonObject,
      articleId: article.id,
      number: (article.latest?.number ?? 0) + 1,
      hash,
      canonical,
      createdById,
      createdAt: now,
    },
    include: { approvals: true },
  });
  await tx.revisionSentence.createMany({
    data: sentences(content, language).map(
      ({ position, channel, passage, text, hash: sentenceHash }) => ({
        revisionId: revision.id,
        position,
        channel,
        passage,
        text,
        hash: sentenceHash,
      }),
    ),
  });
  return revision;
}

/** Whether a slug is another article's, now or ever (I5). Nobody else is answered about it until we commit. */
export async function isSlugTaken(
  tx: Transaction,
  slug: string,
  articleId?: string,
): Promise<boolean> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${slug}))::text`;
  const others = articleId ? { not: articleId } : {};
  const [kept, drafted] = await Promise.all([
    tx.slugHistory.count({ where: { slug, articleId: others } }),
    tx.draft.count({ where: { slug, articleId: others } }),
  ]);
  return kept + drafted > 0;
}

/** Refuses `invalid_input` for a section, byline, topic or original that is not there. */
export async function requireKnown(
  tx: Transaction,
  chosen: Pick<RevisionContent, "sectionId" | "authorIds" | "topicIds"> & {
    translationOfId?: string | undefined;
  },
): Promise<void> {
  const { sectionId, authorIds, topicIds, translationOfId } = chosen;
  const originals = translationOfId ? [translationOfId] : [];
  const [sections, authors, topics, articles] = await Promise.all([
    tx.section.count({ where: { id: sectionId } }),
    tx.author.count({ where: { id: { in: authorIds } } }),
    tx.topic.count({ where: { id: { in: topicIds } } }),
    tx.article.count({ where: { id: { in: originals } } }),
  ]);
  const issues = [
    sections === 1 ? [] : unknown("sectionId", "section"),
    authors === authorIds.length ? [] : unknown("authorIds", "byline"),
    topics === topicIds.length ? [] : unknown("topicIds", "topic"),
    articles === originals.length ? [] : unknown("translationOfId", "original"),
  ].flat();
  if (issues.length > 0) refuse("invalid_input", "Something you chose is not there.", issues);
}

function unknown(field: string, what: string): Issue[] {
  return [{ code: `${what}_unknown`, message: `This ${what} is not there. Choose again.`, field }];
}

export async function addArticle(
  tx: Transaction,
  input: CreateArticle & { slug: string; createdById: string },
): Promise<string> {
  const article = await tx.article.create({
    data: {
      language: input.language,
      translationOfId: input.translationOfId ?? null,
      createdById: input.createdById,
      createdAt: input.now,
    },
    select: { id: true },
  });
  await tx.draft.create({
    data: {
      articleId: article.id,
      kind: input.kind,
      sectionId: input.sectionId,
      slug: input.slug,
      headline: input.headline,
      standfirst: "",
      body: EMPTY_DOCUMENT,
      authorIds: input.authorIds,
      topicIds: input.topicIds,
      savedById: input.createdById,
      savedAt: input.now,
    },
  });
  return article.id;
}

/** Keeps a comment; with `returned`, the reason for sending a draft back. */
export async function addRemark(
  tx: Transaction,
  {
    now,
    ...comment
  }: { articleId: string; userId: string; text: string; returned: boolean; now: Date },
): Promise<void> {
  await tx.comment.create({ data: { ...comment, createdAt: now } });
}

/** Of which article a fork is, or a refusal when it is not there. */
export async function findFork(tx: Transaction, forkId: string) {
  const fork = await tx.draftFork.findUnique({
    where: { id: forkId },
    select: { articleId: true },
  });
  return fork ?? refuse("not_found", "These words are not there.");
}

/** Marks a fork as decided. False when somebody has decided about it already. */
export async function closeFork(
  tx: Transaction,
  forkId: string,
  { userId, now }: { userId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.draftFork.updateMany({
    where: { id: forkId, resolvedAt: null },
    data: { resolvedAt: now, resolvedById: userId },
  });
  return count > 0;
}
