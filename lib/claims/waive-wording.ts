import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addWordingWaiver, findOccurrence, isWaived, isWriter } from "./claim-store";
import type { WaiveWording } from "./rules/claim-input";

/**
 * Lets a sentence stand though its wording does not agree with its verdict, with the reason, which is kept. Only for this very
 * sentence and this one finding. Refuses editors who wrote the sentence, and
 * `conflict` when somebody has done it.
 */
export async function waiveWording(who: Staff, input: WaiveWording): Promise<void> {
  const { now, ...waived } = input;
  await transaction({ who, now }, async (tx) => {
    const { articleId } = await findOccurrence(tx, waived.occurrenceId);
    const { publicationState } = await lockArticle(tx, articleId);
    const wrote = await isWriter(tx, { articleId, hash: waived.sentenceHash, userId: who.id });
    demand(who, "waive_wording", { publication: publicationState, wrote });
    if (await isWaived(tx, waived))
      refuse("conflict", "Somebody has let this stand already. Load the page again.");
    await addWordingWaiver(tx, { ...waived, waivedById: who.id, now });
    const { occurrenceId, wording } = waived;
    const detail = { occurrenceId, wording };
    await recordAct(tx, { actorId: who.id, act: "waive_wording", articleId, detail, now });
  });
}
