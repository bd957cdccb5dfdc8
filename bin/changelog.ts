/**
 * npm run changelog — collects into docs/changelog.md what commits say to users:
 * what begins with NEW:, FIX: or BREAKING: on a line of its own, to the end of its paragraph.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { run } from "@/lib/platform/command";
import { inProject } from "@/lib/platform/project";

const HEADINGS = { BREAKING: "What breaks", NEW: "New", FIX: "Put right" } as const;

const INTRODUCTION = `# Changelog

What editors and readers would notice, newest first. Made by \`npm run changelog\` from the commits.`;

const log = await run("git", ["log", "--format=%x1e%cs%x1f%B"]);
const days = new Map<string, Record<keyof typeof HEADINGS, string[]>>();

for (const commit of log.split("\x1e").filter(Boolean)) {
  const [day = "", message = ""] = commit.split("\x1f");
  for (const paragraph of message.split(/\n\s*\n|\n(?=(?:NEW|FIX|BREAKING):)/)) {
    const [, kind, words] = /^(NEW|FIX|BREAKING):\s*([\s\S]+)/.exec(paragraph.trim()) ?? [];
    if (!isKind(kind) || !words) continue;
    const entries = days.get(day) ?? { BREAKING: [], NEW: [], FIX: [] };
    entries[kind].push(`- ${words.replace(/\s+/g, " ").trim()}`);
    days.set(day, entries);
  }
}

const parts = [...days].map(([day, entries]) => {
  const kinds = (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).filter(
    (kind) => entries[kind].length > 0,
  );
  return [
    `## ${day}`,
    ...kinds.flatMap((kind) => [`### ${HEADINGS[kind]}`, entries[kind].join("\n")]),
  ];
});
await mkdir(inProject("docs"), { recursive: true });
await writeFile(
  inProject("docs/changelog.md"),
  `${[INTRODUCTION, ...parts.flat()].join("\n\n")}\n`,
);
console.log("Wrote docs/changelog.md.");

function isKind(kind: string | undefined): kind is keyof typeof HEADINGS {
  return kind !== undefined && kind in HEADINGS;
}
