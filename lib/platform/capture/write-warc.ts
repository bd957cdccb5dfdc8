import "server-only";
import { WARCRecord, WARCSerializer } from "warcio";
import type { Exchange } from "./fetch-link";

const warcVersion = "WARC/1.1";
const gzip = { gzip: true };

/** What else was made of a page, beside what was sent. */
type Made = {
  type: "resource" | "conversion";
  url: string;
  contentType: string;
  bytes: Uint8Array;
};

/**
 * The exchanges as a WARC file (ISO 28500:2017), each record compressed by itself: every response and its
 * request, then what was made of the last one.
 */
export async function writeWarc(
  exchanges: readonly Exchange[],
  made: readonly Made[],
): Promise<Uint8Array> {
  const head = WARCRecord.createWARCInfo(
    { filename: "capture.warc.gz", warcVersion },
    { software: "Onrecord", format: "WARC File Format 1.1" },
  );
  const records = [await WARCSerializer.serialize(head, gzip)];
  for (const exchange of exchanges) {
    const { url, at, requestHeaders, status, reason, rawHeaders, body } = exchange;
    const date = at.toISOString();
    const { pathname, search } = new URL(url);
    const response = WARCRecord.create(
      {
        ...{ url, date, warcVersion, type: "response", keepHeadersCase: true },
        statusline: `HTTP/1.1 ${status} ${reason}`.trim(),
        httpHeaders: joined(rawHeaders),
      },
      [body],
    );
    const request = WARCRecord.create(
      {
        ...{ url, date, warcVersion, type: "request", keepHeadersCase: true },
        statusline: `GET ${pathname}${search} HTTP/1.1`,
        httpHeaders: requestHeaders,
        warcHeaders: concurrentTo(response),
      },
      [],
    );
    records.push(await WARCSerializer.serialize(response, gzip));
    records.push(await WARCSerializer.serialize(request, gzip));
  }
  for (const { type, url, contentType, bytes } of made) {
    const date = (exchanges.at(-1)?.at ?? new Date()).toISOString();
    const record = WARCRecord.create(
      { url, date, warcVersion, type, warcHeaders: { "Content-Type": contentType } },
      [bytes],
    );
    records.push(await WARCSerializer.serialize(record, gzip));
  }
  return Buffer.concat(records);
}

function concurrentTo(record: WARCRecord): Record<string, string> {
  const id = record.warcHeader("WARC-Record-ID");
  return id ? { "WARC-Concurrent-To": id } : {};
}

/**
 * Headers by their names; one that came several times has all its values. What was sent in chunks is kept whole, so the header
 * that says so has the name that archives give it.
 */
function joined(rawHeaders: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const came = rawHeaders[at] ?? "";
    const name = /^transfer-encoding$/iu.test(came) ? `X-Archive-Orig-${came}` : came;
    const value = rawHeaders[at + 1] ?? "";
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}
