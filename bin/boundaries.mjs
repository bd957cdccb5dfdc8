/**
 * node bin/boundaries.mjs [folder] — looks at every import against the rules in
 * .dependency-cruiser.cjs. Prints each that breaks one, and how much was read;
 * a run that reads nothing fails.
 *
 * Plain JavaScript, because dependency-cruiser finds its parser only without
 * a loader in between.
 */

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(import.meta.url);
const rules = require("../.dependency-cruiser.cjs");

// The parser is used by dependency-cruiser without JSX. And a type has no
// conduct: its import is left out of what the rules see. A file that says "use
// client" needs React in the browser, so to the rules it imports that.
const swc = require("@swc/core");
const { parseFileSync, parseSync } = swc;
const inBrowser = parseSync('import "react-dom/client";', { syntax: "typescript" }).body;
swc.parseFileSync = (file, options) => {
  const parsed = parseFileSync(file, { ...options, tsx: file.endsWith("x") });
  const isForBrowsers = parsed.body[0]?.expression?.value === "use client";
  const body = parsed.body.filter((statement) => !statement.typeOnly);
  return { ...parsed, body: isForBrowsers ? [...body, ...inBrowser] : body };
};

process.chdir(resolve(process.argv[2] ?? "."));
const { cruise } = await import("dependency-cruiser");
const folders = ["app", "components", "lib", "prisma", "bin"].filter((name) => existsSync(name));
const { output } = await cruise(
  folders,
  { ...rules.options, ruleSet: rules, validate: true },
  {
    alias: { "@": process.cwd() },
    extensions: [".ts", ".tsx", ".mjs", ".js"],
    conditionNames: ["import", "node", "default"],
    exportsFields: ["exports"],
    mainFields: ["main"],
  },
);

const { violations, totalCruised } = output.summary;
for (const { rule, from, to } of violations) console.log(`${rule.name}: ${from} → ${to}`);
console.log(`${totalCruised} modules read, ${violations.length} imports across a boundary`);
if (violations.length > 0 || totalCruised === 0) process.exitCode = 1;
