import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { newsroom } from "@/lib/platform/db";
import { publishArticle } from "@/lib/publishing/publish-article";
import {
  type GivenArticle,
  givenApproved,
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { listChangedInSection, listChangedInTopic, listChangedStories } from "./feed-public";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const own = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;

async function givenRetracted(given: Partial<GivenArticle>) {
  const live = await givenLive(people, given);
  const now = new Date();
  const { withdrawalId } = await proposeWithdrawal(people.editor, {
    ...{ articleId: live.articleId, kind: "retraction", notice: "Forged.", reason: "Forged.", now },
  });
  await secondWithdrawal(people.admin, { withdrawalId, now });
  return live;
}

describe("what feeds are made of", () => {
  test("is what readers have, and what became of it; never a draft", async () => {
    const section = own("harbour");
    await givenDraft({ by: people.reporter, section, headline: "A draft" });
    await givenReady(people, { section, headline: "Ready" });
    const live = await givenLive(people, { section, headline: "Live" });
    await givenRetracted({ section, headline: "Retracted" });
    await givenTakenDown(people, { section, headline: "Taken down" });
    await givenLive(people, { section, headline: "Translated", translationOfId: live.articleId });
    await givenWords(people.reporter, live.articleId, { headline: "Moving on" });

    const found = await listChangedInSection(section, 30);
    expect(found?.stories.map(({ headline, state }) => [headline, state])).toEqual([
      ["Retracted", "retracted"],
      ["Live", "live"],
    ]);
    expect(found?.stories[0]?.corrections).toMatchObject([
      { kind: "retraction", whatWasWrong: "Forged." },
    ]);
    expect(JSON.stringify(await listChangedStories(100))).not.toMatch(
      /A draft|Moving on|"Ready"|Taken down/u,
    );
  });

  test("comes in the order of its last change, so that a change of an old story is heard", async () => {
    const section = own("market");
    const old = await givenLive(people, { section, headline: "Old" });
    await givenLive(people, { section, headline: "New" });
    await givenWords(people.reporter, old.articleId, { headline: "Old, changed" });
    const { revisionId } = await givenApproved(people, old.articleId, old.claims);
    await publishArticle(people.otherEditor, {
      ...{ revisionId, kind: "updated", note: "A new headline.", now: new Date() },
    });
    const found = await listChangedInSection(section, 1);
    expect(found?.stories.map(({ id, headline }) => [id, headline])).toEqual([
      [old.articleId, "Old, changed"],
    ]);
  });

  test("of a topic has translations too", async () => {
    const topic = await newsroom.topic.create({ data: { slug: own("topic"), name: "Wheat" } });
    const topicIds = [topic.id];
    const live = await givenLive(people, { topicIds });
    const translated = await givenLive(people, { topicIds, translationOfId: live.articleId });
    await givenDraft({ by: people.reporter, topicIds });
    const found = await listChangedInTopic(topic.slug, 30);
    expect(found?.stories.map(({ id }) => id)).toEqual([translated.articleId, live.articleId]);
    expect(found?.stories[0]?.topics).toEqual([{ slug: topic.slug, name: "Wheat" }]);
  });

  test("is nothing where there is no section and no topic", async () => {
    expect(await listChangedInSection("nowhere", 30)).toBeNull();
    expect(await listChangedInTopic("nothing", 30)).toBeNull();
  });
});
