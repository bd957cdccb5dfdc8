import { notFound } from "next/navigation";
import { z } from "zod";

/** The article that an address names. What cannot be an article's id is not found, as an unknown one is. */
export async function articleIdIn(params: Promise<{ articleId: string }>): Promise<string> {
  const { articleId } = await params;
  return z.uuid().safeParse(articleId).success ? articleId : notFound();
}
