import { setTimeout as pause } from "node:timers/promises";

const TERMINALS_SEND_TWICE = 700;
const PARENT_IS_LOOKED_FOR = 500;

/**
 * Ends the process in good order when it is told to: `leaving` is done from
 * first to last. Told a second time, it ends at once.
 *
 * npm that was killed cannot tell; so it is noticed when it is gone.
 */
export function stopOnSignal(leaving: (() => Promise<void>)[]): void {
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
  if (process.env.npm_lifecycle_event) void watchParent(process.ppid, stop);
}

async function inOrder(leaving: (() => Promise<void>)[]): Promise<number> {
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

async function watchParent(parent: number, stop: () => void): Promise<void> {
  while (process.ppid === parent) {
    await pause(PARENT_IS_LOOKED_FOR, undefined, { ref: false });
  }
  stop();
}
