import { createServer, type ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { answerGone, withAnswer } from "./answer-status";

const server = createServer();

afterEach(() => {
  server.removeAllListeners("request");
  server.close();
});

async function statusOf(answer: (response: ServerResponse) => void): Promise<number> {
  server.on("request", (_request, response) => withAnswer(response, () => answer(response)));
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The test's server has no port.");
  return (await fetch(`http://127.0.0.1:${address.port}`)).status;
}

test("a page that is gone for good answers 410 where it would answer 404", async () => {
  const status = await statusOf((response) => {
    answerGone();
    response.statusCode = 404;
    response.end();
  });
  expect(status).toBe(410);
});

test("a page that was never there answers 404", async () => {
  const status = await statusOf((response) => response.writeHead(404).end());
  expect(status).toBe(404);
});

test("an answer other than 404 is left as it is", async () => {
  const status = await statusOf((response) => {
    answerGone();
    response.writeHead(200).end();
  });
  expect(status).toBe(200);
});

test("outside a request, saying that something is gone does nothing", () => {
  expect(() => answerGone()).not.toThrow();
});
