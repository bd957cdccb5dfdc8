import { siteAddress } from "@/app/_edge/site-address";
import { labelsFor } from "@/components/article/labels";
import { findStoryCard } from "@/lib/feeds/api-public";
import { oembedOf, oembedXml, storySlugAt } from "@/lib/feeds/rules/oembed";
import { findNewsroom } from "@/lib/settings/settings-public";
import { plainAnswer } from "../plain-answers";
import { isSlug } from "../query";

/** A story of ours as another site may show it (oembed.com). */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const twice = [...new Set(searchParams.keys())].find(
    (key) => searchParams.getAll(key).length > 1,
  );
  if (twice !== undefined) return plainAnswer(400, "Ask for one thing once.");
  const url = searchParams.get("url");
  if (url === null) return plainAnswer(400, "Say which story, by its whole address in url.");
  const format = searchParams.get("format") ?? "json";
  if (format !== "json" && format !== "xml") return plainAnswer(501, "There is json and xml.");
  const maxwidth = searchParams.get("maxwidth");
  if (maxwidth !== null && !/^[1-9]\d{0,4}$/u.test(maxwidth)) {
    return plainAnswer(400, "A width is a number of pixels.");
  }

  const slug = storySlugAt(url, siteAddress("/"));
  const card = slug !== null && isSlug(slug) ? await findStoryCard(slug) : null;
  if (!card) return plainAnswer(404, "There is no story of ours at this address.");
  const { name: newsroom } = await findNewsroom();
  const { retractedMark } = labelsFor(card.language);
  const about = { newsroom, retractedMark, maxwidth: maxwidth === null ? null : Number(maxwidth) };
  const oembed = oembedOf(card, about, siteAddress);
  return format === "json"
    ? new Response(JSON.stringify(oembed), {
        headers: { "Content-Type": "application/json; charset=utf-8" },
      })
    : new Response(oembedXml(oembed), { headers: { "Content-Type": "text/xml; charset=utf-8" } });
}
