import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

const key = Symbol.for("onrecord.answer");

/** What a page may answer though Next would answer 200. */
type Status = 404 | 410;
type Answer = { status: Status | null };
type Kept = typeof globalThis & { [key]?: AsyncLocalStorage<Answer> };

// The server and Next's bundle each load this module; both must find the same store.
function store(): AsyncLocalStorage<Answer> {
  const global: Kept = globalThis;
  global[key] ??= new AsyncLocalStorage();
  return global[key];
}

/**
 * Says with which status the page being made is sent. A page that calls Next's `notFound()` is empty without
 * script, so a page for nothing is an ordinary page whose status we set.
 *
 * False when no server of ours sends it, as under Next's own development server.
 */
export function answerStatus(status: Status): boolean {
  const answer = store().getStore();
  if (answer) answer.status = status;
  return answer !== undefined;
}

/** Runs what answers one request, and sends its page with the status that `answerStatus` was given. */
export function withAnswer<T>(response: ServerResponse, run: () => T): T {
  const answer: Answer = { status: null };
  const writeHead = response.writeHead;
  response.writeHead = ((status: number, ...rest: []) =>
    writeHead.call(
      response,
      status === 200 ? (answer.status ?? status) : status,
      ...rest,
    )) as typeof response.writeHead;
  return store().run(answer, run);
}
