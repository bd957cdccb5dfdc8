import "server-only";
import { createHash } from "node:crypto";
import { type Drawn, drawPage } from "./draw-page";
import { type Exchange, fetchLink, headerOf, NotReached, typeOf } from "./fetch-link";
import { bounded, readText } from "./read-text";
import { writeWarc } from "./write-warc";

/** What a process of its own is asked: to look at an address, or to read a file that was sent in. */
export type Order =
  | {
      address: string;
      /** The fingerprint of the text that was there before: when it is the same, nothing is drawn or packed. */
      unless: string | null;
      /** Null where this machine has no browser. */
      browser: string | null;
      /** The setting PRIVATE_ADDRESSES. */
      allowed: readonly string[];
    }
  | { bytes: Uint8Array; type: string };

/** What was seen. `files` are none when the text is the one that was there before. */
export type Sight = {
  address: string | null;
  status: number | null;
  text: string;
  drawnText: string;
  files: SightFile[];
  /** Why no picture was made; "" when one was, or none was wanted. */
  undrawn: string;
};

export type SightFile = {
  kind: "response" | "picture" | "pdf" | "warc";
  type: string;
  bytes: Uint8Array;
};

/** A sight, or why there is none. `reached`: whether somebody answered all the same. */
export type Looked = { sight: Sight } | { problem: string; reached: boolean };

/** Looks at what it is asked to. Never throws: whatever is wrong out there is said. */
export async function look(order: Order): Promise<Looked> {
  try {
    return { sight: "bytes" in order ? await readFile(order) : await lookAt(order) };
  } catch (error) {
    // What keeps us from a server that is not ours is no bug of ours; the desk reads it.
    const problem = error instanceof Error ? error.message : String(error);
    return { problem, reached: !(error instanceof NotReached) };
  }
}

async function readFile({ bytes, type }: Extract<Order, { bytes: Uint8Array }>): Promise<Sight> {
  const text = await readText(bytes, { type });
  return { address: null, status: null, text, drawnText: "", files: [], undrawn: "" };
}

async function lookAt(order: Extract<Order, { address: string }>): Promise<Sight> {
  const exchanges = await fetchLink(order.address, order);
  const page = exchanges.at(-1) as Exchange;
  const isThere = page.status >= 200 && page.status < 300;
  if (!isThere && page.status !== 404 && page.status !== 410) {
    throw new Error(`It answered ${page.status}.`);
  }
  const type = typeOf(page);
  const text = await readText(page.body, {
    type,
    charset: /charset=["']?([\w-]+)/iu.exec(headerOf(page, "content-type"))?.[1] ?? "",
    encoding: headerOf(page, "content-encoding"),
  });
  const seen = { address: page.url, status: page.status, text };
  const print = sha256(text === "" ? page.body : text);
  if (print === order.unless) return { ...seen, drawnText: "", files: [], undrawn: "" };
  const { drawn, undrawn } =
    isThere && type.includes("html")
      ? await tryDrawing(page.url, order)
      : { drawn: null, undrawn: "" };
  const made = [
    { kind: "picture" as const, type: "image/jpeg", bytes: drawn?.picture },
    { kind: "pdf" as const, type: "application/pdf", bytes: drawn?.pdf },
  ].flatMap(({ bytes, ...file }) => (bytes ? [{ ...file, bytes }] : []));
  const warc = await writeWarc(exchanges, [
    ...made.map(({ kind, type: contentType, bytes }) => ({
      ...{ type: "resource" as const, url: `urn:${kind}:${page.url}`, contentType, bytes },
    })),
    ...(text === "" ? [] : [converted(page.url, text)]),
  ]);
  return {
    ...seen,
    drawnText: bounded(drawn?.text ?? ""),
    files: [
      { kind: "response", type: type || "application/octet-stream", bytes: page.body },
      ...made,
      { kind: "warc", type: "application/gzip", bytes: warc },
    ],
    undrawn,
  };
}

function converted(url: string, text: string) {
  const contentType = "text/plain; charset=utf-8";
  return { type: "conversion" as const, url, contentType, bytes: Buffer.from(text, "utf8") };
}

type Way = { allowed: readonly string[]; browser: string | null };

async function tryDrawing(
  address: string,
  { allowed, browser }: Way,
): Promise<{ drawn: Drawn | null; undrawn: string }> {
  if (browser === null) {
    const undrawn = "This machine has no browser that could draw it.";
    return { drawn: null, undrawn };
  }
  try {
    const drawn = await drawPage(address, { allowed, browser });
    const isWhole = drawn.picture !== null && drawn.pdf !== null;
    return { drawn, undrawn: isWhole ? "" : "Its picture or its PDF has more than 8 MB." };
  } catch (error) {
    // The response is kept all the same, and the record says why there is no picture.
    return { drawn: null, undrawn: error instanceof Error ? error.message : String(error) };
  }
}

/** A fingerprint, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
