import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type Knocked, knockAt } from "@/e2e/fixtures/http";
import { httpServer } from "./http-server";
import { type Pages, pageCache } from "./page-cache";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

const servers: Server[] = [];
const LONG = "A story of some length, so that it is worth compressing. ".repeat(40);
const whole = (words: string) => `<html><head></head><body>${words}</body></html>`;
const WORLD = whole(`<p>/world ${LONG}</p>`);

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A site whose pages are made by `answer`, behind the memory under test. */
async function givenSite(answer: Answer, limit?: number) {
  const made: { url: string; headers: IncomingHttpHeaders }[] = [];
  const editions: { moment: number | null } = { moment: 1 };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    made.push({ url: request.url ?? "", headers: { ...request.headers } });
    await answer(request, response);
  };
  const site = new URL("http://onrecord.example");
  const pages: Pages = pageCache({ handle, editions, site, ...(limit && { limit }) });
  const server = httpServer({ handle, site, pages });
  servers.push(server);
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The test's server has no port.");
  const base = `http://127.0.0.1:${address.port}`;
  const knock = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    knockAt(base, path, { headers, method, ours: true });
  return { base, made, editions, pages, knock };
}

const page: Answer = ({ url }, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(whole(`<p>${url} ${LONG}</p>`));
};

test("a page is made once and sent again until something changes", async () => {
  const { made, editions, knock } = await givenSite(page);
  const first = await knock("/world");
  expect(first).toMatchObject({ status: 200, text: WORLD });
  expect((await knock("/world")).text).toBe(first.text);
  expect(made).toHaveLength(1);
  editions.moment = 2;
  await knock("/world");
  expect(made).toHaveLength(2);
});

test("64 who ask at once get one page, made once", async () => {
  const { made, knock } = await givenSite(async (request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    page(request, response);
  });
  const answers = await Promise.all(Array.from({ length: 64 }, () => knock("/world")));
  expect(made).toHaveLength(1);
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([WORLD]));
});

test("a page during whose making something changed is shown to who asked, and not kept", async () => {
  const { made, editions, knock } = await givenSite((request, response) => {
    editions.moment = 2;
    page(request, response);
  });
  await knock("/world");
  await knock("/world");
  expect(made).toHaveLength(2);
  await knock("/world");
  expect(made).toHaveLength(2);
});

test("who comes after a change does not get the page that was begun before it", async () => {
  const begun: (() => void)[] = [];
  const { made, editions, knock } = await givenSite(async (request, response) => {
    await new Promise<void>((go) => begun.push(go));
    page(request, response);
  });
  const before = knock("/world");
  await expect.poll(() => begun.length).toBe(1);
  editions.moment = 2;
  const after = knock("/world");
  await expect.poll(() => begun.length).toBe(2);
  for (const go of begun) go();
  await Promise.all([before, after]);
  expect(made).toHaveLength(2);
});

test("while changes are not heard, nothing comes from memory and nothing is shared", async () => {
  const { made, editions, knock } = await givenSite(page);
  await knock("/world");
  editions.moment = null;
  await Promise.all([knock("/world"), knock("/world")]);
  expect(made).toHaveLength(3);
});

test("bytes are compressed as the browser takes them, under an ETag of their own", async () => {
  const { made, knock } = await givenSite(page);
  const etags = new Set<unknown>();
  for (const encoding of ["br", "gzip", "identity"]) {
    const { headers } = await knock("/world", { "accept-encoding": encoding });
    expect(headers["content-encoding"] ?? "identity").toBe(encoding);
    expect(headers.vary).toBe("Accept-Encoding");
    etags.add(headers.etag);
    const again = { "accept-encoding": encoding, "if-none-match": `W/"x", ${headers.etag}` };
    const unchanged = await knock("/world", again);
    expect(unchanged).toMatchObject({ status: 304, text: "" });
    expect(unchanged.headers.etag).toBe(headers.etag);
    expect((await knock("/world", { ...again, "if-none-match": '"other"' })).status).toBe(200);
  }
  expect(etags.size).toBe(3);
  expect(made).toHaveLength(1);
});

test.each(["br", "gzip"])("what %s unpacks to is the page", async (encoding) => {
  const { base } = await givenSite(page);
  const answer = await fetch(`${base}/world`, { headers: { "accept-encoding": encoding } });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(await answer.text()).toBe(WORLD);
});

test("a request for the head gets the page's headers, and a range gets the whole page", async () => {
  const { knock } = await givenSite(page);
  const whole = await knock("/world");
  const head = await knock("/world", {}, "HEAD");
  expect(head.text).toBe("");
  expect(without(head)).toEqual(without(whole));
  const range = await knock("/world", { range: "bytes=0-9" });
  expect(range).toMatchObject({ status: 200, text: whole.text });
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("a page cannot be changed by %s", async (method) => {
  const { made, knock } = await givenSite(page);
  const origin = "http://127.0.0.1";
  expect((await knock("/world", { origin }, method)).status).toBe(403);
  expect(await knock("/world", {}, method)).toMatchObject({ status: 405 });
  expect(made).toHaveLength(0);
});

test("whatever a visitor sends along, the page hears of its address alone", async () => {
  const { made, knock } = await givenSite(page);
  const evil = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "203.0.113.9",
    "x-host": "evil.example",
    "x-original-url": "/newsroom",
    "x-rewrite-url": "/newsroom",
    "x-onrecord-path": "/newsroom",
    "x-http-method-override": "DELETE",
    "x-middleware-prefetch": "1",
    "x-nextjs-data": "1",
    "next-action": "0".repeat(42),
    "next-router-state-tree": "x",
    "next-router-prefetch": "1",
    rsc: "1",
    accept: "text/x-component",
    "accept-language": "ar",
    "user-agent": "Evil/1.0",
    cookie: "onrecord-session=secret",
    authorization: "Bearer secret",
  };
  const poisoned = await knock("/world?_rsc=1&x=<script>", evil);
  expect(poisoned.text).toBe(WORLD);
  expect(poisoned.headers["cache-control"]).toBe("private, no-store");
  const clean = await knock("/world");
  expect(clean.text).toBe(poisoned.text);
  expect(clean.headers["cache-control"]).toContain("s-maxage=2");
  expect(made).toHaveLength(1);
  const heard = JSON.stringify(made[0]);
  for (const word of ["evil", "Evil", "secret", "newsroom", "script", "203.0", "component"]) {
    expect(heard).not.toContain(word);
  }
  expect(made[0]?.headers.host).toBe("onrecord.example");
});

test("an answer that sets a cookie is not kept", async () => {
  const { made, knock } = await givenSite((request, response) => {
    response.setHeader("Set-Cookie", "a=b");
    page(request, response);
  });
  const { headers } = await knock("/world");
  expect(headers["set-cookie"]).toBeUndefined();
  await knock("/world");
  expect(made).toHaveLength(2);
});

test("a key that stands there twice is answered and not kept", async () => {
  const { made, knock } = await givenSite(page);
  for (const _ of [1, 2]) {
    const { headers } = await knock("/world?after=1&after=2");
    expect(headers["cache-control"]).toBe("private, no-store");
  }
  expect(made.map(({ url }) => url)).toEqual(Array(2).fill("/world?after=1&after=2"));
});

test("what is not there is remembered too, and left to no other cache", async () => {
  const { made, knock } = await givenSite((_request, response) => {
    response.statusCode = 404;
    response.end("Nothing here.");
  });
  for (const _ of [1, 2]) {
    const { status, headers } = await knock("/nothing");
    expect(status).toBe(404);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers.etag).toBeUndefined();
  }
  expect(made).toHaveLength(1);
});

test("a failure is a short page and is not remembered", async () => {
  const { made, editions, knock } = await givenSite((_request, response) => {
    response.statusCode = 500;
    response.end("stack at lib/secret.ts");
  });
  const failed = await knock("/world", { accept: "text/html" });
  expect(failed.status).toBe(500);
  expect(failed.text).toContain("<h1>Something went wrong</h1>");
  expect(failed.text).not.toContain("secret");
  editions.moment = null;
  const gone = await knock("/world", { accept: "text/html" });
  expect(gone.status).toBe(503);
  expect(gone.headers["retry-after"]).toBe("5");
  expect(gone.headers["content-security-policy"]).toContain("script-src 'self';");
  expect(made).toHaveLength(2);
});

test("however many different pages are asked for, few are made at once", async () => {
  const state = { now: 0, most: 0 };
  // Nobody is done before as many are at work as may be, however slow the machine is.
  let open = () => {};
  const full = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { knock } = await givenSite(async (request, response) => {
    state.now += 1;
    state.most = Math.max(state.most, state.now);
    if (state.now === 16) open();
    await full;
    await new Promise((resolve) => setTimeout(resolve, 2));
    state.now -= 1;
    page(request, response);
  });
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, number) => knock(`/world/${number}`)),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(state.most).toBe(16);
});

test("a page whose making breaks off is a failure, not a wait", async () => {
  const { knock } = await givenSite((_request, response) => {
    response.write("half of it");
    response.destroy();
    return new Promise(() => undefined);
  });
  expect(await knock("/world")).toMatchObject({ status: 500 });
});

test("addresses that anybody can make up push out no page, and memory has a limit", async () => {
  const limit = 200_000;
  const { made, pages, knock } = await givenSite(({ url = "" }, response) => {
    response.statusCode = url.startsWith("/made-up") ? 404 : 200;
    response.setHeader("Content-Type", "text/html");
    response.end(`${url} ${LONG}`);
  }, limit);
  await knock("/world");
  for (let number = 0; number < 300; number++) {
    await knock(`/made-up-${number}${"x".repeat(1000)}`);
    await knock(`/world?after=${number}`);
    expect(pages.size).toBeLessThanOrEqual(limit * 1.25);
  }
  const before = made.length;
  await knock("/world");
  expect(made).toHaveLength(before);
});

function without({ headers: { date: _, ...headers } }: Knocked): IncomingHttpHeaders {
  return headers;
}
