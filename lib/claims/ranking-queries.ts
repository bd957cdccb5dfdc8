import { newsroom } from "@/lib/platform/db";
import type { RankingModel } from "./rules/checkable";

/** What the newsroom has taught it about which sentences are worth checking; undefined where it has taught it nothing. */
export async function findRankingModel(): Promise<RankingModel | undefined> {
  const model = await newsroom.rankingModel.findFirst({
    orderBy: [{ trainedAt: "desc" }, { id: "desc" }],
    select: { bias: true, weights: true },
  });
  return model
    ? { bias: model.bias, weights: model.weights as RankingModel["weights"] }
    : undefined;
}
