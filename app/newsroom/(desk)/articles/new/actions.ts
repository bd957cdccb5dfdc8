"use server";

import { redirect } from "next/navigation";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { createArticle } from "@/lib/articles/create-article";
import { createArticleInput } from "@/lib/articles/rules/article-input";

/** Begins an article and opens it. */
export async function create(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const writer = await demandStaff();
    if (form.get("slug") === "") form.delete("slug");
    const input = parseForm(createArticleInput, form);
    const { articleId } = await createArticle(writer, { ...input, now: new Date() });
    redirect(`/newsroom/articles/${articleId}`);
  }, form);
}
