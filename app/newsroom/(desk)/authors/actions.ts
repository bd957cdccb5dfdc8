"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { describeAuthor } from "@/lib/authors/describe-author";
import { describeAuthorInput } from "@/lib/authors/rules/author-input";

/** Says who an author is. */
export async function describe(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(describeAuthorInput, form);
    await describeAuthor(editor, { ...input, now: new Date() });
    revalidatePath("/newsroom/authors");
    return "Readers see it now.";
  }, form);
}
