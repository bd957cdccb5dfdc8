import type { Server } from "node:http";
import { afterEach, beforeAll, expect, test } from "vitest";
import { knockAt } from "@/e2e/fixtures/http";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { givenLine } from "@/lib/testing/line";
import { givenLive, givenPeople, type People } from "@/lib/testing/newsroom";
import { type Editions, followEditions } from "./editions";
import { environment } from "./environment";
import { httpServer } from "./http-server";
import { pageCache } from "./page-cache";
import type { Handler } from "./rendering";
import { serveBy } from "./this-instance";

let people: People;
const instances: { server: Server; editions: Editions }[] = [];

beforeAll(async () => {
  people = await givenPeople();
});

afterEach(async () => {
  await Promise.all(
    instances.splice(0).map(async ({ server, editions }) => {
      server.close();
      await editions.close();
    }),
  );
});

/** A site on the real database, whose pages show an article's state; it can be held up while it makes one. */
async function givenInstance(listensAt = environment().READER_DATABASE_URL) {
  const state = { made: 0, hold: Promise.resolve() };
  const handle: Handler = async ({ url = "" }, response) => {
    const article = await findPublishedArticle(url.split("/").at(-1) ?? "");
    state.made += 1;
    await state.hold;
    response.statusCode = article ? 200 : 404;
    response.setHeader("Content-Type", "text/html");
    response.end(`<p>${article?.state ?? "nothing"}</p>`);
  };
  const editions = followEditions(listensAt);
  const site = new URL("http://onrecord.example");
  const server = httpServer({ handle, site, pages: pageCache({ handle, site, editions }) });
  instances.push({ server, editions });
  await expect.poll(() => editions.moment, { timeout: 10_000 }).not.toBeNull();
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The test's server has no port.");
  const base = `http://127.0.0.1:${address.port}`;
  const read = async (url: string) => (await knockAt(base, url)).text;
  return { state, editions, read };
}

async function withdraw(articleId: string): Promise<void> {
  const now = new Date();
  const proposal = await proposeWithdrawal(people.editor, {
    ...{ articleId, kind: "retraction", notice: "It was forged.", reason: "We looked.", now },
  });
  await secondWithdrawal(people.admin, { ...proposal, now });
}

test("what two people withdraw is gone here when they hear so, and everywhere within a second", async () => {
  const [here, there] = [await givenInstance(), await givenInstance()];
  serveBy(here.editions);
  const { articleId, url } = await givenLive(people);
  for (const { read, state } of [here, there]) {
    expect(await read(url)).toContain("<p>live</p>");
    expect(await read(url)).toContain("<p>live</p>");
    expect(state.made).toBe(1);
  }
  await withdraw(articleId);
  const done = performance.now();
  expect(await here.read(url)).toContain("<p>retracted</p>");
  await expect.poll(() => there.read(url), { interval: 5 }).toContain("<p>retracted</p>");
  expect(performance.now() - done).toBeLessThan(1000);
});

test("a page that was being made while its article was withdrawn is not kept", async () => {
  const { state, read, editions } = await givenInstance();
  serveBy(editions);
  const { articleId, url } = await givenLive(people);
  let goOn = () => {};
  state.hold = new Promise<void>((go) => {
    goOn = go;
  });
  const begun = read(url);
  await expect.poll(() => state.made).toBe(1);
  await withdraw(articleId);
  goOn();
  expect(await begun).toContain("<p>live</p>");
  expect(await read(url)).toContain("<p>retracted</p>");
});

test("a draft is not in memory before, and is there as soon as it is released", async () => {
  const { read, editions } = await givenInstance();
  serveBy(editions);
  const { url } = await givenLive(people);
  const slug = url.split("/").at(-1);
  expect(await read(`/world/not-yet-${slug}`)).toContain("<p>nothing</p>");
  expect(await read(url)).toContain("<p>live</p>");
});

test("an instance that does not hear serves what is true now, and remembers again when it hears", async () => {
  const line = await givenLine();
  const { state, read, editions } = await givenInstance(line.url);
  const { articleId, url } = await givenLive(people);
  await read(url);
  line.cut();
  await expect.poll(() => editions.moment, { interval: 5 }).toBeNull();
  await withdraw(articleId);
  expect(await read(url)).toContain("<p>retracted</p>");
  line.mend();
  await expect.poll(() => editions.moment, { timeout: 10_000 }).not.toBeNull();
  await read(url);
  const { made } = state;
  expect(await read(url)).toContain("<p>retracted</p>");
  expect(state.made).toBe(made);
});
