import { beforeAll, expect, test } from "vitest";
import { listAuthorArticles } from "@/lib/articles/listed-public";
import { newsroom } from "@/lib/platform/db";
import { asOwner } from "@/lib/testing/database";
import { givenLive, givenPeople, givenTakenDown, type People } from "@/lib/testing/newsroom";
import { listDescribedAuthors } from "./author-queries";
import { describeAuthor } from "./describe-author";

let people: People;
let authorId: string;
beforeAll(async () => {
  people = await givenPeople();
  const author = await newsroom.author.create({ data: { slug: "amal", name: "Amal" } });
  authorId = author.id;
});

const now = new Date();
const about = {
  ...{ name: "Amal Haddad", bio: "Reports on bread.", expertise: "Mills" },
  ...{ disclosures: "Her brother bakes.", languages: ["ar", "en"] },
};

test("what readers are told about an author is an editor's to write, at the same address", async () => {
  await describeAuthor(people.editor, { authorId, ...about, now });
  expect((await listAuthorArticles("amal"))?.author).toMatchObject(about);
  expect(await listDescribedAuthors(people.admin)).toMatchObject([{ slug: "amal", ...about }]);
  const acts = await asOwner(
    "select act, actor_id from audit_events where detail ->> 'authorId' = $1",
    [authorId],
  );
  expect(acts).toEqual([{ act: "describe_author", actor_id: people.editor.id }]);
});

test("reporters and checkers do not write it, and nobody writes about nobody", async () => {
  for (const who of [people.reporter, people.checker]) {
    expect(await listDescribedAuthors(who)).toEqual([]);
    await expect(
      describeAuthor(who, { authorId, ...about, name: "Changed", now }),
    ).rejects.toMatchObject({ code: "not_allowed" });
  }
  expect((await listAuthorArticles("amal"))?.author.name).not.toBe("Changed");
  const nobody = "6a4ae7a4-2f0c-4b6c-8c8c-0d8c8b3a1f00";
  await expect(
    describeAuthor(people.editor, { authorId: nobody, ...about, now }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("an author's page counts the stories that can be read", async () => {
  await givenLive(people, { authorIds: [authorId] });
  await givenTakenDown(people, { authorIds: [authorId] });
  expect(await listAuthorArticles("amal")).toMatchObject({
    stories: 1,
    corrections: 0,
    latest: [],
  });
});
