import { recordAct } from "@/lib/audit/audit-store";
import { promiseMail } from "@/lib/mail/mail-store";
import type { Transaction } from "@/lib/platform/db";
import { environment } from "@/lib/platform/environment";
import { seal } from "@/lib/platform/sealed";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { refuse } from "@/lib/refusal";
import { addMessage, hashOf, type LockedReport, lockReport } from "./report-store";
import { type Outcome, outcomeLetter, questionLetter, type ReportedIn } from "./rules/letters";

type By = { id: string; now: Date };
type Settlement =
  | { resolution: "corrected"; publicationId: string }
  | { resolution: "declined"; reason: string }
  | { resolution: "dismissed" };

/**
 * Closes a report, and every report that is a duplicate of it, under this person's name. Each reader who left an
 * address is told, once; of what was dismissed, nobody. Refuses `conflict` what is closed, or closes with another.
 */
export async function settleReport(
  tx: Transaction,
  reportId: string,
  settlement: Settlement,
  by: By,
): Promise<void> {
  const report = await lockReport(tx, reportId);
  if (report.state === "closed") refuse("conflict", "This report has been closed already.");
  if (report.state === "duplicate")
    refuse("conflict", "This is a duplicate; it is closed together with the other report.");
  const duplicates = await tx.report.findMany({
    where: { duplicateOfId: reportId, state: "duplicate" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  await close(tx, report, settlement, by);
  for (const { id } of duplicates) await close(tx, await lockReport(tx, id), settlement, by);
}

/** Remembers that a proposed correction will answer a report. Refuses `conflict` what is closed, or closes with another. */
export async function promiseToReport(
  tx: Transaction,
  reportId: string,
  proposalId: string,
): Promise<void> {
  const { state } = await lockReport(tx, reportId);
  if (state === "closed" || state === "duplicate")
    refuse("conflict", "This report has been closed already, or closes with another one.");
  await tx.report.update({ where: { id: reportId }, data: { proposalId } });
}

/** Closes what the proposed correction answers, now that it is published. What was closed meanwhile stays as it is. */
export async function settlePromised(
  tx: Transaction,
  proposalId: string,
  publicationId: string,
  by: By,
): Promise<void> {
  const promised = await tx.report.findMany({
    where: { proposalId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of promised) {
    const { state } = await lockReport(tx, id);
    if (state === "closed" || state === "duplicate") continue;
    await settleReport(tx, id, { resolution: "corrected", publicationId }, by);
  }
}

async function close(
  tx: Transaction,
  report: LockedReport,
  settlement: Settlement,
  by: By,
): Promise<void> {
  const { id, articleId, address } = report;
  const { resolution } = settlement;
  await tx.report.update({
    where: { id },
    data: {
      state: "closed",
      resolution,
      closedAt: by.now,
      closedById: by.id,
      publicationId: resolution === "corrected" ? settlement.publicationId : null,
      reason: resolution === "declined" ? seal(settlement.reason, `reason of report ${id}`) : null,
    },
  });
  if (address !== null && resolution !== "dismissed") {
    const outcome: Outcome =
      resolution === "declined" ? settlement : await whatChanged(tx, settlement.publicationId);
    const about = await aboutOf(tx, report);
    const letter = outcomeLetter(about, outcome);
    await write(tx, { report, address, key: `report ${id} answer`, ...letter }, by);
  }
  await recordAct(tx, {
    actorId: by.id,
    act: "close_report",
    ...(articleId && { articleId }),
    detail: { reportId: id, resolution },
    now: by.now,
  });
}

/** Asks the reader something. The caller has the report locked, and made sure that there is an address. */
export async function writeQuestion(
  tx: Transaction,
  report: LockedReport & { address: string },
  question: string,
  by: By,
): Promise<void> {
  const letter = questionLetter(await aboutOf(tx, report), question);
  const asked = await tx.reportMessage.count({ where: { reportId: report.id } });
  const key = `report ${report.id} question ${asked}`;
  const { address } = report;
  await write(
    tx,
    { report, address, key, subject: letter.subject, text: letter.text, said: question },
    by,
  );
}

type Written = {
  report: LockedReport;
  address: string;
  key: string;
  subject: string;
  text: string;
  /** What the desk sees of it, where that is less than the whole letter. */
  said?: string;
};

async function write(
  tx: Transaction,
  { report, address, key, subject, text, said = text }: Written,
  by: By,
): Promise<void> {
  const letter = { to: address, subject, text, references: [] };
  const messageId = await promiseMail(tx, key, letter, by.now);
  if (messageId === null) throw new Error(`${key} was promised before.`);
  await addMessage(tx, {
    reportId: report.id,
    direction: "to_reader",
    text: said,
    mailHash: hashOf(messageId),
    writtenById: by.id,
    now: by.now,
  });
}

async function aboutOf(tx: Transaction, { articleId, language, token }: LockedReport) {
  const { newsroomName } = await tx.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { newsroomName: true },
  });
  return { newsroom: newsroomName, language, token, story: await storyOf(tx, articleId) };
}

async function storyOf(tx: Transaction, articleId: string | null): Promise<ReportedIn> {
  if (articleId === null) return null;
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      slug: true,
      section: { select: { slug: true } },
      liveRevision: { select: { headline: true } },
    },
  });
  if (!article.slug || !article.section) return null;
  return {
    headline: article.liveRevision?.headline ?? "",
    url: whole(articleUrl(article.section.slug, article.slug)),
  };
}

/** What a publication changed, as its reader is told: the notice, and where the versions are compared. */
async function whatChanged(tx: Transaction, publicationId: string): Promise<Outcome> {
  const found = await tx.publication.findUnique({
    where: { id: publicationId },
    select: {
      number: true,
      note: true,
      correction: { select: { whatWasWrong: true, whatIsRight: true } },
      article: { select: { slug: true, section: { select: { slug: true } } } },
    },
  });
  if (!found) return refuse("not_found", "This version of the story is not there.");
  const { number, note, correction, article } = found;
  const history = `${articleUrl(article.section?.slug ?? "", article.slug ?? "")}/history`;
  const notice = correction ? [correction.whatWasWrong, correction.whatIsRight] : [note];
  return {
    resolution: "corrected",
    difference: whole(number > 1 ? `${history}?from=${number - 1}&to=${number}` : history),
    notice: notice.filter((words) => words !== ""),
  };
}

function whole(path: string): string {
  return new URL(path, environment().NEXTAUTH_URL).href;
}
