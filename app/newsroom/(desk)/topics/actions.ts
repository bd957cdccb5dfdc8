"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { createTopic } from "@/lib/taxonomy/create-topic";
import { describeTopic } from "@/lib/taxonomy/describe-topic";
import { createTopicInput, describeTopicInput } from "@/lib/taxonomy/rules/topic-input";

const PATH = "/newsroom/topics";

/** Adds a topic. */
export async function create(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(createTopicInput, form);
    await createTopic(editor, { ...input, now: new Date() });
    revalidatePath(PATH);
    return "The topic is there.";
  }, form);
}

/** Says what a topic is about. */
export async function describe(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(describeTopicInput, form);
    await describeTopic(editor, { ...input, now: new Date() });
    revalidatePath(PATH);
    return "Readers see it now.";
  }, form);
}
