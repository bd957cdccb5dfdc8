import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { withAnswer } from "./answer-status";
import { answerForm } from "./form-answer";
import { logger } from "./logger";
import type { Pages } from "./page-cache";
import { askedAt } from "./public-paths";
import type { Handler } from "./rendering";
import { pathOf, type Rejection, rejectionOf } from "./request-limits";
import { isPrivate, privateHeaders, privatePolicy, publicHeaders } from "./security-headers";
import { answerShortly } from "./short-page";

type Setup = {
  handle: Handler;
  pages: Pages;
  /** Where people find the site. */
  site: URL;
};

/**
 * The server in front of Next: it answers readers from memory, turns away what is
 * malformed, too large, too slow or from a foreign page, and says on every answer
 * what it may do in a browser.
 */
export function httpServer(setup: Setup): Server {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: 5000,
  });
  server.maxHeadersCount = 100;
  server.on("request", (request, response) => {
    if (isPlainRead(request) && setup.pages.sendKept(request, response)) return;
    void answer(request, response, setup);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => answerNonsense(error, socket));
  server.on("upgrade", (_request, socket) => socket.destroy());
  server.on("connect", (_request, socket) => socket.destroy());
  return server;
}

/** Whether a request only reads, and sends nothing that would have to be looked at first. */
function isPlainRead({ method, headers }: IncomingMessage): boolean {
  return (
    (method === "GET" || method === "HEAD") &&
    headers["content-length"] === undefined &&
    headers["transfer-encoding"] === undefined
  );
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  setup: Setup,
): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  const path = pathOf(url);
  const secure = setup.site.protocol === "https:";
  if (isPrivate(path)) {
    const nonce = randomBytes(16).toString("base64");
    setHeaders(response, privateHeaders(path, nonce, secure));
    headers["content-security-policy"] = privatePolicy(path, nonce);
  }
  const rejection = rejectionOf({ method, url, headers });
  if (rejection) return turnAway(request, response, rejection, secure);
  if (isPrivate(path)) {
    keepPrivate(response);
    return ask(request, response, setup);
  }

  const asked = askedAt(url);
  if (asked.kind === "elsewhere") {
    setHeaders(response, publicHeaders("page", secure));
    return ask(request, response, setup);
  }
  if (asked.kind === "form") {
    setHeaders(response, publicHeaders("page", secure));
    const allow = "POST";
    const only = { status: 405, reason: "A form is sent here; there is nothing to read.", allow };
    if (method !== "POST") return turnAway(request, response, only, secure);
    tellWhoAsks(request, setup);
    return answerForm(request, response, setup);
  }
  const allow = { Allow: "GET, HEAD, OPTIONS" };
  if (asked.kind === "moved") {
    setHeaders(response, publicHeaders("page", secure));
    response.writeHead(308, { Location: asked.to, "Cache-Control": "private, no-store" });
    response.end();
  } else if (method === "GET" || method === "HEAD") {
    await setup.pages.answer(request, response, asked);
  } else if (method === "OPTIONS") {
    setHeaders(response, publicHeaders(asked.kind, secure));
    response.writeHead(204, { ...allow, "Access-Control-Allow-Methods": "GET, HEAD" });
    response.end();
  } else {
    turnAway(
      request,
      response,
      { status: 405, reason: "This can only be read.", allow: allow.Allow },
      secure,
    );
  }
}

/** Next and the application trust these headers; only we may set them. */
function tellWhoAsks({ headers, socket, url }: IncomingMessage, { site }: Setup): void {
  headers["x-onrecord-address"] = socket.remoteAddress ?? "unknown";
  headers["x-onrecord-path"] = url ?? "/";
  headers["x-forwarded-host"] = headers.host;
  headers["x-forwarded-proto"] = site.protocol.slice(0, -1);
}

/** Has Next answer the request as it is. */
async function ask(
  request: IncomingMessage,
  response: ServerResponse,
  setup: Setup,
): Promise<void> {
  const { handle } = setup;
  const { method, url = "/" } = request;
  tellWhoAsks(request, setup);
  try {
    await withAnswer(response, () => handle(request, response));
  } catch (error) {
    logger.error({ error, method, path: pathOf(url) }, "request failed");
    if (response.headersSent) response.destroy();
    else answerShortly(request, response, { status: 500, sentence: "Something went wrong." });
  }
}

function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  { status, reason, allow }: Rejection,
  secure: boolean,
): void {
  setHeaders(response, publicHeaders("page", secure));
  // What is still being sent is read and forgotten: a connection that is cut
  // while a browser sends shows its user an error instead of our answer.
  request.resume();
  answerShortly(request, response, {
    status,
    sentence: reason,
    headers: allow ? { Allow: allow } : {},
  });
}

function setHeaders(response: ServerResponse, headers: [string, string][]): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}

/** Next writes a Cache-Control of its own; on private paths ours stands. */
function keepPrivate(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === "cache-control" ? response : setHeader(name, value);
}

const NONSENSE: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

function answerNonsense(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = NONSENSE[error.code ?? ""] ?? "400 Bad Request";
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\n\r\n`,
  );
}
