import type { Editions } from "./editions";

const key = Symbol.for("onrecord.editions");

type Served = Pick<Editions, "heard" | "moment" | "untilHeard">;
type Kept = typeof globalThis & { [key]?: Served };

// The server and Next's bundle each load this module; both must find the same.

/** Says what this process serves readers by. Where nobody does, as in development, nothing is kept from readers. */
export function serveBy(editions: Served): void {
  const global: Kept = globalThis;
  global[key] = editions;
}

/** Whether readers are served from memory here, so that what is committed has to be waited for. */
export function servesFromMemory(): boolean {
  return heardHere() !== null;
}

/** `Editions.moment` of this process; null where nothing may be kept from one page to the next. */
export function momentHere(): number | null {
  const global: Kept = globalThis;
  return global[key]?.moment ?? null;
}

/** The edition that readers get from this instance; null where nothing is served from memory. */
export function heardHere(): bigint | null {
  const global: Kept = globalThis;
  return global[key]?.heard ?? null;
}

/** Answers when readers of this instance get nothing older than this edition. */
export async function untilServedHere(edition: bigint): Promise<void> {
  const global: Kept = globalThis;
  await global[key]?.untilHeard(edition);
}
