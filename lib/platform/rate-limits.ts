import "server-only";
import { createHash } from "node:crypto";
import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { refuse } from "../refusal";
import { environment } from "./environment";
import { logger } from "./logger";

/**
 * So many tries in so many seconds, counted in the database for all instances
 * together. With `growing`, each time somebody goes on trying they wait twice
 * as long as the time before, up to a day.
 */
export type Limit = { name: string; tries: number; seconds: number; growing: boolean };

const A_DAY = 24 * 60 * 60;

/**
 * Counts one try of `key`, before what is tried is done. Refuses `too_many`
 * when it is one too many, and says how long to wait. However many come at
 * once, no more than `tries` pass.
 */
export async function takeTry(limit: Limit, key: string): Promise<void> {
  const place = fingerprint(key);
  try {
    await counter(limit).consume(place);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const isFirstTooMany = error.consumedPoints === limit.tries + 1;
    const seconds =
      limit.growing && isFirstTooMany
        ? await growWait(limit, place)
        : Math.ceil(error.msBeforeNext / 1000);
    refuse("too_many", `Too many tries. Try again in ${inWords(seconds)}.`);
  }
}

/** Takes back one try that turned out to be a good one. */
export async function giveBackTry(limit: Limit, key: string): Promise<void> {
  await counter(limit).reward(fingerprint(key));
}

/** Forgets every try of `key`, and how long it has had to wait. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  const place = fingerprint(key);
  await Promise.all([counter(limit).delete(place), strikes(limit).delete(place)]);
}

async function growWait(limit: Limit, place: string): Promise<number> {
  const { consumedPoints } = await strikes(limit).penalty(place);
  const seconds = Math.min(limit.seconds * 2 ** (consumedPoints - 1), A_DAY);
  await counter(limit).block(place, seconds);
  return seconds;
}

function counter({ name, tries, seconds }: Limit): RateLimiterPostgres {
  return limiter(name, tries, seconds);
}

function strikes({ name }: Limit): RateLimiterPostgres {
  return limiter(`${name}_strikes`, 1, 2 * A_DAY);
}

const limiters = new Map<string, RateLimiterPostgres>();
let pool: Pool | undefined;

function limiter(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  const known = limiters.get(keyPrefix);
  if (known) return known;
  pool ??= openPool();
  const made = new RateLimiterPostgres({
    storeClient: pool,
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
  });
  limiters.set(keyPrefix, made);
  return made;
}

// The library speaks SQL of its own over a connection of its own: Prisma has none to lend.
function openPool(): Pool {
  const opened = new Pool({
    connectionString: environment().APP_DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
  });
  opened.on("error", (error) => logger.warn({ error: error.message }, "database connection lost"));
  return opened;
}

/** Closes the connections; the next try opens new ones. */
export async function closeRateLimits(): Promise<void> {
  const closing = pool;
  pool = undefined;
  limiters.clear();
  await closing?.end();
}

/** Who tried is nobody's business: the table keeps no address and no e-mail. */
function fingerprint(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return "a minute";
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
