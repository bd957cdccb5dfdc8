/**
 * npm run audit:edits — goes through every version that readers ever had: each difference must be explained by a
 * publication of the right kind. Ends with 1 when one is not.
 */
import { openForCommand } from "./prepare";
import { command, step } from "./steps";

await command(async (leaving) => {
  await openForCommand(leaving);
  // Not before Prisma's client is made, which it needs.
  const { recordEditAudit } = await import("@/lib/publishing/record-edit-audit");
  const { closePools } = await import("@/lib/platform/prisma-pool");
  leaving.unshift(closePools);
  const { problems } = await step(
    "Edits",
    () => recordEditAudit({ now: new Date() }),
    (audit) =>
      `${audit.typographical} of typography, ${audit.style} of style, ${audit.factual} of facts`,
  );
  for (const { code, articleId, version } of problems) {
    console.log(`  ${code}: article ${articleId}${version === null ? "" : `, version ${version}`}`);
  }
  for (const leave of leaving) await leave();
  if (problems.length > 0) {
    console.error(`\n${problems.length} times the archive does not keep the rule.`);
    process.exitCode = 1;
  } else console.log("\nEvery difference between two versions is explained by its publication.");
});
