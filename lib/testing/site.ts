import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

type Page = { status?: number; headers?: Record<string, string>; body?: string | Buffer };

/** Somebody's site, on this machine: shows what `pages` has by its path, and remembers what it was asked. */
export async function openSite() {
  const site = {
    address: "",
    pages: {} as Record<string, Page>,
    asked: [] as { path: string; headers: IncomingHttpHeaders }[],
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    site.asked.push({ path, headers: request.headers });
    const page = site.pages[path];
    const { status = page ? 200 : 404, headers = {}, body = "" } = page ?? {};
    response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return site;
}
