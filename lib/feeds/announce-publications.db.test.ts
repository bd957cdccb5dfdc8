import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asApp, asOwner } from "@/lib/testing/database";
import { givenLive, givenPeople, givenReady, type People } from "@/lib/testing/newsroom";
import { announcePublications } from "./announce-publications";

// The hub of these tests is on this machine.
process.env.PRIVATE_ADDRESSES = "allowed";

let people: People;
let heard: URLSearchParams[] = [];
let answer = 202;
const hub = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    heard.push(new URLSearchParams(body));
    response.writeHead(answer).end();
  });
});

beforeAll(async () => {
  people = await givenPeople();
  await new Promise<void>((ready) => hub.listen(0, "127.0.0.1", ready));
});
afterAll(() => void hub.close());
beforeEach(async () => {
  heard = [];
  answer = 202;
  await asOwner("delete from hub_pings");
  await useHub(`http://127.0.0.1:${(hub.address() as AddressInfo).port}/`);
});

const useHub = (address: string) => asOwner("update settings set websub_hub = $1", [address]);
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe("a hub", () => {
  test("is told once which feeds a publication changed, and of nothing before it", async () => {
    await givenReady(people);
    expect(await announcePublications(later(0))).toEqual({ announced: 0, unheard: 0 });
    await givenLive(people, { section: "harbour" });
    expect(await announcePublications(later(0))).toEqual({ announced: 1, unheard: 0 });
    expect(await announcePublications(later(5))).toEqual({ announced: 0, unheard: 0 });
    expect(heard).toHaveLength(1);
    expect(heard[0]?.get("hub.mode")).toBe("publish");
    expect(heard[0]?.getAll("hub.url")).toEqual([
      "http://localhost:3000/feed.xml",
      "http://localhost:3000/atom.xml",
      "http://localhost:3000/feed.json",
      "http://localhost:3000/harbour/feed.xml",
      "http://localhost:3000/harbour/atom.xml",
      "http://localhost:3000/harbour/feed.json",
    ]);
  });

  test("that says no is told again later, and what it said is kept", async () => {
    await givenLive(people);
    answer = 503;
    expect(await announcePublications(later(0))).toEqual({ announced: 0, unheard: 1 });
    expect(await newsroom.hubPing.findMany()).toMatchObject([
      { tries: 1, lastProblem: "The hub answered 503." },
    ]);
    expect(await announcePublications(later(0))).toEqual({ announced: 0, unheard: 0 });
    answer = 200;
    expect(await announcePublications(later(2))).toEqual({ announced: 1, unheard: 0 });
    expect(await newsroom.hubPing.count()).toBe(0);
  });

  test("that never answers is given up in the end, and the desk can see it", async () => {
    await givenLive(people);
    await useHub("http://127.0.0.1:9/");
    for (let tries = 1; tries <= 10; tries++) await announcePublications(later(60 * 24 * tries));
    expect(await newsroom.hubPing.findMany()).toMatchObject([{ tries: 10, dueAt: null }]);
    expect(await announcePublications(later(60 * 24 * 30))).toEqual({ announced: 0, unheard: 0 });
  });

  test("hears of each publication once, whoever else is telling", async () => {
    await givenLive(people);
    const now = later(0);
    const told = await Promise.all([1, 2, 3].map(() => announcePublications(now)));
    expect(told.reduce((sum, { announced }) => sum + announced, 0)).toBe(1);
    expect(heard).toHaveLength(1);
  });

  test("is promised nothing where there is none", async () => {
    await useHub("");
    await givenLive(people);
    expect(await newsroom.hubPing.count()).toBe(0);
  });
});

test("the application cannot promise anything by itself", async () => {
  await expect(
    asApp("insert into hub_pings (publication_id, due_at) select id, now() from publications"),
  ).rejects.toThrow("permission denied");
});
