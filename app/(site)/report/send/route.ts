import { z } from "zod";
import { addressIn } from "@/app/_edge/address";
import { parseForm } from "@/app/_edge/parse-form";
import { answerPublicForm } from "@/app/_edge/public-form";
import { reportError } from "@/lib/reader-reports/report-error";
import { reportErrorInput } from "@/lib/reader-reports/rules/report-input";

/** A reader says what is wrong with a story. */
export function POST(request: Request): Promise<Response> {
  return answerPublicForm(request, {
    page: (form) => `/report?article=${articleIn(form)}`,
    work: async (form) => {
      const input = parseForm(reportErrorInput, form);
      const visitor = addressIn(request.headers);
      await reportError({ ...input, visitor, now: new Date() });
      return `/report/thanks?article=${input.article}`;
    },
  });
}

function articleIn(form: FormData): string {
  return z.uuid().safeParse(form.get("article")).data ?? "";
}
