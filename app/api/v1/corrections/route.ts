import { siteAddress } from "@/app/_edge/site-address";
import { readCursor } from "@/lib/articles/rules/cursor";
import { listCorrections } from "@/lib/corrections/correction-public";
import { correctionOf, summaryOf } from "@/lib/feeds/rules/api-answers";
import { correctionsQuery } from "@/lib/feeds/rules/api-shapes";
import { answerApi, nextPage } from "../answers";

/** Every notice of a change, newest first, with its story. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, correctionsQuery, async ({ after }) => {
    const { corrections, next } = await listCorrections(readCursor(after));
    return {
      items: corrections.map(({ article, ...correction }) => ({
        ...correctionOf(correction, article.url, siteAddress),
        article: summaryOf(article, siteAddress),
      })),
      next: nextPage("/api/v1/corrections", {}, next),
    };
  });
}
