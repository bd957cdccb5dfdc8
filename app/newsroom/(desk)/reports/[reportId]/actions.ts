"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { acceptReport } from "@/lib/reader-reports/accept-report";
import { askReader } from "@/lib/reader-reports/ask-reader";
import { closeReport } from "@/lib/reader-reports/close-report";
import { markDuplicate } from "@/lib/reader-reports/mark-duplicate";
import { placeReport } from "@/lib/reader-reports/place-report";
import {
  askReaderInput,
  closeReportInput,
  markDuplicateInput,
  placeReportInput,
  reportIdInput,
} from "@/lib/reader-reports/rules/report-input";

function refresh(): void {
  revalidatePath("/newsroom/reports", "layout");
}

export async function accept(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await acceptReport(editor, { ...parseForm(reportIdInput, form), now: new Date() });
    refresh();
    return "Accepted. Now put it right.";
  }, form);
}

export async function ask(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await askReader(editor, { ...parseForm(askReaderInput, form), now: new Date() });
    refresh();
    return "Asked. The answer will stand here.";
  }, form);
}

export async function duplicate(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await markDuplicate(editor, { ...parseForm(markDuplicateInput, form), now: new Date() });
    refresh();
  }, form);
}

export async function place(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await placeReport(editor, { ...parseForm(placeReportInput, form), now: new Date() });
    refresh();
  }, form);
}

/** Ends the report, in one of three ways; the reader is told. */
export async function close(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const editor = await demandStaff();
    await closeReport(editor, { ...parseForm(closeReportInput, form), now: new Date() });
    refresh();
  }, form);
}
