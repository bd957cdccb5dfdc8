import type { Document } from "@/lib/articles/rules/document";
import { passages } from "@/lib/articles/rules/passages";
import type { Transaction } from "@/lib/platform/db";
import type { Notice } from "@/lib/publishing/publish-store";
import { refuse } from "@/lib/refusal";
import { correctionIssues, noticeIssues } from "./rules/correction";
import type { ProposeWithdrawal } from "./rules/correction-input";

/** Refuses `invalid_input` with everything that is wrong with the notice of a revision that shall replace the live one. */
export async function judgeNotice(
  tx: Transaction,
  revisionId: string,
  notice: Notice,
  now: Date,
): Promise<void> {
  const { articleId, before, after } = await findWordsBeforeAndAfter(tx, revisionId);
  const wrongSince = await findWrongSince(tx, articleId, notice);
  const names = await listKnownNames(tx);
  const issues = [
    ...correctionIssues(notice, before, after),
    ...noticeIssues(notice.kind, notice, { names, wrongSince, now }),
  ];
  if (issues.length > 0) {
    refuse(
      "invalid_input",
      "This correction cannot be published as it is.",
      issues.map((issue) => ({ ...issue, field: `notice.${issue.field}` })),
    );
  }
}

/** Full names of everybody on the staff, of then and now, and of every author: whom no notice may blame. */
export async function listKnownNames(tx: Transaction): Promise<string[]> {
  const [users, authors] = [
    await tx.user.findMany({ select: { name: true }, orderBy: { name: "asc" } }),
    await tx.author.findMany({ select: { name: true }, orderBy: { name: "asc" } }),
  ];
  return [...users, ...authors].map(({ name }) => name);
}

async function findWrongSince(
  tx: Transaction,
  articleId: string,
  { wordsBefore, correctsId }: Pick<Notice, "wordsBefore" | "correctsId">,
): Promise<Date | null> {
  // The next version, of which there is none yet: all that there are come before it.
  const [row] = await tx.$queryRaw<{ since: Date | null }[]>`
    select wrong_since(${articleId}::uuid, ${wordsBefore}, ${correctsId}::uuid, 2147483647) as since`;
  return row?.since ?? null;
}

/** All words of the live revision and of the one that shall replace it, to hold a correction's quotations against. */
async function findWordsBeforeAndAfter(tx: Transaction, revisionId: string) {
  const after = await tx.revision.findUnique({
    where: { id: revisionId },
    include: { article: { select: { liveRevision: true } } },
  });
  const before = after?.article.liveRevision;
  if (!after || !before) return refuse("not_ready", "Only what readers can read can be corrected.");
  return { articleId: after.articleId, before: allWords(before), after: allWords(after) };
}

function allWords({
  headline,
  standfirst,
  body,
}: {
  headline: string;
  standfirst: string;
  body: unknown;
}): string {
  return passages({ headline, standfirst, body: body as Document })
    .map(({ text }) => text)
    .join("\n");
}

export async function addWithdrawal(
  tx: Transaction,
  { now, ...proposal }: ProposeWithdrawal & { proposedById: string },
): Promise<string> {
  const { id } = await tx.withdrawal.create({
    data: { ...proposal, proposedAt: now },
    select: { id: true },
  });
  return id;
}

/** The proposal, or a refusal when it is not there. */
export async function findWithdrawal(tx: Transaction, withdrawalId: string) {
  const withdrawal = await tx.withdrawal.findUnique({ where: { id: withdrawalId } });
  return withdrawal ?? refuse("not_found", "This proposal is not there.");
}

/** Whether the same withdrawal already waits for a second person. */
export async function isProposed(
  tx: Transaction,
  proposal: Pick<ProposeWithdrawal, "articleId" | "kind">,
): Promise<boolean> {
  const { articleId, kind } = proposal;
  return (await tx.withdrawal.count({ where: { articleId, kind, closedAt: null } })) > 0;
}

/** Has the database retract or take down, as the transaction's acting person. */
export async function closeWithdrawal(tx: Transaction, withdrawalId: string): Promise<void> {
  await tx.$queryRaw`select (second_withdrawal(${withdrawalId}::uuid)).id::text`;
}

export async function addProposal(
  tx: Transaction,
  proposal: Omit<Notice, "kind" | "weight"> & {
    articleId: string;
    revisionId: string;
    proposedById: string;
    proposedAt: Date;
  },
): Promise<string> {
  const { id } = await tx.correctionProposal.create({ data: proposal, select: { id: true } });
  return id;
}

/** Whether a correction of this text already waits for a second person. */
export async function isCorrectionProposed(tx: Transaction, revisionId: string): Promise<boolean> {
  return (await tx.correctionProposal.count({ where: { revisionId, closedAt: null } })) > 0;
}

/** The notice that was proposed, or a refusal when it is not there or was seconded already. */
export async function findProposal(tx: Transaction, proposalId: string) {
  const proposal = await tx.correctionProposal.findUnique({ where: { id: proposalId } });
  if (!proposal) return refuse("not_found", "This proposal is not there.");
  if (proposal.closedAt) return refuse("conflict", "This proposal has been seconded already.");
  const { revisionId, proposedById, whatWasWrong, whatIsRight, wordsBefore, wordsAfter } = proposal;
  const notice: Notice = {
    ...{ kind: "correction", weight: "major", whatWasWrong, whatIsRight, wordsBefore, wordsAfter },
    ...{ correctsId: proposal.correctsId, delayReason: proposal.delayReason },
  };
  return { revisionId, proposedById, notice };
}

/** Has the database publish a note on what readers have, as the transaction's acting person. */
export async function addNote(
  tx: Transaction,
  articleId: string,
  note: { weight: "minor" | "major"; whatWasWrong: string },
): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select release_note(${articleId}::uuid, ${JSON.stringify(note)}::jsonb)::text as id`;
  return row?.id ?? "";
}
