import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { withAnswer } from "./answer-status";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An answer as the application made it, whole. */
export type Rendered = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

const PATIENCE = 20_000;

/**
 * Has the application answer a request that nobody sent: a GET of this address
 * with these headers and no others. So nothing that a visitor sends along can
 * be in the answer. Throws when the application does, or takes too long.
 */
export async function render(
  handle: Handler,
  url: string,
  headers: Record<string, string>,
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url, headers, httpVersion: "1.1" });
  request.push(null);
  return answered(handle, request);
}

/** Has the application answer a request, and gives back the answer whole instead of sending it. */
export async function answered(handle: Handler, request: IncomingMessage): Promise<Rendered> {
  const response = new Sheet(request);
  const limit = setTimeout(
    () => response.destroy(new Error(`${request.url} took too long.`)),
    PATIENCE,
  );
  try {
    await Promise.all([withAnswer(response, () => handle(request, response)), response.written()]);
    const { statusCode: status, parts } = response;
    return { status, headers: response.getHeaders(), body: Buffer.concat(parts) };
  } finally {
    clearTimeout(limit);
  }
}

/** What the application is told of a request for a page: nothing of what a visitor could have written. */
export function pageHeaders(address: string, site: URL): Record<string, string> {
  return {
    host: site.host,
    "user-agent": "Onrecord",
    accept: "text/html",
    "x-forwarded-host": site.host,
    "x-forwarded-proto": site.protocol.slice(0, -1),
    "x-onrecord-path": address,
    "x-onrecord-address": "unknown",
  };
}

/** A response that goes nowhere: what is written on it can be read from it. */
class Sheet extends ServerResponse {
  readonly parts: Buffer[] = [];

  written(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.once("finish", resolve);
      this.once("error", reject);
    });
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.at(-1);
    this.statusCode = status;
    if (typeof headers === "object" && headers !== null) {
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    }
    Object.defineProperty(this, "headersSent", { value: true, configurable: true });
    return this;
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }

  // biome-ignore lint/suspicious/noExplicitAny: Node's own signature has three forms.
  override write(part: any, ...rest: any[]): boolean {
    this.flushHeaders();
    const encoding = typeof rest[0] === "string" ? (rest[0] as BufferEncoding) : "utf8";
    this.parts.push(typeof part === "string" ? Buffer.from(part, encoding) : Buffer.from(part));
    const done = rest.at(-1);
    if (typeof done === "function") process.nextTick(done);
    return true;
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  override end(...rest: any[]): this {
    if (this.writableEnded) return this;
    const [part] = rest;
    if (part !== undefined && part !== null && typeof part !== "function")
      this.write(part, rest[1]);
    this.flushHeaders();
    this.finished = true;
    process.nextTick(() => {
      this.emit("finish");
      this.emit("close");
      const done = rest.at(-1);
      if (typeof done === "function") done();
    });
    return this;
  }

  override destroy(error?: Error): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    process.nextTick(() => {
      this.emit("error", error ?? new Error("The answer was broken off."));
      this.emit("close");
    });
    return this;
  }
}
