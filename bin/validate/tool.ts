import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inProject } from "@/lib/platform/project";

/** How a check by an outside tool went. One whose tool is missing did not run: it neither passed nor failed. */
export type Outcome =
  | { name: string; ran: true; faults: string[] }
  | { name: string; ran: false; missing: string };

/** Whether a program can be started on this machine. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** Where a file of an npm package lies; null when the package is not installed. */
export function inPackage(path: string): string | null {
  const file = inProject("node_modules", path);
  return existsSync(file) ? file : null;
}

/** Runs a program, gives it `input`, and listens to everything that it says. */
export function listen(
  program: string,
  args: string[],
  input = "",
): Promise<{ code: number | null; said: string }> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (words: Buffer) => {
        said += words.toString();
      });
    }
    child.on("error", failed);
    child.on("close", (code) => done({ code, said }));
    // A program that has heard enough closes its ear; that is no failure of ours.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** Faults of the same kind as one, with the first place where it is and how many there are. */
export function grouped(faults: readonly { what: string; where: string }[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { what, where } of faults) {
    places.set(what, (places.get(what) ?? new Set()).add(where));
  }
  return [...places].map(([what, where]) => {
    const [first] = where;
    return where.size === 1 ? `${first}: ${what}` : `${first} and ${where.size - 1} more: ${what}`;
  });
}
