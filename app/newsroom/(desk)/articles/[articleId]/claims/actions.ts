"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm, parseInput } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import type { KnownClaim, KnownSource } from "@/components/newsroom/desk/desk-actions";
import { askForComment as keepRequest } from "@/lib/claims/ask-for-comment";
import { assignClaim as assignTo } from "@/lib/claims/assign-claim";
import { attachEvidence as attachToClaim } from "@/lib/claims/attach-evidence";
import { changeSeal as changeWhoMayRead } from "@/lib/claims/change-seal";
import { listKnownClaims, listSources } from "@/lib/claims/claim-queries";
import { giveVerdict as giveOnSentence } from "@/lib/claims/give-verdict";
import { markClaim as markInText } from "@/lib/claims/mark-claim";
import { markGrave as markPlaceGrave } from "@/lib/claims/mark-grave";
import { openEvidence as openSealedEvidence } from "@/lib/claims/open-evidence";
import { recordAnswer as keepAnswer } from "@/lib/claims/record-answer";
import {
  askForCommentInput,
  assignClaimInput,
  attachEvidenceInput,
  changeSealInput,
  giveVerdictInput,
  markClaimInput,
  markGraveInput,
  openEvidenceInput,
  recordAnswerInput,
  secondVerdictInput,
  waiveCheckInput,
  waiveWordingInput,
  withdrawEvidenceInput,
  withdrawOccurrenceInput,
} from "@/lib/claims/rules/claim-input";
import type { OpenedEvidence } from "@/lib/claims/rules/sealed-source";
import { secondVerdict as secondGiven } from "@/lib/claims/second-verdict";
import {
  type KnownHoax,
  listKnownHoaxes,
  listSimilarClaims,
  type SimilarClaim,
} from "@/lib/claims/similar-queries";
import { waiveCheck as needsNoCheck } from "@/lib/claims/waive-check";
import { waiveWording as waiveFound } from "@/lib/claims/waive-wording";
import { withdrawEvidence as withdrawFromClaim } from "@/lib/claims/withdraw-evidence";
import { withdrawOccurrence } from "@/lib/claims/withdraw-occurrence";

function refresh(): void {
  revalidatePath("/newsroom", "layout");
}

export async function markClaim(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    const input = parseForm(markClaimInput, form);
    await markInText(writer, { ...input, now: new Date() });
    refresh();
    return "Marked.";
  }, form);
}

export async function withdrawClaim(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    const input = parseForm(withdrawOccurrenceInput, form);
    await withdrawOccurrence(writer, { ...input, now: new Date() });
    refresh();
  });
}

export async function attachEvidence(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    const input = parseInput(attachEvidenceInput, {
      claimId: form.get("claimId"),
      relation: form.get("relation"),
      source: sourceIn(form),
      locator: form.get("locator"),
      url: form.get("url"),
      quote: form.get("quote"),
      uploadId: form.get("uploadId") ?? undefined,
    });
    await attachToClaim(writer, { ...input, now: new Date() });
    refresh();
    return "Added.";
  }, form);
}

/** A source that is known already, or one that the form describes. */
function sourceIn(form: FormData) {
  if (form.has("source.id")) return { id: form.get("source.id") };
  return {
    kind: form.get("source.kind"),
    visibility: form.get("source.visibility"),
    name: form.get("source.name"),
    description: form.get("source.description") ?? "",
    url: form.get("source.url"),
    readers: form.getAll("source.readers[]"),
  };
}

export async function withdrawEvidence(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    const input = parseForm(withdrawEvidenceInput, form);
    await withdrawFromClaim(writer, { ...input, now: new Date() });
    refresh();
  });
}

/** What is sealed to whoever asks; a sentence when nothing is. */
export async function openEvidence(evidenceId: string): Promise<OpenedEvidence | string> {
  let opened: OpenedEvidence | null = null;
  const { refusal } = await answer(async () => {
    const reader = await demandStaff();
    const input = parseInput(openEvidenceInput, { evidenceId });
    opened = await openSealedEvidence(reader, { ...input, now: new Date() });
  });
  return opened ?? refusal?.message ?? "This could not be opened. Load the page again.";
}

export async function changeSeal(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const sealer = await demandStaff();
    const input = parseForm(changeSealInput, form);
    await changeWhoMayRead(sealer, { ...input, now: new Date() });
    refresh();
    return input.mayRead ? "Named." : "Taken off.";
  }, form);
}

export async function giveVerdict(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const checker = await demandStaff();
    const input = parseInput(giveVerdictInput, {
      occurrenceId: form.get("occurrenceId"),
      sentenceHash: form.get("sentenceHash"),
      verdict: form.get("verdict"),
      method: form.get("method") || null,
      reason: form.get("reason"),
      evidenceIds: form.getAll("evidenceIds[]"),
      ownerId: form.get("ownerId") || null,
      recheckAt: form.get("recheckAt") || null,
    });
    await giveOnSentence(checker, { ...input, now: new Date() });
    refresh();
    return "Given.";
  }, form);
}

export async function markGrave(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const checker = await demandStaff();
    await markPlaceGrave(checker, { ...parseForm(markGraveInput, form), now: new Date() });
    refresh();
  }, form);
}

export async function waiveWording(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await waiveFound(editor, { ...parseForm(waiveWordingInput, form), now: new Date() });
    refresh();
    return "Kept.";
  }, form);
}

export async function waiveCheck(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await needsNoCheck(editor, { ...parseForm(waiveCheckInput, form), now: new Date() });
    refresh();
    return "Kept.";
  }, form);
}

export async function assignClaim(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const checker = await demandStaff();
    await assignTo(checker, { ...parseForm(assignClaimInput, form), now: new Date() });
    refresh();
    return "Assigned.";
  }, form);
}

export async function askForComment(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    await keepRequest(writer, { ...parseForm(askForCommentInput, form), now: new Date() });
    refresh();
    return "Kept.";
  }, form);
}

export async function recordAnswer(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    await keepAnswer(writer, { ...parseForm(recordAnswerInput, form), now: new Date() });
    refresh();
    return "Recorded.";
  }, form);
}

export async function secondVerdict(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const checker = await demandStaff();
    await secondGiven(checker, { ...parseForm(secondVerdictInput, form), now: new Date() });
    refresh();
    return "Seconded.";
  }, form);
}

/** Claims that other stories make already; a sentence when they could not be looked up. */
export async function searchClaims(words: string): Promise<KnownClaim[] | string> {
  const found: KnownClaim[] = [];
  const { refusal } = await answer(async () => {
    found.push(...(await listKnownClaims(await demandStaff(), String(words))));
  });
  return refusal ? refusal.message : found;
}

/** Claims that may say the same as these words; a sentence when they could not be looked up. */
export async function findSimilarClaims(words: string): Promise<SimilarClaim[] | string> {
  const found: SimilarClaim[] = [];
  const { refusal } = await answer(async () => {
    found.push(...(await listSimilarClaims(await demandStaff(), String(words))));
  });
  return refusal ? refusal.message : found;
}

/** What the saved draft states that was found to be false; a sentence when it could not be looked up. */
export async function findHoaxes(articleId: string): Promise<KnownHoax[] | string> {
  const found: KnownHoax[] = [];
  const { refusal } = await answer(async () => {
    const writer = await demandStaff();
    const id = z.uuid().safeParse(articleId);
    if (id.success) found.push(...(await listKnownHoaxes(writer, id.data)));
  });
  return refusal ? refusal.message : found;
}

export async function searchSources(words: string): Promise<KnownSource[] | string> {
  const found: KnownSource[] = [];
  const { refusal } = await answer(async () => {
    found.push(...(await listSources(await demandStaff(), String(words))));
  });
  return refusal ? refusal.message : found;
}
