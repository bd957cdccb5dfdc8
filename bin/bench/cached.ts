import type { BareAnswer } from "./bare-server";
import type { Bench } from "./bench";
import { startChild } from "./child";
import { atLeast, atMost, type Finding, told } from "./finding";
import type { Load, LoadOutcome } from "./load-worker";
import type { Newsroom } from "./newsroom";
import { longArticle } from "./sample";
import { median, shown } from "./statistics";

const ROUNDS = 5;
const MILLISECONDS = 1_000;
const CONNECTIONS = [1, 16, 64];

/** A cached article beside Node's own server with the same bytes, by turns. */
export async function measureCached({ newsroom, sql }: Bench): Promise<Finding[]> {
  const path = await longArticle(sql);
  const findings: Finding[] = [];
  for (const encoding of ["gzip", "br"]) {
    findings.push(...(await compare(newsroom, path, encoding)));
  }
  return findings;
}

async function compare(newsroom: Newsroom, path: string, encoding: string): Promise<Finding[]> {
  await newsroom.get(path, { "accept-encoding": encoding });
  const { headers, body, status } = await newsroom.get(path, { "accept-encoding": encoding });
  if (status !== 200 || headers["content-encoding"] !== encoding) {
    return [told(`Cached article, ${encoding}`, "no compressed answer")];
  }
  const bare = startChild("bin/bench/bare-server.ts");
  const worker = startChild("bin/bench/load-worker.ts");
  const { port } = await bare.next<{ port: number }>();
  await bare.ask<string>({ headers: sameHeaders(headers, body), body: body.toString("base64") });
  const findings: Finding[] = [told(`Its bytes, ${encoding}`, `${shown(body.length / 1024)} KiB`)];
  try {
    for (const connections of CONNECTIONS) {
      const load = (to: number): Load => ({
        port: to,
        request: requestFor(path, encoding, newsroom.port),
        connections,
        milliseconds: MILLISECONDS,
      });
      const [ours, limit]: [LoadOutcome[], LoadOutcome[]] = [[], []];
      const before = await newsroom.usage();
      for (let round = 0; round < ROUNDS; round++) {
        limit.push(await worker.ask<LoadOutcome>(load(port)));
        ours.push(await worker.ask<LoadOutcome>(load(newsroom.port)));
      }
      const cpu = (await newsroom.usage()).cpu - before.cpu;
      findings.push(...findingsOf({ encoding, connections, ours, limit, cpu }));
    }
  } finally {
    await Promise.all([bare.stop(), worker.stop()]);
  }
  return findings;
}

type Compared = {
  encoding: string;
  connections: number;
  ours: LoadOutcome[];
  limit: LoadOutcome[];
  cpu: number;
};

function findingsOf({ encoding, connections, ours, limit, cpu }: Compared): Finding[] {
  const rate = (outcomes: LoadOutcome[]) => median(outcomes.map(({ perSecond }) => perSecond));
  const slowest = (outcomes: LoadOutcome[]) => median(outcomes.map(({ p99 }) => p99));
  const what = `Cached article, ${encoding}, ${connections} connections`;
  const answers = ours.reduce((sum, { perSecond }) => sum + (perSecond * MILLISECONDS) / 1000, 0);
  const wrong = ours.reduce((sum, outcome) => sum + outcome.wrong, 0);
  return [
    atLeast(`${what}: share of bare node:http`, rate(ours) / rate(limit), 0.9, ""),
    told(`${what}: requests a second`, `${shown(rate(ours))} of ${shown(rate(limit))}`),
    told(`${what}: processor time of a request`, `${shown(cpu / answers)} ms`),
    ...(wrong > 0 ? [told(`${what}: answers other than 200`, String(wrong))] : []),
    ...(connections === 64
      ? [
          atMost(`${what}: p99 to bare p99`, slowest(ours) / slowest(limit), 5, " ×"),
          told(`${what}: p99`, `${shown(slowest(ours))} ms to ${shown(slowest(limit))} ms`),
        ]
      : []),
  ];
}

function requestFor(path: string, encoding: string, port: number): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept-Encoding: ${encoding}\r\n\r\n`;
}

function sameHeaders(headers: object, body: Buffer): BareAnswer["headers"] {
  const {
    connection: _c,
    "keep-alive": _k,
    date: _d,
    "transfer-encoding": _t,
    ...kept
  } = {
    ...headers,
  } as Record<string, string>;
  return { ...kept, "content-length": String(body.length) };
}
