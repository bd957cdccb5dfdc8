import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Leaving } from "./steps";

const TERMINALS_SEND_TWICE = 700;
const NPM_IS_LOOKED_FOR = 500;

/**
 * Ends the process in good order when it is told to: `leaving` is done from
 * first to last. Told a second time, it ends at once.
 *
 * npm that was killed cannot tell; so it is noticed when it is gone.
 */
export function stopOnSignal(leaving: Leaving): void {
  let since = 0;
  const stop = () => {
    if (since > 0) {
      // A terminal tells us, and so does npm, which it also told.
      if (Date.now() - since > TERMINALS_SEND_TWICE) process.exit(130);
      return;
    }
    since = Date.now();
    console.log("\nStopping …");
    void inOrder(leaving).then((code) => process.exit(code));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("SIGHUP", stop);
  if (process.env.npm_lifecycle_event) void watchNpm(stop);
}

async function inOrder(leaving: Leaving): Promise<number> {
  let code = 0;
  for (const leave of leaving) {
    await leave().catch((error: unknown) => {
      console.error(error);
      code = 1;
    });
  }
  if (code === 0) console.log("Stopped.");
  return code;
}

/** Between npm and us there may be a shell, which goes on waiting for us when npm is killed. */
async function watchNpm(stop: () => void): Promise<void> {
  const parent = process.ppid;
  const grandparent = await parentOf(parent);
  while (process.ppid === parent && (await parentOf(parent)) === grandparent) {
    await pause(NPM_IS_LOOKED_FOR, undefined, { ref: false });
  }
  stop();
}

/** The parent of a process, where the system shows it as Linux does; else "". */
async function parentOf(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return /^PPid:\s+(\d+)/m.exec(status)?.[1] ?? "";
}
