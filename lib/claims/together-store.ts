import type { Transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import type { AskForComment, AssignClaim, RecordAnswer } from "./rules/claim-input";

/** Gives a claim to somebody, or back; the database counts the number up and asks who does it. */
export async function addAssignment(
  tx: Transaction,
  { now, ...assignment }: AssignClaim & { assignedById: string },
): Promise<void> {
  await tx.assignment.create({ data: { ...assignment, number: 0, assignedAt: now } });
}

/** Keeps whom the newsroom has asked; gives back the request. */
export async function addRequest(
  tx: Transaction,
  { now, ...request }: AskForComment & { askedById: string },
): Promise<string> {
  const { id } = await tx.commentRequest.create({
    data: { ...request, askedAt: now },
    select: { id: true },
  });
  return id;
}

/** The request with its article, or a refusal when it is not there. */
export async function findRequest(tx: Transaction, id: string) {
  const request = await tx.commentRequest.findUnique({
    where: { id },
    select: { dueAt: true, occurrence: { select: { articleId: true } } },
  });
  return request ?? refuse("not_found", "This request is not there. Load the page again.");
}

/** Whether somebody has recorded what became of a request. While the article is locked. */
export async function isAnswered(tx: Transaction, requestId: string): Promise<boolean> {
  return (await tx.commentAnswer.count({ where: { requestId } })) > 0;
}

export async function addAnswer(
  tx: Transaction,
  { now, ...answer }: RecordAnswer & { recordedById: string },
): Promise<void> {
  await tx.commentAnswer.create({ data: { ...answer, recordedAt: now } });
}
