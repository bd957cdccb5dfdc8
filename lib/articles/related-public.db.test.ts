import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { newsroom } from "@/lib/platform/db";
import {
  type GivenArticle,
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  type People,
} from "@/lib/testing/newsroom";
import { listRelatedArticles } from "./related-public";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

async function givenTopic(name: string): Promise<string> {
  const slug = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}`;
  return (await newsroom.topic.create({ data: { slug, name }, select: { id: true } })).id;
}

/** The claim of a story's body, for others to state too. */
async function claimOf({ articleId }: { articleId: string }): Promise<string> {
  const place = await newsroom.occurrence.findFirstOrThrow({
    where: { articleId, channel: "body" },
    select: { claimId: true },
  });
  return place.claimId;
}

const stating = (claimId: string, more: Partial<GivenArticle> = {}): Partial<GivenArticle> => ({
  claims: [{ words: "40 percent", verdict: "confirmed", claimId }],
  ...more,
});

const related = async (articleId: string) =>
  (await listRelatedArticles(articleId)).map(({ card }) => card.id);

describe("related to a story", () => {
  test("are first those that state its claims, then those on its topics, the newest first", async () => {
    const [topic, other] = [await givenTopic("Wheat"), await givenTopic("Bread")];
    const story = await givenLive(people, { topicIds: [topic, other] });
    const older = await givenLive(people, {
      topicIds: [other],
      now: new Date(Date.now() - 86_400_000),
    });
    const newer = await givenLive(people, { topicIds: [other, topic] });
    const sharing = await givenLive(people, stating(await claimOf(story)));
    await givenLive(people);

    const found = await listRelatedArticles(story.articleId);

    expect(found.map(({ card }) => card.id)).toEqual(
      [sharing, newer, older].map(({ articleId }) => articleId),
    );
    expect(found).toMatchObject([
      { sharedClaims: 1, topic: null },
      { sharedClaims: 0, topic: { name: "Wheat" } },
      { sharedClaims: 0, topic: { name: "Bread" } },
    ]);
  });

  test("is nothing that readers do not have, or that was withdrawn", async () => {
    const topicIds = [await givenTopic("Mills")];
    const story = await givenLive(people, { topicIds });
    const claimId = await claimOf(story);
    await givenDraft({ by: people.reporter, ...stating(claimId, { topicIds }) });
    await givenReady(people, stating(claimId, { topicIds }));
    await givenTakenDown(people, stating(claimId, { topicIds }));
    const retracted = await givenLive(people, stating(claimId, { topicIds }));
    expect(await related(story.articleId)).toEqual([retracted.articleId]);

    const now = new Date();
    const { withdrawalId } = await proposeWithdrawal(people.editor, {
      articleId: retracted.articleId,
      kind: "retraction",
      notice: "The figures were invented.",
      reason: "The mill says so.",
      now,
    });
    await secondWithdrawal(people.admin, { withdrawalId, now });

    expect(await related(story.articleId)).toEqual([]);
  });

  test("is not the story itself, nor its translation, whichever of the two is read", async () => {
    const topicIds = [await givenTopic("Ovens")];
    const original = await givenLive(people, { topicIds });
    const claimId = await claimOf(original);
    const arabic = await givenLive(people, {
      ...{ headline: "الإنتاج ينخفض", standfirst: "في الأفران كلها.", language: "ar" },
      body: ["انخفض الإنتاج 40 في المئة."],
      claims: [{ words: "40 في المئة", verdict: "confirmed", claimId }],
      translationOfId: original.articleId,
      topicIds,
    });
    expect(await related(original.articleId)).toEqual([]);
    expect(await related(arabic.articleId)).toEqual([]);

    const third = await givenLive(people, stating(claimId));
    expect(await related(original.articleId)).toEqual([third.articleId]);
    expect(await related(arabic.articleId)).toEqual([third.articleId]);
  });

  test("are no more than four, and none for a story that readers do not have", async () => {
    const topicIds = [await givenTopic("Flour")];
    const story = await givenLive(people, { topicIds });
    for (let count = 0; count < 5; count++) await givenLive(people, { topicIds });
    expect(await related(story.articleId)).toHaveLength(4);
    const draft = await givenDraft({ by: people.reporter, topicIds });
    expect(await related(draft.articleId)).toEqual([]);
    expect(await related(randomUUID())).toEqual([]);
  });
});
