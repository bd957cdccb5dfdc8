/**
 * npm run claims:train -- FILE.csv — learns from sentences that people have labelled which ones are worth checking. The desk ranks
 * by it from then on. Prints how well it ranks sentences that it was not trained with.
 */
import { rankHeldOut, rankLabelled, trainModel } from "@/lib/claims/rules/ranking-model";
import { measured, readLabelled } from "./labelled-sentences";
import { openForCommand } from "./prepare";
import { command, step } from "./steps";

await command(async (leaving) => {
  const sentences = await readLabelled(process.argv[2]);
  const worth = sentences.filter((each) => each.worth).length;
  if (worth === 0 || worth === sentences.length)
    throw new Error("There must be sentences that are worth checking, and others.");
  await openForCommand(leaving);
  // Not before Prisma's client is made, which it needs.
  const { recordRanking } = await import("@/lib/claims/record-ranking");
  const { closePools } = await import("@/lib/platform/prisma-pool");
  leaving.unshift(closePools);
  const byRules = measured(rankLabelled(sentences));
  const heldOut = await step(
    "Texts held out",
    async () => measured(rankHeldOut(sentences)),
    String,
  );
  await step(
    "Model",
    async () => {
      const model = trainModel(sentences);
      await recordRanking({ model, sentences: sentences.length, now: new Date() });
      return Object.keys(model.weights).length;
    },
    (weights) => `${weights} weights`,
  );
  for (const leave of leaving) await leave();
  console.log(`\n${sentences.length} sentences, ${worth} of them worth checking.`);
  console.log(`  By the rules that ship: ${byRules}`);
  console.log(`  Trained, texts held out: ${heldOut}`);
  console.log("\nThe desk ranks by the trained model from now on.");
});
