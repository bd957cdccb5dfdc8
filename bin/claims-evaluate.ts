/**
 * npm run claims:evaluate -- FILE.csv — how well sentences that people have labelled are ranked: by the rules that ship, and by the model
 * that the newsroom has trained, where it has. Measure a trained model with other sentences than it was trained with.
 */
import { rankLabelled } from "@/lib/claims/rules/ranking-model";
import { measured, readLabelled } from "./labelled-sentences";
import { openForCommand } from "./prepare";
import { command } from "./steps";

await command(async (leaving) => {
  const sentences = await readLabelled(process.argv[2]);
  await openForCommand(leaving);
  // Not before Prisma's client is made, which it needs.
  const { findRankingModel } = await import("@/lib/claims/ranking-queries");
  const { closePools } = await import("@/lib/platform/prisma-pool");
  leaving.unshift(closePools);
  const model = await findRankingModel();
  for (const leave of leaving) await leave();
  console.log(`\n${sentences.length} sentences`);
  console.log(`  By the rules that ship: ${measured(rankLabelled(sentences))}`);
  console.log(
    model
      ? `  By the trained model:   ${measured(rankLabelled(sentences, model))}`
      : "  No model was trained yet: npm run claims:train -- FILE.csv",
  );
});
