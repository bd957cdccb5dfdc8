import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { logger } from "./logger";

// The name under which raise_edition() tells it.
const CHANNEL = "onrecord_edition";

const LOOK = 2000;
const PATIENCE = 3000;
const RECONNECT = 250;
// Some pages tell of the time, and nothing is released at night.
const LONGEST = 10 * 60_000;

/**
 * What this process knows of the newsroom's edition: the number that rises with
 * everything readers could notice, in the transaction that changes it.
 */
export type Editions = {
  /**
   * Another number after each change. What was made at this number, and only
   * that, is what readers may see now, for ten minutes at most. Null while changes cannot be heard:
   * then nothing may be served from memory.
   */
  readonly moment: number | null;
  /** The edition that was heard of last. */
  readonly heard: bigint;
  /** Answers when this process has heard of this edition, or serves nothing from memory. */
  untilHeard(edition: bigint): Promise<void>;
  close(): Promise<void>;
};

type Waiter = { edition: bigint; go: () => void };

/** Listens to the database at `url` for changes, and begins again when it is cut off, until it is closed. */
export function followEditions(url: string): Editions {
  let moments = 0;
  let moment: number | null = null;
  let heard = -1n;
  let since = 0;
  let waiters: Waiter[] = [];
  let reported = false;
  let cutOff: (reason: Error) => void = () => undefined;
  const closing = new AbortController();

  function hear(edition: bigint): void {
    since = Date.now();
    moments += 1;
    moment = moments;
    heard = edition;
    reported = false;
    wake(({ edition: wanted }) => wanted <= edition);
  }

  function wake(which: (waiter: Waiter) => boolean): void {
    const awake = waiters.filter(which);
    waiters = waiters.filter((waiter) => !which(waiter));
    for (const { go } of awake) go();
  }

  /** Goes on until the connection is lost, which it throws. */
  async function listen(): Promise<never> {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    });
    const lost = new Promise<never>((_resolve, reject) => {
      cutOff = reject;
    });
    client.on("error", cutOff);
    client.on("end", () => cutOff(new Error("The connection has ended.")));
    client.on("notification", ({ payload }) => hear(BigInt(payload ?? 0)));
    // At once, whatever else is being waited for.
    lost.catch(() => {
      moment = null;
      wake(() => true);
    });
    try {
      await Promise.race([client.connect(), lost]);
      await Promise.race([client.query(`listen ${CHANNEL}`), lost]);
      // Read after we listen, so that whatever is raised from here on is heard.
      hear(await Promise.race([readEdition(client), lost]));
      for (;;) {
        await Promise.race([pause(LOOK, undefined, { signal: closing.signal }), lost]);
        const edition = await Promise.race([readEdition(client), lost]);
        if (edition !== heard || Date.now() - since > LONGEST) hear(edition);
      }
    } finally {
      cutOff(new Error("It is not listened to any more."));
      client.end().catch(() => undefined);
    }
  }

  async function follow(): Promise<void> {
    while (!closing.signal.aborted) {
      await listen().catch((error: unknown) => {
        // Once, not at every attempt.
        if (!closing.signal.aborted && !reported) {
          logger.warn({ error: String(error) }, "the edition is not heard");
        }
        reported = true;
      });
      await pause(RECONNECT, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }

  const following = follow();
  return {
    get moment() {
      return moment;
    },
    get heard() {
      return heard;
    },
    async untilHeard(edition) {
      if (moment === null || heard >= edition) return;
      const limit = setTimeout(() => cutOff(new Error("It hears nothing.")), PATIENCE);
      await new Promise<void>((go) => waiters.push({ edition, go }));
      clearTimeout(limit);
    },
    async close() {
      closing.abort();
      cutOff(new Error("It is closed."));
      await following;
    },
  };
}

async function readEdition(client: Client): Promise<bigint> {
  const { rows } = await client.query<{ edition: string }>("select edition from settings");
  return BigInt(rows[0]?.edition ?? 0);
}
