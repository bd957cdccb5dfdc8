import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** What somebody outside was sent. */
export type Received = { path: string; headers: IncomingHttpHeaders; body: string };

/** Somebody outside, on this machine: keeps what it is sent, and answers with `status`, or not at all while that is null. */
export async function openReceiver() {
  const received: Received[] = [];
  const receiver = {
    address: "",
    status: 204 as number | null,
    received,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body });
      if (receiver.status !== null) response.writeHead(receiver.status).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  receiver.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return receiver;
}
