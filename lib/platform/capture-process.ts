import "server-only";
import { fork } from "node:child_process";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Looked, Order } from "./capture/look";
import { inProject, projectFolder } from "./project";

/** After which nothing is waited for any more, in milliseconds; the fetch and the browser have limits of their own. */
const PATIENCE = 75_000;
/** Nobody's, on every Unix: what root's process becomes before it reads anything from outside. */
const NOBODY = 65_534;

/**
 * Looks at an address, or reads a file, in a process of its own: without our secrets, with little memory, as nobody where we
 * are root. Whatever it meets there, nothing of ours is in reach, and it ends after 75 seconds at most.
 */
export async function lookApart(order: Order): Promise<Looked> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-look-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  try {
    return await ask(order, folder, isRoot ? { BECOME: String(NOBODY) } : {});
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ask(order: Order, folder: string, env: Record<string, string>): Promise<Looked> {
  const child = fork(inProject("bin/look.ts"), {
    cwd: projectFolder,
    detached: true,
    serialization: "advanced",
    execArgv: ["--max-old-space-size=512", "--conditions=react-server", "--import", "tsx"],
    env: {
      ...{ PATH: process.env.PATH, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH },
      ...{ HOME: folder, TMPDIR: folder, NODE_ENV: "production", ...env },
    },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((looked) => {
    const end = (outcome: Looked) => {
      clearTimeout(timer);
      looked(outcome);
      endGroup(child.pid);
    };
    const fail = (problem: string) => end({ problem, reached: true });
    const timer = setTimeout(() => fail("It took too long."), PATIENCE);
    child.once("message", (told: Looked) => end(told));
    child.once("error", () => fail("The process that looks at it did not start."));
    child.once("exit", () => fail("The process that looks at it broke off."));
    child.send(order, () => undefined);
  });
}

/** The process and every browser that it started. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
