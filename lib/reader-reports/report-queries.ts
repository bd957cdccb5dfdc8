import { type Cursor, readCursor, writeCursor } from "@/lib/articles/rules/cursor";
import type { Document } from "@/lib/articles/rules/document";
import { newsroom } from "@/lib/platform/db";
import { unseal } from "@/lib/platform/sealed";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import type { Prisma } from "@/prisma/generated/client";
import { overlap } from "./rules/likeness";
import { standingOf } from "./rules/place";
import type { ReportState } from "./rules/report";

const PAGE = 50;
const AT_MOST = 200;

/** What the list can be narrowed to. */
export const REPORT_LISTS = ["undecided", "waiting", "closed"] as const;
export type ReportList = (typeof REPORT_LISTS)[number];

const STATES: Record<ReportList, ReportState[]> = {
  undecided: ["open", "accepted"],
  waiting: ["waiting"],
  closed: ["closed", "duplicate"],
};

const storySelect = {
  id: true,
  slug: true,
  section: { select: { slug: true } },
  liveRevision: { select: { headline: true } },
} as const satisfies Prisma.ArticleSelect;

type Story = Prisma.ArticleGetPayload<{ select: typeof storySelect }>;

/**
 * Reports of one kind: those to be decided by their age, the oldest first, closed ones the newest first; and how many
 * wait in each. Empty for somebody who may not deal with them.
 */
export async function listReports(viewer: Staff, list: ReportList, after?: string) {
  if (may(viewer, "triage_report")) return { reports: [], next: null, counts: null };
  const order = list === "closed" ? "desc" : "asc";
  const cursor: Cursor | null = readCursor(after);
  const beyond = order === "desc" ? "lt" : "gt";
  const [rows, counted] = await Promise.all([
    newsroom.report.findMany({
      where: {
        state: { in: STATES[list] },
        ...(cursor && {
          OR: [
            { receivedAt: { [beyond]: cursor.at } },
            { receivedAt: cursor.at, id: { [beyond]: cursor.id } },
          ],
        }),
      },
      orderBy: [{ receivedAt: order }, { id: order }],
      take: PAGE + 1,
      include: {
        article: { select: storySelect },
        messages: { orderBy: { at: "desc" }, take: 1 },
      },
    }),
    newsroom.report.groupBy({ by: ["state"], _count: true }),
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  const countOf = (states: ReportState[]) =>
    counted
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { _count }) => sum + _count, 0);
  return {
    reports: page.map(({ article, messages, ...report }) => ({
      ...briefly(report),
      story: article && toStory(article),
      last: messages[0] ? wordsIn(messages[0]) : null,
    })),
    next: last ? writeCursor({ at: last.receivedAt, id: last.id }) : null,
    counts: {
      undecided: countOf(STATES.undecided),
      waiting: countOf(STATES.waiting),
      closed: countOf(STATES.closed),
    },
  };
}

export type ListedReport = Awaited<ReturnType<typeof listReports>>["reports"][number];

/**
 * One report with all that helps to decide about it; null when it is not there, or is not for this viewer. The
 * reader's address is not in it: only whether there is one.
 */
export async function findReport(viewer: Staff, reportId: string) {
  if (may(viewer, "triage_report")) return null;
  const row = await newsroom.report.findUnique({
    where: { id: reportId },
    include: {
      article: {
        select: {
          ...storySelect,
          publications: {
            orderBy: { number: "desc" },
            select: { id: true, number: true, kind: true, note: true, publishedAt: true },
          },
          liveRevision: { select: { headline: true, standfirst: true, body: true } },
          occurrences: {
            where: { withdrawnAt: null },
            select: { id: true, exact: true, claim: { select: { statement: true } } },
          },
        },
      },
      publication: { select: { number: true } },
      messages: { orderBy: [{ at: "asc" }, { id: "asc" }] },
      duplicates: { where: { state: "duplicate" }, select: { id: true } },
    },
  });
  if (!row) return null;
  const { article, messages, publication, duplicates, ...report } = row;
  const [likes, writers] = await Promise.all([
    listLike(report),
    newsroom.user.findMany({
      where: { id: { in: messages.flatMap(({ writtenById }) => writtenById ?? []) } },
      select: { id: true, name: true },
    }),
  ]);
  const { channel, exact, prefix, suffix } = report;
  const live = article?.liveRevision;
  const words = live && { ...live, body: live.body as Document };
  return {
    ...briefly(report),
    story: article && toStory(article),
    standing:
      channel && words && exact !== ""
        ? standingOf({ channel, exact, prefix, suffix }, words)
        : null,
    latest: article?.publications[0]?.number ?? null,
    evidence: report.evidence && unseal(report.evidence, `evidence of report ${report.id}`),
    reason: report.reason && unseal(report.reason, `reason of report ${report.id}`),
    closedAt: report.closedAt,
    correctedBy: publication?.number ?? null,
    duplicateOfId: report.duplicateOfId,
    duplicates: duplicates.length,
    followsId: report.followsId,
    forgotten: report.forgottenAt !== null,
    since: (article?.publications ?? []).filter(
      ({ publishedAt }) => publishedAt >= report.receivedAt,
    ),
    claims: (article?.occurrences ?? [])
      .filter((occurrence) => overlap(occurrence.exact, exact))
      .map(({ id, exact: theirs, claim }) => ({ id, exact: theirs, statement: claim.statement })),
    likes,
    messages: messages.map((message) => ({
      id: message.id,
      direction: message.direction,
      at: message.at,
      leftOut: message.leftOut,
      elsewhere: message.elsewhere,
      by: writers.find(({ id }) => id === message.writtenById)?.name ?? null,
      words: wordsIn(message),
    })),
  };
}

export type DeskReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/** The reports of an article that a correction could answer, the oldest first; none for who may not deal with them. */
export async function listAnswerableReports(viewer: Staff, articleId: string) {
  if (may(viewer, "triage_report")) return [];
  const rows = await newsroom.report.findMany({
    where: { articleId, state: { in: ["open", "waiting", "accepted"] } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: AT_MOST,
    select: {
      id: true,
      state: true,
      exact: true,
      receivedAt: true,
      messages: { orderBy: { at: "asc" }, take: 1 },
    },
  });
  return rows.map(({ messages, ...report }) => ({
    ...report,
    words: messages[0] ? wordsIn(messages[0]) : null,
  }));
}

export type AnswerableReport = Awaited<ReturnType<typeof listAnswerableReports>>[number];

/** Other undecided reports of the same story about the same words. */
async function listLike({
  id,
  articleId,
  exact,
}: {
  id: string;
  articleId: string | null;
  exact: string;
}) {
  if (articleId === null) return [];
  const others = await newsroom.report.findMany({
    where: { articleId, id: { not: id }, state: { in: ["open", "waiting", "accepted"] } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: AT_MOST,
    select: {
      id: true,
      exact: true,
      receivedAt: true,
      messages: { orderBy: { at: "asc" }, take: 1 },
    },
  });
  return others
    .filter((other) => overlap(other.exact, exact))
    .map(({ messages, ...other }) => ({
      ...other,
      words: messages[0] ? wordsIn(messages[0]) : null,
    }));
}

type Row = Prisma.ReportGetPayload<object>;

function briefly({ id, origin, category, state, resolution, exact, version, ...row }: Row) {
  return {
    ...{ id, origin, category, state, resolution, exact, version },
    proven: row.proven,
    receivedAt: row.receivedAt,
    wantsAnswer: row.address !== null,
  };
}

function toStory({ id, slug, section, liveRevision }: Story) {
  return {
    articleId: id,
    headline: liveRevision?.headline ?? "",
    url: slug && section ? articleUrl(section.slug, slug) : null,
  };
}

/** Null when this machine's key does not open them. */
function wordsIn({ id, text }: { id: string; text: Uint8Array }): string | null {
  return unseal(text, `report message ${id}`);
}
