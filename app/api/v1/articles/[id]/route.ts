import { z } from "zod";
import { siteAddress } from "@/app/_edge/site-address";
import { labelsFor } from "@/components/article/labels";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { findSlug } from "@/lib/feeds/api-public";
import { articleOf } from "@/lib/feeds/rules/api-answers";
import { articleQuery } from "@/lib/feeds/rules/api-shapes";
import { ninjsStory } from "@/lib/feeds/rules/ninjs";
import { findNewsroom } from "@/lib/settings/settings-public";
import { answerApi, problem } from "../../answers";

type Context = { params: Promise<{ id: string }> };

/** A whole story, by its id, which stays when its address changes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerApi(request, articleQuery, async ({ format }) => {
    const slug = z.uuid().safeParse(id).success ? await findSlug(id) : null;
    const article = slug === null ? null : await findPublishedArticle(slug);
    if (article?.state === "taken_down") {
      return problem(410, "This story has been taken down. Withdraw what you have of it.");
    }
    if (article === null) return null;
    const wording = labelsFor(article.language);
    if (format === "json") return articleOf(article, wording, siteAddress);
    const { name: newsroom } = await findNewsroom();
    return ninjsStory(article, { newsroom, wording, address: siteAddress });
  });
}
