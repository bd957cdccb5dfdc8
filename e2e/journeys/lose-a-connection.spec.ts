import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";
import { expect, givenLive, givenWithdrawn, test, unique } from "../fixtures/test";

test("without a connection a reader has the stories read last, and nothing of the desk", async ({
  people,
  browser,
  baseURL,
}) => {
  const headline = unique("Wires come down");
  const story = await givenLive(people, { headline });
  const gone = await givenLive(people, { headline: unique("Ferries never ran") });
  const line = await openLine(baseURL ?? "");
  const page = await (await browser.newContext({ baseURL: line.address })).newPage();
  try {
    await page.goto("/");
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.goto(story.url);
    await page.goto(gone.url);
    await givenWithdrawn(people, gone, { kind: "takedown", notice: unique("Forbidden.") });
    await page.goto(gone.url);
    await page.goto("/sign-in");

    line.cut();
    await page.goto(story.url);
    await expect(page.getByRole("heading", { name: headline })).toBeVisible();
    for (const path of ["/corrections", gone.url]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();
    }
    const kept = await page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toEqual(expect.arrayContaining(["/offline", story.url]));
    expect(kept.filter((path) => /^\/(newsroom|sign-in|api)/u.test(path))).toEqual([]);
    // The browser's own page, and not ours: the worker has nothing to do with it.
    await expect(page.goto("/sign-in")).rejects.toThrow("ERR_CONNECTION_REFUSED");
  } finally {
    await page.context().close();
    line.cut();
  }
});

test("the worker itself is asked for anew each time", async ({ request }) => {
  const answer = await request.get("/sw.js");
  expect(answer.headers()["cache-control"]).toBe("no-cache");
  expect(answer.headers()["content-type"]).toContain("javascript");
});

/** A wire to the server, on a port of its own, that can be cut. */
async function openLine(baseURL: string) {
  const { hostname, port } = new URL(baseURL);
  const ends = new Set<Socket>();
  const server = createServer((reader) => {
    const site = connect(Number(port), hostname);
    for (const end of [reader, site]) {
      ends.add(end);
      end.on("error", () => end.destroy());
    }
    reader.pipe(site).pipe(reader);
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut: () => {
      server.close();
      for (const end of ends) end.destroy();
    },
  };
}
