import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { isWorkDone } from "@/lib/platform/proof-of-work";
import { takeTry } from "@/lib/platform/rate-limits";
import { takeVisitorTry } from "@/lib/platform/visitor-limits";
import { refuse } from "@/lib/refusal";
import { networkOf } from "@/lib/staff/rules/sign-in";
import { addReport, findReportable } from "./report-store";
import { placeWords } from "./rules/place";
import {
  PLAIN_REPORTS_PER_NETWORK,
  PLAIN_REPORTS_PER_STORY,
  REPORTS_PER_NETWORK,
  REPORTS_PER_STORY,
} from "./rules/report";
import type { ReportError } from "./rules/report-input";

/**
 * Keeps what a reader says is wrong with a story. `visitor` is where it came from on the network: it is counted and
 * forgotten, and kept nowhere. The same sent twice is kept once.
 *
 * Refuses `not_found` when readers do not have the story, `invalid_input` when the words do not stand in it, and
 * `too_many` when more come than one reader sends; sooner when the reader's computer has not done the form's work.
 */
export async function reportError({
  visitor,
  now,
  ...input
}: ReportError & { visitor: string }): Promise<void> {
  const { article: articleId, category, what, evidence = null, email = null } = input;
  await transaction({ who: null, now }, async (tx) => {
    const story = await findReportable(tx, articleId, input.version ?? null);
    if (!story) return refuse("not_found", "This story is not there any more.");
    const place = placeWords(input, story.words) ?? placeWords(input, story.now);
    if (input.words !== "" && !place) {
      refuse("invalid_input", "These words are not in the story.", [
        { code: "words_not_there", field: "words", message: "Copy the words from the story." },
      ]);
    }

    const proven = input.work !== undefined && (await isWorkDone(input.work));
    await takeVisitorTry(
      proven ? REPORTS_PER_NETWORK : PLAIN_REPORTS_PER_NETWORK,
      networkOf(visitor),
      now,
    );
    await takeTry(proven ? REPORTS_PER_STORY : PLAIN_REPORTS_PER_STORY, articleId);

    const { language, version } = story;
    const report = { category, articleId, version, place, what, evidence, language, proven, now };
    const reportId = await addReport(tx, { ...report, origin: "form", address: email });
    if (reportId === null) return;
    await recordAct(tx, {
      actorId: null,
      act: "report_error",
      articleId,
      detail: { reportId },
      now,
    });
  });
}
