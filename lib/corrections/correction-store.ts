import type { Document } from "@/lib/articles/rules/document";
import { passages } from "@/lib/articles/rules/passages";
import type { Transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import type { ProposeWithdrawal } from "./rules/correction-input";

/** All words of the live revision and of the one that shall replace it, to hold a correction's quotations against. */
export async function findWordsBeforeAndAfter(tx: Transaction, revisionId: string) {
  const after = await tx.revision.findUnique({
    where: { id: revisionId },
    include: { article: { select: { liveRevision: true } } },
  });
  const before = after?.article.liveRevision;
  if (!after || !before) return refuse("not_ready", "Only what readers can read can be corrected.");
  return { before: allWords(before), after: allWords(after) };
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
