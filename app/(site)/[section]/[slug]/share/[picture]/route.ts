import { respond } from "@/app/_edge/respond";
import { siteAddress } from "@/app/_edge/site-address";
import { labelsFor } from "@/components/article/labels";
import { sharePicture } from "@/lib/feeds/rules/structured-data";
import { drawSharePicture } from "@/lib/platform/share-picture";
import { publishedArticle } from "../../../../articles";
import { plainAnswer, pngAnswer } from "../../../../plain-answers";
import { readNumber } from "../../../../query";
import { shareWords } from "../../../../share-words";

type Context = { params: Promise<{ section: string; slug: string; picture: string }> };

/**
 * The picture by which a story is shown elsewhere. Its address has the version in it, so it never changes; an
 * older one leads to the newest, since a headline that was corrected shall not be shown again.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { section, slug, picture } = await params;
  const number = readNumber(picture.replace(/\.png$/u, ""));
  const article = picture.endsWith(".png") && number ? await publishedArticle(slug) : null;
  if (!article || !number || number > article.version) {
    return plainAnswer(404, "There is no such picture.");
  }
  if (article.state === "taken_down") return plainAnswer(410, "This story has been taken down.");
  if (number < article.version || article.section.slug !== section) {
    return Response.redirect(siteAddress(sharePicture(article)), 302);
  }
  return respond(async () =>
    pngAnswer(await drawSharePicture(shareWords(article, labelsFor(article.language)))),
  );
}
