import { randomUUID } from "node:crypto";
import { transaction } from "@/lib/platform/db";
import { addReport, findReportable } from "@/lib/reader-reports/report-store";
import { placeWords } from "@/lib/reader-reports/rules/place";

type Given = { words?: string; what?: string; email?: string | undefined; now?: Date };

/** A reader's report about this story; without one, a mail that was put to none. Gives back its id. */
export async function givenReport(articleId: string | null, given: Given = {}): Promise<string> {
  const { words = "", what = `It is wrong. ${randomUUID()}`, email, now = new Date() } = given;
  const id = await transaction({ who: null, now }, async (tx) => {
    const story = articleId === null ? null : await findReportable(tx, articleId, null);
    return addReport(tx, {
      origin: articleId === null ? "mail" : "form",
      category: "figure",
      articleId,
      version: story?.version ?? null,
      place: story && placeWords({ words, before: "", after: "" }, story.words),
      what,
      evidence: null,
      address: email ?? null,
      language: story?.language ?? "en",
      proven: true,
      now,
    });
  });
  if (id === null) throw new Error("The same report is there already.");
  return id;
}
