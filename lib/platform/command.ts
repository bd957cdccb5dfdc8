import { type ChildProcess, spawn } from "node:child_process";
import { projectFolder } from "./project";

/** What Node is told when it runs our server, as in package.json: little room for what is soon forgotten, and no tsx for Next. */
export const SERVER_FLAGS = ["--max-semi-space-size=4", "--import", "./bin/typescript.mjs"];

/**
 * Runs a program in the project's folder and gives back what it printed.
 * When it fails, the error carries what it said.
 */
export function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const child = spawn(program, args, {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const listen = (words: Buffer) => {
    said += words.toString();
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return ended(child).then((code) => {
    if (code === 0) return said;
    throw new Error(`${program} ${args.join(" ")} failed (${code}):\n${said.trim()}`);
  });
}

/** Waits for a program to end; its exit code, or the signal that ended it. */
export function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal ?? 1));
  });
}
