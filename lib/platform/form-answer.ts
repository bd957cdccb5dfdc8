import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { logger } from "./logger";
import { readerHtml } from "./reader-html";
import { readerStylesheet } from "./reader-styles";
import { answered, type Handler, pageHeaders, type Rendered, render } from "./rendering";
import { answerShortly } from "./short-page";

const key = Symbol.for("onrecord.form");

/** What a form was refused with, for its page to show again: why, and everything that stood in it. */
export type RefusedForm = {
  code: string;
  message: string;
  issues: { code: string; field?: string; message: string }[];
  typed: Record<string, string>;
};

type Again = { page: string; status: number; refused: RefusedForm };
type Sending = { again: Again | null; refused: RefusedForm | null };
type Kept = typeof globalThis & { [key]?: AsyncLocalStorage<Sending> };

// The server and Next's bundle each load this module; both must find the same store.
function store(): AsyncLocalStorage<Sending> {
  const global: Kept = globalThis;
  global[key] ??= new AsyncLocalStorage();
  return global[key];
}

/** Says that whoever sent the form gets its page again, at this address of ours, with what they typed. */
export function showFormAgain(again: Again): void {
  const sending = store().getStore();
  if (sending) sending.again = again;
}

/** With what the form on the page being made was refused; null on a page that was merely asked for. */
export function refusedForm(): RefusedForm | null {
  return store().getStore()?.refused ?? null;
}

/**
 * Answers what was sent by a form on a public page. A form that is refused comes back as its page, with the reasons
 * and with everything that was typed, also where no script runs; a route handler can make no page.
 */
export async function answerForm(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, site }: { handle: Handler; site: URL },
): Promise<void> {
  const sending: Sending = { again: null, refused: null };
  try {
    const first = await store().run(sending, () => answered(handle, request));
    if (!sending.again) return write(response, first);
    const { page, status, refused } = sending.again;
    const made = await store().run({ again: null, refused }, () =>
      render(handle, page, pageHeaders(page, site)),
    );
    const body = Buffer.from(readerHtml(made.body.toString("utf8"), readerStylesheet));
    const headers = { "content-type": made.headers["content-type"] };
    write(response, { status, headers, body });
  } catch (error) {
    // What was typed is in the error of no parser of ours; its kind is enough to find it.
    logger.error({ error: String(error) }, "form failed");
    if (response.headersSent) response.destroy();
    else answerShortly(request, response, { status: 500, sentence: BROKEN });
  }
}

const BROKEN =
  "Something went wrong here, and it has been noted. Go back: what you wrote is still there.";

function write(response: ServerResponse, { status, headers, body }: Rendered): void {
  const sent: OutgoingHttpHeaders = {
    ...headers,
    "content-length": body.length,
    "cache-control": "private, no-store",
  };
  response.writeHead(status, sent);
  response.end(body);
}
