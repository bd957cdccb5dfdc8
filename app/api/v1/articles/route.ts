import { siteAddress } from "@/app/_edge/site-address";
import { readCursor } from "@/lib/articles/rules/cursor";
import { listStoriesPage } from "@/lib/feeds/api-public";
import { summaryOf } from "@/lib/feeds/rules/api-answers";
import { articlesQuery } from "@/lib/feeds/rules/api-shapes";
import { ninjsList } from "@/lib/feeds/rules/ninjs";
import { findNewsroom } from "@/lib/settings/settings-public";
import { answerApi, nextPage } from "../answers";

const PATH = "/api/v1/articles";

/** Stories, newest first. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, articlesQuery, async ({ format, after, ...asked }) => {
    const { section = null, topic = null, author = null } = asked;
    const { cards, next } = await listStoriesPage({ section, topic, author }, readCursor(after));
    if (format === "ninjs") {
      const { name: newsroom } = await findNewsroom();
      const self = siteAddress(PATH);
      return ninjsList(cards, self, { newsroom, address: siteAddress });
    }
    return {
      items: cards.map((card) => summaryOf(card, siteAddress)),
      next: nextPage(PATH, asked, next),
    };
  });
}
