import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { refuse } from "../refusal";

/** So many tries in so many seconds, a day at most. */
export type VisitorLimit = { name: string; tries: number; seconds: number };

type Kept = { day: string; key: Buffer; limiters: Map<string, RateLimiterMemory> };

const place = Symbol.for("onrecord.visitors");

/**
 * Counts one try of a visitor and refuses `too_many` when it is one too many. Who it was is known to nobody: only
 * an HMAC of their network is kept, in this process's memory, under a key that is thrown away with the day (UTC) and
 * was never written down. Each process counts for itself.
 */
export async function takeVisitorTry(
  limit: VisitorLimit,
  network: string,
  now: Date,
): Promise<void> {
  const { key, limiters } = today(now);
  const limiter =
    limiters.get(limit.name) ??
    new RateLimiterMemory({
      keyPrefix: limit.name,
      points: limit.tries,
      duration: limit.seconds,
    });
  limiters.set(limit.name, limiter);
  try {
    await limiter.consume(createHmac("sha256", key).update(network).digest("base64url"));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const minutes = Math.ceil(error.msBeforeNext / 60_000);
    refuse(
      "too_many",
      `That was often for one connection. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    );
  }
}

/** Next's bundle may hold this module more than once; all count together. */
function today(now: Date): Kept {
  const global: typeof globalThis & { [place]?: Kept } = globalThis;
  const day = now.toISOString().slice(0, 10);
  if (global[place]?.day !== day) {
    global[place] = { day, key: randomBytes(32), limiters: new Map() };
  }
  return global[place];
}
