import { type Issue, Refusal, type RefusalCode } from "@/lib/refusal";

/** What a form shows after it was sent. `typed` is what stood in its fields, to be shown again. */
export type Answer = {
  refusal: null | {
    code: RefusalCode;
    message: string;
    issues: Issue[];
    typed?: Record<string, string>;
  };
  /** What was done, in a sentence. */
  done?: string;
};

/** Before a form was sent for the first time. */
export const NO_ANSWER: Answer = { refusal: null };

/**
 * Does what a form asks for and answers it. The sentence that `work` gives back
 * tells what was done; a refusal comes back with all its issues and with what
 * was typed into `form`. Everything else passes: a redirect, and a bug.
 */
export async function answer(work: () => Promise<unknown>, form?: FormData): Promise<Answer> {
  try {
    const done = await work();
    return typeof done === "string" ? { refusal: null, done } : { refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, issues } = error;
    return { refusal: { code, message, issues, ...(form && { typed: typedInto(form) }) } };
  }
}

/** What stands in a form's fields. Passwords are never sent back; files cannot be. */
export function typedInto(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || /password/i.test(name)) continue;
    typed[name] = value;
  }
  return typed;
}
