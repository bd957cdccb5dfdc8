import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addArticle, isSlugTaken, recordWriters, requireKnown } from "./article-store";
import type { CreateArticle } from "./rules/article-input";
import { EMPTY_DOCUMENT } from "./rules/document";
import { sentences } from "./rules/sentences";
import { slugFrom } from "./rules/slug";

/**
 * Begins an article with a working headline and an empty draft.
 * Refuses `invalid_input` when no address can be made from the headline and none is given, or when the section,
 * a byline or a topic is not there; `conflict` when the address is or was another article's.
 */
export async function createArticle(
  who: Staff,
  input: CreateArticle,
): Promise<{ articleId: string }> {
  demand(who, "create_article");
  const slug = input.slug ?? slugFrom(input.headline);
  if (slug === null) {
    return refuse("invalid_input", "Give this article an address.", [
      {
        code: "slug_missing",
        message: "Write an address with Latin letters or digits.",
        field: "slug",
      },
    ]);
  }
  return transaction({ who, now: input.now }, async (tx) => {
    await requireKnown(tx, input);
    if (await isSlugTaken(tx, slug)) {
      refuse("conflict", "Another article has this address.", [
        {
          code: "slug_taken",
          message: "Another article has this address. Choose another.",
          field: "slug",
        },
      ]);
    }
    const articleId = await addArticle(tx, { ...input, slug, createdById: who.id });
    const words = { headline: input.headline, standfirst: "", body: EMPTY_DOCUMENT };
    await recordWriters(tx, {
      articleId,
      userId: who.id,
      before: [],
      after: sentences(words, input.language),
      now: input.now,
    });
    await recordAct(tx, { actorId: who.id, act: "create_article", articleId, now: input.now });
    return { articleId };
  });
}
