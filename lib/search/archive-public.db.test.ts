import { beforeAll, describe, expect, test } from "vitest";
import { readCursor } from "@/lib/articles/rules/cursor";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { asOwner } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  type People,
} from "@/lib/testing/newsroom";
import { listArchiveDay, listArchiveDays, listArchiveMonths } from "./archive-public";
import { findLikelyStories } from "./likely-public";

let people: People;
const now = new Date();
const today = now.toISOString().slice(0, 10);

beforeAll(async () => {
  people = await givenPeople();
});

const read = (day: string, after: string | null = null) =>
  listArchiveDay(day, { timeZone: "UTC", after: readCursor(after ?? undefined) });

describe("the archive", () => {
  test("counts and lists by day what readers can read, and nothing else", async () => {
    await givenDraft({ by: people.reporter, headline: "A draft" });
    await givenReady(people, { headline: "Ready" });
    await givenTakenDown(people, { headline: "Taken down" });
    await givenLive(people, { headline: "Kept" });
    const forged = await givenLive(people, { headline: "Forged" });
    const about = {
      articleId: forged.articleId,
      kind: "retraction",
      notice: "No.",
      reason: "No.",
      now,
    } as const;
    const { withdrawalId } = await proposeWithdrawal(people.editor, about);
    await secondWithdrawal(people.admin, { withdrawalId, now });
    const day = await read(today);
    expect(day.articles.map(({ headline, state }) => [headline, state])).toEqual([
      ["Forged", "retracted"],
      ["Kept", "live"],
    ]);
    expect(day).toMatchObject({ count: 2, before: null, after: null, next: null });
    expect(await listArchiveMonths()).toEqual([{ date: today.slice(0, 7), stories: 2 }]);
    expect(await listArchiveDays(`${today.slice(0, 7)}-01`)).toEqual([{ date: today, stories: 2 }]);
    expect(await listArchiveDays("1999-01-01")).toEqual([]);
  });

  test("leads from day to day, and through a long day without gap or repeat", async () => {
    await asOwner(
      `update articles set first_published_at = '2024-12-09T12:00:00Z' where publication_state in ('live', 'retracted')`,
    );
    for (let made = 0; made < 22; made++) await givenLive(people, { headline: `Story ${made}` });
    await asOwner("select find_everything_anew()");
    expect(await read("2024-12-09")).toMatchObject({ count: 2, before: null, after: today });
    expect(await read("2024-12-20")).toMatchObject({
      count: 0,
      before: "2024-12-09",
      after: today,
    });
    const first = await read(today);
    const second = await read(today, first.next);
    expect([first.articles.length, second.articles.length, second.next]).toEqual([20, 2, null]);
    const seen = [...first.articles, ...second.articles].map(({ id }) => id);
    expect(new Set(seen).size).toBe(22);
  });

  test("has the days of the place where the newsroom is, also after it has moved", async () => {
    const { articleId } = await givenLive(people, { headline: "Late at night" });
    await asOwner("update articles set first_published_at = '2024-06-30T22:30:00Z' where id = $1", [
      articleId,
    ]);
    await asOwner("select find_everything_anew()");
    expect(await listArchiveDays("2024-06-01")).toEqual([{ date: "2024-06-30", stories: 1 }]);
    await asOwner("update settings set time_zone = 'Europe/Berlin'");
    expect(await listArchiveDays("2024-06-01")).toEqual([]);
    expect(await listArchiveDays("2024-07-01")).toEqual([{ date: "2024-07-01", stories: 1 }]);
    const day = await listArchiveDay("2024-07-01", { timeZone: "Europe/Berlin", after: null });
    expect(day.articles.map(({ headline }) => headline)).toEqual(["Late at night"]);
    await asOwner("update settings set time_zone = 'UTC'");
  });

  test("gives no section its address", async () => {
    await expect(
      asOwner(
        "insert into sections (id, slug, name, position) values (gen_random_uuid(), 'archive', 'Archive', 9)",
      ),
    ).rejects.toThrow("sections_leave_the_archive");
  });
});

describe("an address where nothing is", () => {
  beforeAll(async () => {
    await givenLive(people, { headline: "Footbridge over the Eller opens on Sunday" });
    await givenLive(people, { headline: "Comet passes on Sunday" });
    await givenDraft({ by: people.reporter, headline: "Footbridge secretword" });
    await givenTakenDown(people, { headline: "Footbridge tollword" });
  });

  test.each([
    "local footbridge-over-the-eler-opens-on-sunday",
    "footbrige-ovre-the-eller",
    "local footbridge-over-the-el",
    "2019/03/footbridge-nonsenseword.html",
  ])("%j leads to the story that was meant", async (path) => {
    const stories = await findLikelyStories(path, now);
    expect(stories[0]?.headline).toBe("Footbridge over the Eller opens on Sunday");
  });

  test.each(["footbridge-secretword", "footbridge-tollword"])(
    "%j tells nothing of what readers do not have",
    async (path) => {
      const told = JSON.stringify(await findLikelyStories(path, now));
      expect(told).not.toMatch(/secretword|tollword/);
    },
  );

  test.each(["", "zzzqqqxx", "wp-admin/setup-config.php", "%00%ff", "'-or-1=1", "a".repeat(9_999)])(
    "%j suggests nothing and breaks nothing",
    async (path) => {
      expect(await findLikelyStories(path, now)).toEqual([]);
    },
  );
});
