import { type Cursor, readCursor, writeCursor } from "@/lib/articles/rules/cursor";
import { newsroom } from "@/lib/platform/db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import type { Prisma } from "@/prisma/generated/client";
import { preparedNotice } from "./rules/prepared-notice";

const PAGE = 50;

export type TaskList = "open" | "closed";

const taskSelect = {
  id: true,
  reason: true,
  told: true,
  openedAt: true,
  closedAt: true,
  resolution: true,
  claimId: true,
  closedBy: { select: { name: true } },
  claim: {
    select: { statement: true, _count: { select: { tasks: { where: { closedAt: null } } } } },
  },
  occurrence: {
    select: {
      id: true,
      exact: true,
      channel: true,
      article: {
        select: {
          id: true,
          language: true,
          slug: true,
          section: { select: { slug: true } },
          liveRevision: { select: { headline: true } },
        },
      },
    },
  },
  verdict: { select: { verdict: true, reason: true } },
} as const satisfies Prisma.TaskSelect;

/** One task as the desk shows it. */
export type DeskTask = ReturnType<typeof toTask>;

/**
 * Tasks of all stories, the open ones by age, the oldest first, the closed ones the newest first; and how many are open.
 * Of one claim only, when it is named. Empty for somebody who may not see the newsroom.
 */
export async function listTasks(
  viewer: Staff,
  { list, claimId }: { list: TaskList; claimId?: string | undefined },
  after?: string,
) {
  if (may(viewer, "see_newsroom")) return { tasks: [], next: null, open: 0, claim: null };
  const cursor = readCursor(after);
  const ofClaim = claimId ? { claimId } : {};
  const [rows, open, claim] = await Promise.all([
    newsroom.task.findMany({
      where: {
        ...ofClaim,
        ...(list === "open" ? { closedAt: null } : { closedAt: { not: null } }),
        ...(cursor && beyond(list, cursor)),
      },
      orderBy:
        list === "open"
          ? [{ openedAt: "asc" }, { id: "asc" }]
          : [{ closedAt: "desc" }, { id: "desc" }],
      take: PAGE + 1,
      select: taskSelect,
    }),
    newsroom.task.count({ where: { ...ofClaim, closedAt: null } }),
    claimId
      ? newsroom.claim.findUnique({ where: { id: claimId }, select: { id: true, statement: true } })
      : null,
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  const at = last && (list === "open" ? last.openedAt : last.closedAt);
  return {
    tasks: page.map(toTask),
    next: last && at ? writeCursor({ at, id: last.id }) : null,
    open,
    claim,
  };
}

function beyond(list: TaskList, { at, id }: Cursor): Prisma.TaskWhereInput {
  return list === "open"
    ? { OR: [{ openedAt: { gt: at } }, { openedAt: at, id: { gt: id } }] }
    : { OR: [{ closedAt: { lt: at } }, { closedAt: at, id: { lt: id } }] };
}

/** What is open in one story, the oldest first. Empty for somebody who may not see the newsroom. */
export async function listTasksOf(viewer: Staff, articleId: string): Promise<DeskTask[]> {
  if (may(viewer, "see_newsroom")) return [];
  const rows = await newsroom.task.findMany({
    where: { articleId, closedAt: null },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: taskSelect,
  });
  return rows.map(toTask);
}

/** How many stories tell readers something that waits to be put right; 0 for somebody who may not see the newsroom. */
export async function countOpenTasks(viewer: Staff): Promise<number> {
  if (may(viewer, "see_newsroom")) return 0;
  return newsroom.task.count({ where: { closedAt: null } });
}

function toTask(row: Prisma.TaskGetPayload<{ select: typeof taskSelect }>) {
  const { id, reason, told, openedAt, closedAt, resolution, claimId, occurrence, verdict } = row;
  const { id: articleId, language, slug, section, liveRevision } = row.occurrence.article;
  const found = verdict && { verdict: verdict.verdict, why: verdict.reason };
  return {
    ...{ id, reason, told, openedAt, closedAt, resolution, claimId, found },
    statement: row.claim.statement,
    openOfClaim: row.claim._count.tasks,
    closedBy: row.closedBy?.name ?? null,
    occurrenceId: occurrence.id,
    words: occurrence.exact,
    channel: occurrence.channel,
    story: {
      ...{ id: articleId, language },
      headline: liveRevision?.headline ?? "",
      url: slug && section ? articleUrl(section.slug, slug) : null,
    },
    prepared: preparedNotice({ reason, words: occurrence.exact, told, found, language }),
  };
}
