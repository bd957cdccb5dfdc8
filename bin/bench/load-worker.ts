/**
 * Keeps so many connections busy with one request and counts the answers. It reads no more of an answer than where
 * it ends, so that two cores are enough for it and the server. Started by the bench.
 */
import { connect, type Socket } from "node:net";
import { percentile } from "./statistics";

/** One request, as it goes over the wire, for so long over so many connections at once. */
export type Load = { port: number; request: string; connections: number; milliseconds: number };

/** Answers a second, and how long they took, in milliseconds. */
export type LoadOutcome = { perSecond: number; p50: number; p99: number; wrong: number };

async function run({ port, request, connections, milliseconds }: Load): Promise<LoadOutcome> {
  const took: number[] = [];
  let wrong = 0;
  const began = performance.now();
  const end = began + milliseconds;
  const knock = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      let asked = 0;
      const ask = () => {
        asked = performance.now();
        if (asked >= end) return resolve(void socket.end());
        socket.write(request);
      };
      socket.once("connect", ask);
      socket.once("error", reject);
      onAnswers(socket, (status) => {
        took.push(performance.now() - asked);
        if (status !== "200") wrong += 1;
        ask();
      });
    });
  await Promise.all(Array.from({ length: connections }, knock));
  const seconds = (performance.now() - began) / 1000;
  return {
    perSecond: took.length / seconds,
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
    wrong,
  };
}

/** Calls back with the status at the end of each answer that has a length. */
function onAnswers(socket: Socket, answered: (status: string) => void): void {
  let missing = 0;
  let status = "";
  let head = "";
  socket.on("data", (bytes) => {
    if (missing > 0) {
      missing -= bytes.length;
      if (missing === 0) answered(status);
      return;
    }
    head += bytes.toString("latin1");
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    status = head.slice(9, 12);
    const length = /\r\ncontent-length: (\d+)/iu.exec(head)?.[1];
    if (length === undefined) {
      socket.destroy(new Error("An answer without a length cannot be counted."));
      return;
    }
    missing = Number(length) - (head.length - end - 4);
    head = "";
    if (missing === 0) answered(status);
  });
}

process.on("message", (load: Load) => {
  run(load).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit());
