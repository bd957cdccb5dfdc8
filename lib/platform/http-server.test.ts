import { type Server, request as send } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { httpServer } from "./http-server";
import { pageCache } from "./page-cache";
import type { Handler } from "./rendering";

let server: Server;
let port: number;

beforeAll(async () => {
  // What reaches Next, sent back.
  const handle: Handler = async ({ headers }, response) => {
    response.end(JSON.stringify(headers));
  };
  const site = new URL("http://site.example");
  const pages = pageCache({ handle, site, editions: { moment: 1 } });
  server = httpServer({ handle, site, pages });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The test's server has no port.");
  port = address.port;
});

afterAll(() => server.close());

type Answered = { status: number | undefined; body: string };

function ask(method: string, headers: Record<string, string>): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = send(
      { host: "127.0.0.1", port, path: "/newsroom?a=1", method, headers },
      (answer) => {
        let body = "";
        answer.on("data", (chunk) => {
          body += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode, body }));
      },
    );
    asking.on("error", reject);
    asking.end();
  });
}

test("a visitor cannot say where they come from or which host they reached", async () => {
  const { body } = await ask("GET", {
    "x-onrecord-address": "203.0.113.9",
    "x-onrecord-path": "/elsewhere",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
  });
  expect(JSON.parse(body)).toMatchObject({
    "x-onrecord-address": "127.0.0.1",
    "x-onrecord-path": "/newsroom?a=1",
    "x-forwarded-host": `127.0.0.1:${port}`,
    "x-forwarded-proto": "http",
  });
});

test("a change that names no page, or a foreign one, never reaches the newsroom", async () => {
  expect(await ask("POST", {})).toMatchObject({ status: 403 });
  expect(await ask("POST", { origin: "https://evil.example" })).toMatchObject({ status: 403 });
  expect(await ask("POST", { origin: "null" })).toMatchObject({ status: 403 });
  expect(await ask("POST", { origin: `http://127.0.0.1:${port}` })).toMatchObject({ status: 200 });
});
