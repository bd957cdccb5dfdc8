/** npm run check — format, types, lint, boundaries and rule tests; no database, under 30 s. */
import { generateClient } from "@/lib/platform/prisma-client";
import { runChecks, summarise } from "./checks";
import { command } from "./steps";

await command(async () => {
  await generateClient();
  summarise(await runChecks());
});
