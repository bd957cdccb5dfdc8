import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { ended } from "@/lib/platform/command";
import { inProject, projectFolder } from "@/lib/platform/project";

/** How a check went: tests that passed and failed, and what it said. */
export type Result = {
  name: string;
  passed: number;
  failed: number;
  said: string;
  seconds: number;
};

/** One program whose exit code is the verdict. It counts as one test. */
export async function verdict(
  name: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Result> {
  const { code, said, seconds } = await listenTo(args, env);
  const passed = code === 0;
  return report({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, said, seconds });
}

const vitestShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

/** The tests of one of Vitest's projects, each counted. A test that is left out counts as failed. */
export async function vitest(
  name: string,
  project: string,
  env: Record<string, string> = {},
): Promise<Result> {
  return withReport(async (file) => {
    const words = [
      inProject("node_modules/vitest/vitest.mjs"),
      "run",
      "--config=lib/testing/vitest.config.ts",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ];
    const { code, said, seconds } = await listenTo(words, env);
    const counted = vitestShape.safeParse(await readReport(file));
    const { numPassedTests: passed, numFailedTests, numPendingTests } = counted.data ?? NOTHING;
    const failed = atLeastOneIf(code !== 0, numFailedTests + numPendingTests);
    return report({ name, passed, failed, said, seconds });
  });
}

const playwrightShape = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** The browser journeys, each counted. One that passes only sometimes counts as failed. */
export async function journeys(env: Record<string, string>, only: string[]): Promise<Result> {
  return withReport(async (file) => {
    const { code, said, seconds } = await listenTo(
      [inProject("node_modules/@playwright/test/cli.js"), "test", "-c", "e2e", ...only],
      { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, NODE_OPTIONS: "--conditions=react-server" },
    );
    const counted = playwrightShape.safeParse(await readReport(file));
    const stats = counted.data?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    const failed = atLeastOneIf(code !== 0, stats.unexpected + stats.flaky + stats.skipped);
    return report({ name: "Browser journeys", passed: stats.expected, failed, said, seconds });
  });
}

/** What npm run check runs, in under half a minute. */
export const CHECKS = [
  () => verdict("Format and lint", [inProject("node_modules/@biomejs/biome/bin/biome"), "ci", "."]),
  () => verdict("Types", [inProject("node_modules/typescript/bin/tsc"), "--noEmit", "-p", "bin"]),
  () => verdict("Boundaries", ["bin/boundaries.mjs"]),
  () => verdict("Boundaries bite", ["--import", "tsx", "bin/prove-boundaries.ts"]),
  () => verdict("Nothing unused", [inProject("node_modules/knip/bin/knip.js"), "--no-progress"]),
  () => vitest("Rule tests", "rules"),
];

/** Runs the checks, two at a time: more would only wait for each other. */
export async function runChecks(): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...CHECKS];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await check());
  };
  await Promise.all([work(), work()]);
  return results;
}

/** Prints what failed, and, at the very end, how many passed and failed; sets the exit code. */
export function summarise(results: Result[]): void {
  for (const { name, said } of results.filter(({ failed }) => failed > 0)) {
    console.log(`\n──── ${name}\n\n${said.trim()}`);
  }
  const sum = (pick: (result: Result) => number) =>
    results.reduce((total, result) => total + pick(result), 0);
  const failed = sum((result) => result.failed);
  console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

const NOTHING = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };

function atLeastOneIf(broken: boolean, failed: number): number {
  return broken ? Math.max(1, failed) : failed;
}

function report(result: Result): Result {
  const { name, passed, failed, seconds } = result;
  const outcome = failed > 0 ? `${failed} failed` : passed === 1 ? "passed" : `${passed} passed`;
  console.log(`  ${name}: ${outcome} (${seconds.toFixed(1)} s)`);
  return result;
}

async function listenTo(args: string[], env: Record<string, string> = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const listen = (words: Buffer) => {
    said += words.toString();
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const code = await ended(child);
  return { code, said, seconds: (performance.now() - began) / 1000 };
}

async function withReport<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-report-"));
  try {
    return await work(join(folder, "report.json"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readReport(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8").catch(() => "null"));
}
