import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addHold } from "./publish-store";
import type { PlaceHold } from "./rules/publish-input";

/** Vetoes publication until the hold is lifted, or an embargo's time has passed. */
export async function placeHold(
  who: Staff,
  { now, ...hold }: PlaceHold,
): Promise<{ holdId: string }> {
  return transaction({ who, now }, async (tx) => {
    const { publicationState } = await lockArticle(tx, hold.articleId);
    demand(who, "place_hold", { publication: publicationState });
    const holdId = await addHold(tx, { ...hold, placedById: who.id, now });
    const detail = { holdId, kind: hold.kind };
    await recordAct(tx, {
      actorId: who.id,
      act: "place_hold",
      articleId: hold.articleId,
      detail,
      now,
    });
    return { holdId };
  });
}
