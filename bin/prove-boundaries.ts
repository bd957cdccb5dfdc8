/**
 * Proves that the boundaries are watched: in a small newsroom made for it, one
 * bad import is planted per rule, and the rule's name must come up; without
 * them, none may. A checker that reads nothing is green too; this notices.
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "@/lib/platform/command";
import { inProject } from "@/lib/platform/project";

/** What stands where in the small newsroom, and imports what; nothing here is forbidden. */
const GOOD: Record<string, string[]> = {
  "lib/refusal.ts": [],
  "lib/platform/db.ts": ["@prisma/adapter-pg"],
  "lib/platform/readers-db.ts": [],
  "lib/articles/rules/state.ts": ["../../refusal", "zod", "node:crypto"],
  "lib/articles/article-store.ts": ["../platform/db", "./rules/state"],
  "lib/articles/article-queries.ts": ["../platform/db"],
  "lib/articles/article-public.ts": ["../platform/readers-db"],
  "lib/articles/save-draft.ts": ["./article-store", "../platform/db", "../refusal"],
  "lib/claims/mark-claim.ts": ["../articles/article-store"],
  "lib/testing/newsroom.ts": ["../articles/save-draft"],
  "components/ui/button.tsx": ["react"],
  "components/article/article.tsx": ["../ui/button", "@/lib/articles/rules/state"],
  "components/editor/editor.tsx": ["use client", "../ui/button"],
  "components/reader/reader.ts": ["@/lib/articles/rules/state"],
  "app/_edge/session.ts": ["next-auth"],
  "app/(site)/page.tsx": ["@/lib/articles/article-public", "@/components/article/article"],
  "app/newsroom/page.tsx": ["@/lib/articles/article-queries", "@/components/editor/editor"],
  "app/newsroom/actions.ts": ["@/lib/articles/save-draft", "@/app/_edge/session"],
};

/** For each rule a file that breaks it, and how. */
const BAD: [rule: string, file: string, imported: string][] = [
  ["rules-are-pure", "lib/articles/rules/bad.ts", "@/lib/platform/db"],
  ["lib-does-not-know-the-web", "lib/articles/bad-web.ts", "next/headers"],
  ["only-stores-and-queries-touch-prisma", "lib/articles/bad-prisma.ts", "@prisma/client"],
  ["only-use-cases-write", "app/newsroom/bad-store/page.tsx", "@/lib/articles/article-store"],
  ["reads-do-not-write", "lib/articles/bad-queries.ts", "./article-store"],
  ["reads-start-nothing", "lib/articles/bad-public.ts", "./save-draft"],
  ["readers-never-reach-drafts", "app/(site)/bad/page.tsx", "@/lib/articles/article-queries"],
  ["readers-run-no-framework", "components/article/bad.tsx", "use client"],
  ["public-reads-use-the-reader-role", "lib/articles/worse-public.ts", "../platform/db"],
  ["only-the-edge-starts-use-cases", "app/newsroom/bad/page.tsx", "@/lib/articles/save-draft"],
  ["components-only-show", "components/ui/bad.tsx", "@/lib/articles/article-queries"],
  ["readers-script-is-small", "components/reader/bad.ts", "react"],
  ["screens-have-no-database", "app/newsroom/bad-db/page.tsx", "@/lib/platform/db"],
  ["components-do-not-know-routes", "components/ui/worse.tsx", "@/app/_edge/session"],
  ["platform-is-the-floor", "lib/platform/bad.ts", "../articles/save-draft"],
  ["tests-stay-in-tests", "app/newsroom/worse/page.tsx", "@/lib/testing/newsroom"],
  ["everything-resolves", "lib/articles/bad-address.ts", "./nowhere"],
  ["no-cycles", "lib/articles/rules/bad-circle.ts", "./bad-circle-back"],
  ["no-cycles", "lib/articles/rules/bad-circle-back.ts", "./bad-circle"],
  ["no-cycles-between-features", "lib/articles/bad-feature.ts", "../claims/mark-claim"],
];

const rules: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
  "../.dependency-cruiser.cjs",
);
const folder = await mkdtemp(join(tmpdir(), "onrecord-boundaries-"));
try {
  await symlink(inProject("node_modules"), join(folder, "node_modules"));
  for (const [file, imports] of Object.entries(GOOD)) await write(file, imports);
  const clean = await boundaries();
  if (clean.names.length > 0) throw new Error(`Nothing is wrong, and yet:\n${clean.said}`);

  for (const [, file, imported] of BAD) await write(file, [imported]);
  const found = await boundaries();
  const silent = rules.forbidden
    .map(({ name }) => name)
    .filter((name) => !found.names.includes(name));
  if (silent.length > 0) {
    throw new Error(`These rules let a bad import pass: ${silent.join(", ")}.\n${found.said}`);
  }
  console.log(`Each of ${rules.forbidden.length} boundaries caught the import planted across it.`);
} finally {
  await rm(folder, { recursive: true });
}

/** "use client" among the imports is no import, but stands at the top of the file. */
async function write(file: string, all: string[]): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  const imports = all.filter((name) => name !== "use client");
  const lines = imports.map((name, place) => `import * as part${place} from "${name}";`);
  const used = imports.map((_name, place) => `part${place}`);
  if (imports.length < all.length) lines.unshift('"use client";');
  await writeFile(path, [...lines, `export const parts = [${used.join(", ")}];`, ""].join("\n"));
}

async function boundaries(): Promise<{ names: string[]; said: string }> {
  const program = inProject("bin/boundaries.mjs");
  const said = await run(process.execPath, [program, folder]).catch(
    (error: Error) => error.message,
  );
  return { names: [...said.matchAll(/^([a-z-]+): /gm)].map(([, name = ""]) => name), said };
}
