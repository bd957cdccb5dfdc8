import type { Server } from "node:http";
import next from "next";
import { startClock } from "@/lib/platform/clock";
import { followEditions } from "@/lib/platform/editions";
import { environment } from "@/lib/platform/environment";
import { httpServer } from "@/lib/platform/http-server";
import { pageCache } from "@/lib/platform/page-cache";
import { closePools } from "@/lib/platform/prisma-pool";
import { projectFolder } from "@/lib/platform/project";
import { serveBy } from "@/lib/platform/this-instance";
import { portError } from "./prepare";

const PATIENCE = 10_000;

/** Serves the built application on this port, in this process; gives back what stops it. */
export async function serve(port: number): Promise<() => Promise<void>> {
  const { NEXTAUTH_URL, JOBS_SECRET, READER_DATABASE_URL } = environment();
  letRequireAlone();
  const app = next({ dev: false, dir: projectFolder, port, hostname: "localhost" });
  await app.prepare();
  const handle = app.getRequestHandler();
  const site = new URL(NEXTAUTH_URL);
  const editions = followEditions(READER_DATABASE_URL);
  serveBy(editions);
  const server = httpServer({ handle, site, pages: pageCache({ handle, site, editions }) });
  await listen(server, port);
  // Next loads what a page needs when the first is asked for; that need not be a reader's.
  void fetch(`http://localhost:${port}/`).catch(() => undefined);
  const stopClock = startClock(`http://localhost:${port}`, JOBS_SECRET);
  return async () => {
    await stopClock();
    await close(server);
    await app.close();
    await editions.close();
    await closePools();
  };
}

/** Next is JavaScript; typescript.mjs, where it was loaded, need not look at it. */
function letRequireAlone(): void {
  const stop: unknown = Reflect.get(globalThis, Symbol.for("onrecord.typescript"));
  if (typeof stop === "function") stop();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(portError(error, port)));
    server.listen(port, () => resolve());
  });
}

/** Takes no new requests, and waits for those in hand, but not for ever. */
async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeIdleConnections();
  const limit = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await closed;
  clearTimeout(limit);
}
