import { beforeAll, describe, expect, test } from "vitest";
import { listTopicArticles } from "@/lib/articles/listed-public";
import { newsroom } from "@/lib/platform/db";
import { asApp, asOwner } from "@/lib/testing/database";
import { givenLive, givenPeople, type People } from "@/lib/testing/newsroom";
import { createTopic } from "./create-topic";
import { describeTopic } from "./describe-topic";
import { listDescribedTopics } from "./taxonomy-queries";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const wheat = { name: "Wheat", description: "Bread and its price.", mediaTopic: "20000209" };
const edition = async () =>
  (await newsroom.settings.findUniqueOrThrow({ where: { id: 1 } })).edition;

describe("a topic", () => {
  test("is made by an editor, at an address that nobody else has", async () => {
    const { topicId } = await createTopic(people.editor, { slug: "wheat", ...wheat, now });
    expect(await newsroom.topic.findUnique({ where: { id: topicId } })).toMatchObject(wheat);
    await expect(
      createTopic(people.admin, { slug: "wheat", ...wheat, name: "Other", now }),
    ).rejects.toMatchObject({ code: "conflict", issues: [{ code: "slug_taken", field: "slug" }] });
    expect(await newsroom.topic.count({ where: { slug: "wheat" } })).toBe(1);
    expect((await listTopicArticles("wheat"))?.topic).toMatchObject({ mediaTopic: "20000209" });
  });

  test("made twice at once is made once", async () => {
    const topic = { slug: "barley", ...wheat, now };
    const made = await Promise.allSettled([
      createTopic(people.editor, topic),
      createTopic(people.admin, topic),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is described anew at its old address; readers hear of it, and the trail keeps who did it", async () => {
    const { topicId } = await createTopic(people.editor, { slug: "oats", ...wheat, now });
    await givenLive(people, { headline: "Oats rise", topicIds: [topicId] });
    const before = await edition();
    await describeTopic(people.admin, {
      topicId,
      ...wheat,
      name: "Porridge",
      mediaTopic: null,
      now,
    });
    const found = await listTopicArticles("oats");
    expect(found?.topic).toMatchObject({ name: "Porridge", mediaTopic: null });
    expect(found?.articles.map(({ headline }) => headline)).toEqual(["Oats rise"]);
    expect(await edition()).toBeGreaterThan(before);
    const acts = await asOwner(
      "select act from audit_events where detail ->> 'topicId' = $1 order by at",
      [topicId],
    );
    expect(acts.map(({ act }) => act)).toEqual(["create_topic", "describe_topic"]);
  });

  test("is not for reporters and checkers", async () => {
    const [topic] = await listDescribedTopics(people.editor);
    for (const who of [people.reporter, people.checker]) {
      expect(await listDescribedTopics(who)).toEqual([]);
      await expect(createTopic(who, { slug: "rye", ...wheat, now })).rejects.toMatchObject({
        code: "not_allowed",
      });
      await expect(
        describeTopic(who, { topicId: topic?.id ?? "", ...wheat, now }),
      ).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await newsroom.topic.count({ where: { slug: "rye" } })).toBe(0);
  });

  test("that is not there cannot be described, and a subject has eight digits", async () => {
    const topicId = "6a4ae7a4-2f0c-4b6c-8c8c-0d8c8b3a1f00";
    await expect(describeTopic(people.editor, { topicId, ...wheat, now })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      asApp(
        "insert into topics (id, slug, name, media_topic) values (gen_random_uuid(), 'x', 'X', 'medtop:1')",
      ),
    ).rejects.toThrow("topics_name_a_subject");
  });

  test("names the topics that its stories are about too, the most frequent first", async () => {
    const made = await Promise.all(
      ["mill", "bread", "price"].map((slug) =>
        createTopic(people.editor, { slug, ...wheat, name: slug, now }),
      ),
    );
    const [mill, bread, price] = made.map(({ topicId }) => topicId);
    await givenLive(people, { topicIds: [mill, bread, price].map(String) });
    await givenLive(people, { topicIds: [mill, price].map(String) });
    expect((await listTopicArticles("mill"))?.related.map(({ slug }) => slug)).toEqual([
      "price",
      "bread",
    ]);
  });
});
