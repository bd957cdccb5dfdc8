import { readDay, writeSitemap } from "@/lib/feeds/rules/sitemap";
import { listPagesOf } from "@/lib/feeds/sitemap-public";
import { plainAnswer } from "../../plain-answers";
import { frontPlaces, storyPlaces, xmlAnswer } from "../../sitemaps";

type Context = { params: Promise<{ day: string }> };

/** One part of a sitemap that has an index: the pages that changed last on a day, or those that are no stories. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = (await params).day.replace(/\.xml$/u, "");
  if (name === "fronts") return xmlAnswer(writeSitemap(await frontPlaces()));
  const day = readDay(name);
  const pages = day ? await listPagesOf(day) : [];
  if (pages.length > 0) return xmlAnswer(writeSitemap(storyPlaces(pages)));
  return plainAnswer(404, "There is no sitemap of this day.");
}
