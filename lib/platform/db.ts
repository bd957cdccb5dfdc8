import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { environment } from "./environment";
import { logger } from "./logger";
import { lazily } from "./prisma-pool";
import { refusalIn } from "./sql-refusal";
import { servesFromMemory, untilServedHere } from "./this-instance";

export type Transaction = Prisma.TransactionClient;

/** Reads for staff, as the application's role. What is written is written in a transaction. */
export const newsroom = lazily(() => environment().APP_DATABASE_URL);

/**
 * Does `work` as one whole: all of it is kept, or nothing.
 *
 * The database is told who is acting and what time it is for us; its own
 * checks go by that. When it says no, that is a Refusal like any other.
 *
 * Answers when readers of this instance are shown nothing older.
 */
export async function transaction<T>(
  { who, now }: { who: { id: string } | null; now: Date },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const done = await committed(who, now, work);
  if (servesFromMemory()) await untilReadersSee();
  return done;
}

/** Waits until this instance has heard of whatever has been committed by now. */
async function untilReadersSee(): Promise<void> {
  try {
    const [row] = await newsroom.$queryRaw<{ edition: bigint }[]>`select edition from settings`;
    await untilServedHere(row?.edition ?? 0n);
  } catch (error) {
    // What was done is done. A database that has gone is noticed by who listens to it.
    logger.warn({ error: String(error) }, "the edition could not be read");
  }
}

async function committed<T>(
  who: { id: string } | null,
  now: Date,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await newsroom.$transaction(
      async (tx) => {
        await tx.$queryRaw`
          select set_config('onrecord.user_id', ${who?.id ?? ""}, true),
                 set_config('onrecord.clock', ${now.toISOString()}, true)`;
        return work(tx);
      },
      { isolationLevel: "ReadCommitted", timeout: 15_000, maxWait: 5000 },
    );
  } catch (error) {
    throw refusalIn(error) ?? error;
  }
}
