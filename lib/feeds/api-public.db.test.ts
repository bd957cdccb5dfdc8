import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { readCursor } from "@/lib/articles/rules/cursor";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { findSlug, listStoriesPage } from "./api-public";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const everything = { section: null, topic: null, author: null };
const own = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;

describe("the API's list of stories", () => {
  test("has what readers can read and nothing of a draft", async () => {
    const section = own("harbour");
    const draft = await givenDraft({ by: people.reporter, section, headline: "A draft" });
    await givenReady(people, { section, headline: "Ready" });
    await givenTakenDown(people, { section, headline: "Taken down" });
    const first = await givenLive(people, { section, headline: "First" });
    await givenLive(people, { section, headline: "Second", translationOfId: first.articleId });
    await givenWords(people.reporter, first.articleId, { headline: "Moving on" });
    const { cards, next } = await listStoriesPage({ ...everything, section }, null);
    expect(cards.map(({ headline }) => headline)).toEqual(["Second", "First"]);
    expect(next).toBeNull();
    expect(await findSlug(draft.articleId)).toBeNull();
    expect(await findSlug(first.articleId)).not.toBeNull();
  });

  test("goes on after any of its stories, and is empty where nothing is", async () => {
    const section = own("market");
    for (const headline of ["One", "Two", "Three"]) await givenLive(people, { section, headline });
    const { cards } = await listStoriesPage({ ...everything, section }, null);
    const [newest] = cards;
    const after = readCursor(`${newest?.firstPublishedAt.getTime()}_${newest?.id}`);
    const rest = await listStoriesPage({ ...everything, section }, after);
    expect(rest.cards.map(({ headline }) => headline)).toEqual(["Two", "One"]);
    for (const nowhere of [{ section: "nowhere" }, { topic: "nothing" }, { author: "nobody" }]) {
      expect((await listStoriesPage({ ...everything, ...nowhere }, null)).cards).toEqual([]);
    }
  });
});
