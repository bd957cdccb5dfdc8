import { setTimeout as pause } from "node:timers/promises";
import { logger } from "./logger";

const TICK = 5000;

/**
 * Tells the newsroom every five seconds that time has passed, so that what is
 * due happens. Gives back what stops it. A tick that fails is logged, and the
 * next one comes.
 */
export function startClock(address: string, secret: string): () => Promise<void> {
  const stopping = new AbortController();
  const ticking = tick(address, secret, stopping.signal);
  return async () => {
    stopping.abort();
    await ticking;
  };
}

async function tick(address: string, secret: string, stopped: AbortSignal): Promise<void> {
  let failing = "";
  while (!stopped.aborted) {
    const failure = await ask(address, secret, stopped);
    // Once, not every five seconds.
    if (failure !== failing && failure !== "") logger.error({ failure }, "the clock is not heard");
    failing = failure;
    await pause(TICK, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Why nobody heard this tick; "" when somebody did. */
async function ask(address: string, secret: string, stopped: AbortSignal): Promise<string> {
  try {
    const answer = await fetch(`${address}/api/jobs`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, origin: address },
      signal: AbortSignal.any([stopped, AbortSignal.timeout(60_000)]),
    });
    await answer.arrayBuffer();
    return answer.ok ? "" : `answered ${answer.status}`;
  } catch (error) {
    return stopped.aborted ? "" : String(error);
  }
}
