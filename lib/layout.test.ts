import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

/** The newsroom's deeds, one word for each. A new deed is a new word here, chosen with care. */
const VERBS = `
  accept add announce approve arrange ask assign attach capture change close comment correct create describe disable end forget give lift
  mark merge open place propose publish receive record report resolve resume return revive save schedule second send show
  sign spike split submit supersede undo unschedule waive withdraw
`;

/** Folders that are not about a thing a newsroom talks about. */
const FLOOR = ["platform", "testing"];

const verbs = VERBS.trim().split(/\s+/);
const folder = resolve(import.meta.dirname);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1));

const nouns = files.filter(
  (file) => file.includes("/") && !FLOOR.includes(file.split("/", 1)[0] ?? ""),
);

const KINDS = [
  /^[a-z-]+\/rules\/[a-z-]+(\.test)?\.ts$/,
  // What others have published to test against.
  /^[a-z-]+\/rules\/vectors\/[A-Za-z.-]+$/,
  /^[a-z-]+\/[a-z-]+-(store|queries|public)\.ts$/,
  new RegExp(`^[a-z-]+/(${verbs.join("|")})-[a-z-]+\\.ts$`),
  /^[a-z-]+\/[a-z-]+\.db\.test\.ts$/,
];

const WEAK_WORDS =
  /(^|[-/])(utils?|helpers?|common|misc|manager|handler|service|processor|types|constants|index)([-./]|$)/;

test("every file of the newsroom is of a known kind", () => {
  expect(nouns.filter((file) => !KINDS.some((kind) => kind.test(file)))).toEqual([]);
});

test("at the top of lib there is nothing but the refusal and this test", () => {
  expect(files.filter((file) => !file.includes("/")).sort()).toEqual([
    "layout.test.ts",
    "refusal.ts",
  ]);
});

test("no file is named after nothing in particular", () => {
  expect(files.filter((file) => WEAK_WORDS.test(file))).toEqual([]);
});

test("the verbs stand in order, each once", () => {
  expect(verbs).toEqual([...new Set(verbs)].sort());
});
