import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

const key = Symbol.for("onrecord.answer");

type Answer = { gone: boolean };
type Kept = typeof globalThis & { [key]?: AsyncLocalStorage<Answer> };

// The server and Next's bundle each load this module; both must find the same store.
function store(): AsyncLocalStorage<Answer> {
  const global: Kept = globalThis;
  global[key] ??= new AsyncLocalStorage();
  return global[key];
}

/**
 * Says that what was asked for is gone for good: the page answers 410 where
 * it would have answered 404, which is all that a page can say by itself.
 * Under Next's own development server it stays 404.
 */
export function answerGone(): void {
  const answer = store().getStore();
  if (answer) answer.gone = true;
}

/** Runs what answers one request, and sends a 404 as 410 when `answerGone` was called in it. */
export function withAnswer<T>(response: ServerResponse, run: () => T): T {
  const answer: Answer = { gone: false };
  const writeHead = response.writeHead;
  response.writeHead = ((status: number, ...rest: []) => {
    const sent = status === 404 && answer.gone ? 410 : status;
    return writeHead.call(response, sent, ...rest);
  }) as typeof response.writeHead;
  return store().run(answer, run);
}
