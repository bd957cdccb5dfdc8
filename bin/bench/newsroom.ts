import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { freePort } from "@/lib/platform/postmaster";
import { startChild } from "./child";

/** What a server has used so far: processor time in milliseconds, memory in MiB. */
export type Usage = { cpu: number; memory: number };

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; took: number };

/** The application on an archive, in a process of its own. */
export type Newsroom = {
  port: number;
  address: string;
  /** Milliseconds from nothing to listening. */
  startedIn: number;
  usage: () => Promise<Usage>;
  /** Asks for a page over a connection that stays open; `took` is milliseconds to its last byte. */
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  stop: () => Promise<void>;
};

export async function startNewsroom(articles: number): Promise<Newsroom> {
  const port = await freePort();
  const began = performance.now();
  const child = startChild("bin/archive-serve.ts", [String(articles)], {
    PORT: String(port),
    NEXTAUTH_URL: `http://localhost:${port}`,
  });
  await child.next();
  const startedIn = performance.now() - began;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    port,
    address: `http://localhost:${port}`,
    startedIn,
    usage: () => child.ask<Usage>("usage"),
    get: (path, headers = {}) => get(agent, port, path, headers),
    stop: async () => {
      agent.destroy();
      await child.stop();
    },
  };
}

function get(
  agent: Agent,
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(
      { agent, port, path, host: "127.0.0.1", headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
            took: performance.now() - began,
          }),
        );
      },
    );
    asked.once("error", reject);
    asked.end();
  });
}
