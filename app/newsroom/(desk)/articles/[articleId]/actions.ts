"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm, parseInput } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import type { SaveOutcome } from "@/components/editor/autosave";
import type { Target } from "@/components/editor/needs";
import { addComment } from "@/lib/articles/add-comment";
import { listLinkable } from "@/lib/articles/article-queries";
import { resolveFork as resolveKeptFork } from "@/lib/articles/resolve-fork";
import { returnArticle } from "@/lib/articles/return-article";
import { reviveArticle } from "@/lib/articles/revive-article";
import {
  addCommentInput,
  articleIdInput,
  resolveForkInput,
  returnArticleInput,
  saveDraftInput,
} from "@/lib/articles/rules/article-input";
import { saveDraft as saveWords } from "@/lib/articles/save-draft";
import { spikeArticle } from "@/lib/articles/spike-article";
import { submitArticleInput } from "@/lib/publishing/rules/publish-input";
import { submitArticle } from "@/lib/publishing/submit-article";

function refresh(): void {
  revalidatePath("/newsroom", "layout");
}

/** Keeps the words of the open editor, which stays where it is whatever the outcome. */
export async function saveDraft(draft: unknown): Promise<SaveOutcome> {
  const saved: SaveOutcome[] = [];
  const { refusal } = await answer(async () => {
    const writer = await demandStaff();
    const input = parseInput(saveDraftInput, draft);
    saved.push(await saveWords(writer, { ...input, now: new Date() }));
    refresh();
  });
  const { message, issues } = refusal ?? { message: "Nothing was saved.", issues: [] };
  return saved[0] ?? { outcome: "refused", message, issues };
}

export async function resolveFork(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    const input = parseForm(resolveForkInput, form);
    await resolveKeptFork(writer, { ...input, now: new Date() });
    refresh();
  });
}

/** From drafting to checking, from checking to review. */
export async function submit(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    const input = parseForm(submitArticleInput, form);
    const { number } = await submitArticle(writer, { ...input, now: new Date() });
    refresh();
    return `Sent on as revision ${number}.`;
  });
}

export async function sendBack(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(returnArticleInput, form);
    await returnArticle(editor, { ...input, now: new Date() });
    refresh();
    return "Returned to drafting.";
  }, form);
}

export async function spike(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await spikeArticle(editor, { ...parseForm(articleIdInput, form), now: new Date() });
    refresh();
  });
}

export async function revive(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await reviveArticle(editor, { ...parseForm(articleIdInput, form), now: new Date() });
    refresh();
  });
}

export async function comment(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    await addComment(writer, { ...parseForm(addCommentInput, form), now: new Date() });
    refresh();
    return "Added.";
  }, form);
}

/** Articles that READ MORE can lead to; a sentence when they could not be looked up. */
export async function searchArticles(words: string): Promise<Target[] | string> {
  const found: Target[] = [];
  const { refusal } = await answer(async () => {
    const linkable = await listLinkable(await demandStaff(), String(words));
    found.push(...linkable.map(({ id, headline, url }) => ({ id, headline, state: url })));
  });
  return refusal ? refusal.message : found;
}
