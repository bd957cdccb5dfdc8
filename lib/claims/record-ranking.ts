import { transaction } from "@/lib/platform/db";
import { addRankingModel } from "./claim-store";
import type { RankingModel } from "./rules/checkable";

/** Has this model rank from now on, for every server of the newsroom. Commands alone do it. */
export async function recordRanking(input: {
  model: RankingModel;
  /** How many labelled sentences it was trained with. */
  sentences: number;
  now: Date;
}): Promise<void> {
  await transaction({ who: null, now: input.now }, (tx) => addRankingModel(tx, input));
}
