import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { asApp, asOwner, asReader, openSession } from "@/lib/testing/database";
import { givenLine } from "@/lib/testing/line";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenSection,
  type People,
} from "@/lib/testing/newsroom";
import { type Editions, followEditions } from "./editions";
import { environment } from "./environment";

let people: People;
const followed: Editions[] = [];

beforeAll(async () => {
  people = await givenPeople();
});

afterEach(async () => {
  await Promise.all(followed.splice(0).map((editions) => editions.close()));
});

async function edition(): Promise<bigint> {
  const [row] = await asApp<{ edition: string }>("select edition from settings");
  return BigInt(row?.edition ?? 0);
}

async function givenFollower(url = environment().READER_DATABASE_URL): Promise<Editions> {
  const editions = followEditions(url);
  followed.push(editions);
  await expect.poll(() => editions.moment, { timeout: 10_000 }).not.toBeNull();
  return editions;
}

describe("who listens", () => {
  test("hears of a release when its transaction commits, and not before", async () => {
    const editions = await givenFollower();
    const before = editions.moment;
    const session = await openSession("owner");
    await session.query("begin");
    await session.query("select raise_edition()");
    await expect(heardSoon(editions, before)).rejects.toThrow();
    await session.query("commit");
    await heardSoon(editions, before);
    expect(editions.heard).toBe(await edition());
  });

  test("hears nothing of what was rolled back", async () => {
    const editions = await givenFollower();
    const before = editions.moment;
    const session = await openSession("owner");
    await session.query("begin");
    await session.query("select raise_edition()");
    await session.query("rollback");
    await expect(heardSoon(editions, before)).rejects.toThrow();
  });

  test("knows at once that the line was cut, and by the edition what it missed", async () => {
    const line = await givenLine();
    const editions = await givenFollower(line.url);
    const before = editions.moment;
    line.cut();
    await expect.poll(() => editions.moment, { interval: 5 }).toBeNull();
    await givenLive(people);
    expect(editions.moment).toBeNull();
    line.mend();
    await expect.poll(() => editions.moment, { timeout: 10_000 }).not.toBeNull();
    expect(editions.moment).not.toBe(before);
    expect(editions.heard).toBe(await edition());
  });

  test("notices a line on which nothing comes any more", async () => {
    const line = await givenLine();
    const editions = await givenFollower(line.url);
    line.goDeaf();
    await expect.poll(() => editions.moment, { timeout: 15_000 }).toBeNull();
  });

  test("takes a connection that the database ended for lost", async () => {
    const editions = await givenFollower();
    const moments = new Set<number | null>([editions.moment]);
    await asReader(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`,
    );
    await expect
      .poll(() => moments.add(editions.moment).size, { interval: 2, timeout: 10_000 })
      .toBeGreaterThan(1);
    await expect.poll(() => editions.moment, { timeout: 10_000 }).not.toBeNull();
  });
});

describe("who waits for an edition", () => {
  test("goes on when it was heard", async () => {
    const editions = await givenFollower();
    const next = (await edition()) + 1n;
    let waited = false;
    const waiting = editions.untilHeard(next).then(() => {
      waited = true;
    });
    await editions.untilHeard(next - 1n);
    expect(waited).toBe(false);
    await asOwner("select raise_edition()");
    await waiting;
    expect(editions.heard).toBe(next);
  });

  test("goes on when nothing is served from memory any more", async () => {
    const line = await givenLine();
    const editions = await givenFollower(line.url);
    const waiting = editions.untilHeard((await edition()) + 1000n);
    line.cut();
    await waiting;
    expect(editions.moment).toBeNull();
  });

  test("does not wait for ever on a line that carries nothing", async () => {
    const line = await givenLine();
    const editions = await givenFollower(line.url);
    line.goDeaf();
    await asOwner("select raise_edition()");
    await editions.untilHeard(await edition());
    expect(editions.moment).toBeNull();
  });
});

describe("the edition", () => {
  test.each([
    ["an author's name", "update authors set name = name || '.'"],
    ["a section's name", "update sections set name = name || '.'"],
    ["a topic's description", "update topics set description = description || '.'"],
    ["the newsroom's name", "update settings set newsroom_name = newsroom_name || '.'"],
  ])("rises by one with %s", async (_what, statement) => {
    await givenSection();
    await asOwner(
      "insert into topics (id, slug, name) values (gen_random_uuid(), 't' || gen_random_uuid(), 'T')",
    );
    await asOwner(
      "insert into authors (id, slug, name) values (gen_random_uuid(), 'a' || gen_random_uuid(), 'A')",
    );
    const before = await edition();
    await asOwner(statement);
    expect(await edition()).toBe(before + 1n);
  });

  test("stays when nothing that readers see was changed", async () => {
    await givenDraft({ by: people.reporter });
    const before = await edition();
    await givenDraft({ by: people.reporter });
    await asOwner("update authors set name = name");
    await asOwner("update settings set edition = edition");
    expect(await edition()).toBe(before);
  });

  test("of two who change a name and an article crosswise, neither stops the other", async () => {
    const { articleId } = await givenLive(people);
    const [one, other] = [await openSession("owner"), await openSession("owner")];
    for (const session of [one, other]) await session.query("begin");
    await one.query("update sections set description = description || '.'");
    await other.query("select lock_article($1)", [articleId]);
    const waiting = one.query("select lock_article($1)", [articleId]);
    await other.query("select raise_edition()");
    await other.query("commit");
    await waiting;
    await one.query("commit");
  });
});

/** Half a second is a long time for a notification, and short for a test that expects none. */
async function heardSoon(editions: Editions, before: number | null): Promise<void> {
  await expect.poll(() => editions.moment, { timeout: 500, interval: 5 }).not.toBe(before);
}
