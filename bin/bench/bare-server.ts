/**
 * The limit that everything is measured against: Node's own server, with one answer for everybody from memory.
 * Started by the bench, which sends the answer and is told the port.
 */
import { createServer } from "node:http";

export type BareAnswer = { headers: Record<string, string>; body: string };

let answer: { headers: Record<string, string>; body: Buffer } = {
  headers: {},
  body: Buffer.alloc(0),
};

const server = createServer((_request, response) => {
  response.writeHead(200, answer.headers);
  response.end(answer.body);
});

process.on("message", ({ headers, body }: BareAnswer) => {
  answer = { headers, body: Buffer.from(body, "base64") };
  process.send?.("ready");
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
process.on("disconnect", () => process.exit());
