import { createServer, type ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { answerStatus, withAnswer } from "./answer-status";

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

test("a page is sent with the status it asked for", async () => {
  const status = await statusOf((response) => {
    expect(answerStatus(410)).toBe(true);
    response.statusCode = 200;
    response.end();
  });
  expect(status).toBe(410);
});

test("a page that asked for nothing is sent as it is", async () => {
  expect(await statusOf((response) => response.writeHead(200).end())).toBe(200);
});

test("a redirect or an error keeps its own status", async () => {
  const status = await statusOf((response) => {
    answerStatus(404);
    response.writeHead(308).end();
  });
  expect(status).toBe(308);
});

test("where no server of ours answers, the page is told so", () => {
  expect(answerStatus(404)).toBe(false);
});
