import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { withAnswer } from "./answer-status";
import { logger } from "./logger";
import { pathOf, type Rejection, rejectionOf } from "./request-limits";
import { contentPolicy, isPrivate, securityHeaders } from "./security-headers";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The server in front of Next: it turns away what is malformed, too large, too
 * slow or from a foreign page, and says on every answer what it may do in a
 * browser. `secure` when readers reach it by https.
 */
export function httpServer(handle: Handler, secure: boolean): Server {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: 5000,
  });
  server.maxHeadersCount = 100;
  server.on("request", (request, response) => {
    void answer(request, response, handle, secure);
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => answerNonsense(error, socket));
  server.on("upgrade", (_request, socket) => socket.destroy());
  server.on("connect", (_request, socket) => socket.destroy());
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handler,
  secure: boolean,
): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  const path = pathOf(url);
  const nonce = randomBytes(16).toString("base64");
  for (const [name, value] of securityHeaders(path, nonce, secure)) response.setHeader(name, value);

  const rejection = rejectionOf({ method, url, headers });
  if (rejection) return turnAway(request, response, rejection);

  // Next and the application trust these; only we may set them.
  headers["x-onrecord-address"] = request.socket.remoteAddress ?? "unknown";
  headers["x-onrecord-path"] = url;
  headers["x-forwarded-host"] = headers.host;
  headers["x-forwarded-proto"] = secure ? "https" : "http";
  headers["content-security-policy"] = contentPolicy(path, nonce);
  if (isPrivate(path)) keepPrivate(response);

  try {
    await withAnswer(response, () => handle(request, response));
  } catch (error) {
    logger.error({ error, method, path }, "request failed");
    if (response.headersSent) response.destroy();
    else plain(response, 500, "Something went wrong.");
  }
}

function turnAway(request: IncomingMessage, response: ServerResponse, rejection: Rejection): void {
  if (rejection.allow) response.setHeader("Allow", rejection.allow);
  // What is still being sent is read and forgotten: a connection that is cut
  // while a browser sends shows its user an error instead of our answer.
  request.resume();
  plain(response, rejection.status, rejection.reason);
}

function plain(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(`${sentence}\n`);
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
