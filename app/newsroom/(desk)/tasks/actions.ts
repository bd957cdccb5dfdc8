"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { closeTask } from "@/lib/tasks/close-task";
import { closeTaskInput } from "@/lib/tasks/rules/task-input";

export async function close(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await closeTask(editor, { ...parseForm(closeTaskInput, form), now: new Date() });
    revalidatePath("/newsroom", "layout");
    return "Closed.";
  }, form);
}
