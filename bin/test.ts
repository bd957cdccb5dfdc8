/**
 * npm test — everything: checks, database tests, production build, browser journeys.
 *
 * npm test -- journeys [words of Playwright]   only that; likewise checks, database
 */
import { generateClient } from "@/lib/platform/prisma-client";
import { type Result, runChecks, summarise, verdict, vitest } from "./checks";
import { findBrowser } from "./find-browser";
import { testJourneys } from "./journeys";
import { command } from "./steps";

const [only, ...words] = process.argv.slice(2);

const PARTS: Record<string, () => Promise<Result[]>> = {
  checks: () => runChecks(),
  database: async () => [await vitest("Database tests", "database", await findBrowser())],
  build: async () => [await verdict("Production build", ["--import", "tsx", "bin/build.ts"])],
  journeys: async () => [await testJourneys(words)],
};

await command(async () => {
  const parts = only === undefined ? Object.values(PARTS) : [PARTS[only]];
  const results: Result[] = [];
  await generateClient();
  for (const part of parts) {
    if (!part) throw new Error(`There is ${Object.keys(PARTS).join(", ")}; there is no ${only}.`);
    results.push(...(await part()));
  }
  summarise(results);
});
