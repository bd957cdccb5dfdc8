"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { mergeClaims } from "@/lib/claims/merge-claims";
import {
  replaceClaimInput,
  splitClaimInput,
  undoChangeInput,
} from "@/lib/claims/rules/claim-change";
import { splitClaim } from "@/lib/claims/split-claim";
import { supersedeClaim } from "@/lib/claims/supersede-claim";
import { undoChange } from "@/lib/claims/undo-change";

export async function merge(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const checker = await demandStaff();
    await mergeClaims(checker, { ...parseForm(replaceClaimInput, form), now: new Date() });
    revalidatePath("/newsroom", "layout");
    return "Merged.";
  }, form);
}

export async function supersede(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const checker = await demandStaff();
    await supersedeClaim(checker, { ...parseForm(replaceClaimInput, form), now: new Date() });
    revalidatePath("/newsroom", "layout");
    return "Superseded.";
  }, form);
}

export async function split(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const checker = await demandStaff();
    await splitClaim(checker, { ...parseForm(splitClaimInput, form), now: new Date() });
    revalidatePath("/newsroom", "layout");
    return "Split. The new claim is named under “What became of it”.";
  }, form);
}

export async function undo(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const checker = await demandStaff();
    await undoChange(checker, { ...parseForm(undoChangeInput, form), now: new Date() });
    revalidatePath("/newsroom", "layout");
    return "Undone.";
  }, form);
}
