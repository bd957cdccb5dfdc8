import { lockArticle } from "@/lib/articles/article-store";
import { sentenceHash } from "@/lib/articles/rules/sentences";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addCheckWaiver, isCheckWaived, isWriter } from "./claim-store";
import type { WaiveCheck } from "./rules/claim-input";

/**
 * Says that a sentence needs no check though it looks so, with the reason, which is kept. Only for this very sentence of this
 * article. Refuses editors who wrote it, and `conflict` when somebody has said so.
 */
export async function waiveCheck(who: Staff, input: WaiveCheck): Promise<void> {
  const { articleId, sentence, reason, now } = input;
  const waived = { articleId, sentenceHash: sentenceHash(sentence) };
  await transaction({ who, now }, async (tx) => {
    const { publicationState } = await lockArticle(tx, articleId);
    const wrote = await isWriter(tx, { articleId, hash: waived.sentenceHash, userId: who.id });
    demand(who, "waive_check", { publication: publicationState, wrote });
    if (await isCheckWaived(tx, waived))
      refuse("conflict", "Somebody has said so already. Load the page again.");
    await addCheckWaiver(tx, { ...waived, reason, waivedById: who.id, now });
    const detail = { sentenceHash: waived.sentenceHash };
    await recordAct(tx, { actorId: who.id, act: "waive_check", articleId, detail, now });
  });
}
