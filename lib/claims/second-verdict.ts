import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addSecond, findVerdict, isSeconded, isWriter } from "./claim-store";
import type { SecondVerdict } from "./rules/claim-input";

/**
 * Agrees to a verdict on a grave claim, as its second checker. Refuses `not_allowed` for own words and own verdicts, and
 * `conflict` when there is a newer verdict or somebody has seconded it already.
 */
export async function secondVerdict(who: Staff, { verdictId, now }: SecondVerdict): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const { occurrence, sentenceHash } = await findVerdict(tx, verdictId);
    const { articleId } = occurrence;
    const { publicationState } = await lockArticle(tx, articleId);
    const wrote = await isWriter(tx, { articleId, hash: sentenceHash, userId: who.id });
    demand(who, "second_verdict", { publication: publicationState, wrote });
    if (await isSeconded(tx, verdictId))
      refuse("conflict", "Somebody has seconded this already. Load the page again.");
    await addSecond(tx, { verdictId, checkerId: who.id, now });
    const detail = { occurrenceId: occurrence.id, verdictId };
    await recordAct(tx, { actorId: who.id, act: "second_verdict", articleId, detail, now });
  });
}
