"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm, parseInput } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { articleIdInput } from "@/lib/articles/rules/article-input";
import { addEditorsNote as addNote } from "@/lib/corrections/add-editors-note";
import { correctArticle } from "@/lib/corrections/correct-article";
import { proposeCorrection } from "@/lib/corrections/propose-correction";
import { proposeWithdrawal as propose } from "@/lib/corrections/propose-withdrawal";
import {
  addEditorsNoteInput,
  correctArticleInput,
  proposeWithdrawalInput,
  secondCorrectionInput,
  secondWithdrawalInput,
} from "@/lib/corrections/rules/correction-input";
import { secondCorrection as secondProposed } from "@/lib/corrections/second-correction";
import { secondWithdrawal as second } from "@/lib/corrections/second-withdrawal";
import { approveRevision } from "@/lib/publishing/approve-revision";
import { liftHold as lift } from "@/lib/publishing/lift-hold";
import { placeHold as place } from "@/lib/publishing/place-hold";
import { publishArticle } from "@/lib/publishing/publish-article";
import {
  approveRevisionInput,
  liftHoldInput,
  placeHoldInput,
  publishArticleInput,
  scheduleArticleInput,
} from "@/lib/publishing/rules/publish-input";
import { scheduleArticle, unscheduleArticle } from "@/lib/publishing/schedule-article";

function refresh(): void {
  revalidatePath("/newsroom", "layout");
}

export async function approve(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(approveRevisionInput, form);
    await approveRevision(editor, { ...input, now: new Date() });
    refresh();
    return "Approved.";
  });
}

export async function placeHold(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseInput(placeHoldInput, {
      articleId: form.get("articleId"),
      kind: form.get("kind"),
      reason: form.get("reason"),
      until: form.get("until") || null,
    });
    await place(editor, { ...input, now: new Date() });
    refresh();
    return "Placed.";
  }, form);
}

export async function liftHold(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await lift(editor, { ...parseForm(liftHoldInput, form), now: new Date() });
    refresh();
  });
}

/** Shows the revision to readers and goes to see it with them. */
export async function publish(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseInput(publishArticleInput, {
      revisionId: form.get("revisionId"),
      kind: form.get("kind"),
      note: form.get("note") ?? "",
      editorsNote: form.has("editorsNote.weight")
        ? {
            whatWasWrong: form.get("editorsNote.whatWasWrong"),
            weight: form.get("editorsNote.weight"),
          }
        : undefined,
    });
    const { url } = await publishArticle(editor, { ...input, now: new Date() });
    refresh();
    redirect(url);
  }, form);
}

export async function schedule(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(scheduleArticleInput, form);
    await scheduleArticle(editor, { ...input, now: new Date() });
    refresh();
    return "Scheduled.";
  }, form);
}

export async function unschedule(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await unscheduleArticle(editor, { ...parseForm(articleIdInput, form), now: new Date() });
    refresh();
  });
}

/**
 * Publishes the corrected revision with its notice and goes to see it with the readers. A correction for the top of the
 * article is proposed: it takes two people.
 */
export async function correct(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    const input = parseInput(correctArticleInput, {
      revisionId: form.get("revisionId"),
      kind: form.get("kind"),
      reportId: form.get("reportId") || null,
      notice: {
        weight: form.get("notice.weight"),
        whatWasWrong: form.get("notice.whatWasWrong"),
        whatIsRight: form.get("notice.whatIsRight"),
        wordsBefore: form.get("notice.wordsBefore"),
        wordsAfter: form.get("notice.wordsAfter"),
        correctsId: form.get("notice.correctsId") || null,
        delayReason: form.get("notice.delayReason") ?? "",
      },
    });
    const { weight, ...notice } = input.notice;
    if (input.kind === "corrected" && weight === "major") {
      const { revisionId, reportId } = input;
      await proposeCorrection(admin, { revisionId, reportId, notice, now: new Date() });
      refresh();
      return "Proposed. It waits for a second person.";
    }
    const { url } = await correctArticle(admin, { ...input, now: new Date() });
    refresh();
    redirect(url);
  }, form);
}

/** Publishes what somebody else has proposed and goes to see it with the readers. */
export async function secondCorrection(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    const input = parseForm(secondCorrectionInput, form);
    const { url } = await secondProposed(admin, { ...input, now: new Date() });
    refresh();
    redirect(url);
  }, form);
}

export async function addEditorsNote(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    const input = parseForm(addEditorsNoteInput, form);
    await addNote(admin, { ...input, now: new Date() });
    refresh();
    return "Published.";
  }, form);
}

export async function proposeWithdrawal(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(proposeWithdrawalInput, form);
    await propose(editor, { ...input, now: new Date() });
    refresh();
    return "Proposed. It waits for a second person.";
  }, form);
}

export async function secondWithdrawal(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(secondWithdrawalInput, form);
    await second(editor, { ...input, now: new Date() });
    refresh();
  });
}
