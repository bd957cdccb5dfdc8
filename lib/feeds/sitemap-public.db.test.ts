import { beforeAll, describe, expect, test } from "vitest";
import { asOwner } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  type People,
} from "@/lib/testing/newsroom";
import { dayName, readDay } from "./rules/sitemap";
import { listAllPages, listChangedDays, listFronts, listNews, listPagesOf } from "./sitemap-public";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

/** Released in the past, as the tables' owner says. */
async function givenOld(day: string) {
  const live = await givenLive(people);
  await asOwner("update articles set first_published_at = $2, last_changed_at = $2 where id = $1", [
    live.articleId,
    `${day}T12:00:00Z`,
  ]);
  return live;
}

describe("a sitemap", () => {
  test("has the pages that readers have, and no others", async () => {
    await givenDraft({ by: people.reporter });
    await givenReady(people);
    await givenTakenDown(people);
    const live = await givenLive(people);
    const older = await givenOld("2020-02-03");
    const urls = (await listAllPages(100))?.map(({ url }) => url);
    expect(urls).toEqual([live.url, older.url]);
  });

  test("of a day has what changed last on it, and the days are those that have something", async () => {
    const first = await givenOld("2021-05-06");
    const second = await givenOld("2021-05-06");
    const third = await givenOld("2021-05-08");
    const days = (await listChangedDays()).map(dayName);
    expect(days).toEqual([dayName(new Date()), "2021-05-08", "2021-05-06", "2020-02-03"]);
    const found = await Promise.all(
      ["2021-05-06", "2021-05-07", "2021-05-08"].map(async (name) => {
        const day = readDay(name);
        return day && (await listPagesOf(day)).map(({ url }) => url).sort();
      }),
    );
    expect(found).toEqual([[first.url, second.url].sort(), [], [third.url]]);
  });

  test("of all pages is none when there are more than it shall hold", async () => {
    const count = (await listAllPages(100))?.length ?? 0;
    expect(count).toBeGreaterThan(3);
    expect((await listAllPages(count))?.length).toBe(count);
    expect(await listAllPages(count - 1)).toBeNull();
  });
});

test("a news sitemap has what is newer than its beginning and live", async () => {
  await givenOld("2018-01-01");
  await givenTakenDown(people, { headline: "Taken down" });
  await givenReady(people, { headline: "Ready" });
  const live = await givenLive(people, { headline: "Hot", language: "ar" });
  const news = await listNews(new Date(Date.now() - 60_000));
  expect(news[0]).toMatchObject({ url: live.url, title: "Hot", language: "ar" });
  expect(news.map(({ title }) => title)).not.toContain("Taken down");
  expect(news.every(({ publishedAt }) => publishedAt > new Date("2022-01-01"))).toBe(true);
});

test("fronts are named when something can be read on them", async () => {
  const fronts = await listFronts();
  expect(fronts).toContain("/world");
  expect(fronts.filter((path) => path.startsWith("/topics/"))).toEqual([]);
});
