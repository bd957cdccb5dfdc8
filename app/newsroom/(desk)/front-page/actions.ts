"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm, parseInput } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import type { SaveOutcome } from "@/components/editor/autosave";
import type { ArticleCard } from "@/lib/articles/rules/published";
import { arrangeFront } from "@/lib/front-page/arrange-front";
import { listFrontStories } from "@/lib/front-page/front-queries";
import { resolveFrontFork } from "@/lib/front-page/resolve-front-fork";
import {
  arrangeFrontInput,
  layoutIdInput,
  resolveFrontForkInput,
  scheduleLayoutInput,
  showFrontInput,
} from "@/lib/front-page/rules/front-input";
import { scheduleLayout, unscheduleLayout } from "@/lib/front-page/schedule-layout";
import { showFront, showFrontAgain } from "@/lib/front-page/show-front";

function refresh(): void {
  revalidatePath("/newsroom", "layout");
}

/** Keeps the working copy, which stays open whatever the outcome. */
export async function arrange(arranged: unknown): Promise<SaveOutcome> {
  const saved: SaveOutcome[] = [];
  const { refusal } = await answer(async () => {
    const editor = await demandStaff();
    const input = parseInput(arrangeFrontInput, arranged);
    saved.push(await arrangeFront(editor, { ...input, now: new Date() }));
    refresh();
  });
  const { message, issues } = refusal ?? { message: "Nothing was saved.", issues: [] };
  return saved[0] ?? { outcome: "refused", message, issues };
}

export async function resolveFork(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(resolveFrontForkInput, form);
    await resolveFrontFork(editor, { ...input, now: new Date() });
    refresh();
  });
}

export async function show(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(showFrontInput, form);
    const { number } = await showFront(editor, { ...input, now: new Date() });
    refresh();
    return `Readers have layout ${number} now.`;
  });
}

export async function showAgain(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(layoutIdInput, form);
    const { number } = await showFrontAgain(editor, { ...input, now: new Date() });
    refresh();
    return `Readers have it again, as layout ${number}.`;
  });
}

export async function schedule(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(scheduleLayoutInput, form);
    const { number } = await scheduleLayout(editor, { ...input, now: new Date() });
    refresh();
    return `Scheduled as layout ${number}.`;
  }, form);
}

export async function unschedule(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    const input = parseForm(layoutIdInput, form);
    await unscheduleLayout(editor, { ...input, now: new Date() });
    refresh();
  });
}

/** Stories that can stand on a front; a sentence when they could not be looked up. */
export async function searchStories(words: string): Promise<ArticleCard[] | string> {
  const found: ArticleCard[] = [];
  const { refusal } = await answer(async () => {
    found.push(...(await listFrontStories(await demandStaff(), String(words))));
  });
  return refusal ? refusal.message : found;
}
