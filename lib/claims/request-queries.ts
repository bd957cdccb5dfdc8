import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import type { Prisma } from "@/prisma/generated/client";

/** Everything about the requests for comment on a claim where it stands, the first first. */
export const REQUESTS = {
  orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  include: {
    askedBy: { select: { name: true } },
    answer: { include: { recordedBy: { select: { name: true } } } },
  },
} as const satisfies Prisma.Occurrence$commentRequestsArgs;

/** Somebody who was asked about a claim, and what became of it; null while that is open. */
export type DeskRequest = ReturnType<typeof toRequest>;

export function toRequest(row: Prisma.CommentRequestGetPayload<typeof REQUESTS>) {
  const { id, asked, question, dueAt, askedAt, askedBy, answer } = row;
  return {
    ...{ id, asked, question, dueAt, askedAt, askedBy: askedBy.name },
    answer: answer && {
      ...{ outcome: answer.outcome, words: answer.words },
      ...{ recordedAt: answer.recordedAt, recordedBy: answer.recordedBy.name },
    },
  };
}

/** Something that one member of the staff has taken on: to look into a claim, or to get an answer that is overdue. */
export type OwnWork = {
  articleId: string;
  headline: string;
  statement: string;
  /** Whose answer is overdue, and since when; null for a claim to look into. */
  asked: string | null;
  dueAt: Date | null;
};

/**
 * The claims that the viewer was asked to look into and that nobody has given a verdict on since, and the viewer's requests for comment
 * that nobody has answered in time; the oldest first, at most fifty of each. Of drafts that somebody works on.
 */
export async function listOwnWork(viewer: Staff, now: Date): Promise<OwnWork[]> {
  if (may(viewer, "see_newsroom")) return [];
  return newsroom.$queryRaw<OwnWork[]>`
    (select o.article_id as "articleId", d.headline, c.statement, null as asked, null::timestamptz as "dueAt"
     from assignments a
     join occurrences o on o.id = a.occurrence_id and o.withdrawn_at is null
     join claims c on c.id = o.claim_id
     join drafts d on d.article_id = o.article_id and d.work_state <> 'spiked'
     where a.assignee_id = ${viewer.id}::uuid
       and not exists (select from assignments newer where newer.occurrence_id = a.occurrence_id and newer.number > a.number)
       and not exists (select from verdicts v where v.occurrence_id = a.occurrence_id and v.decided_at >= a.assigned_at)
     order by a.assigned_at limit 50)
    union all
    (select o.article_id, d.headline, c.statement, q.asked, q.due_at
     from comment_requests q
     join occurrences o on o.id = q.occurrence_id and o.withdrawn_at is null
     join claims c on c.id = o.claim_id
     join drafts d on d.article_id = o.article_id and d.work_state <> 'spiked'
     where q.asked_by_id = ${viewer.id}::uuid and q.due_at <= ${now}
       and not exists (select from comment_answers n where n.request_id = q.id)
     order by q.due_at limit 50)`;
}
