import { beforeAll, describe, expect, test } from "vitest";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { newsroom } from "@/lib/platform/db";
import {
  givenLive,
  givenPeople,
  givenReady,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { publishArticle } from "./publish-article";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

describe("publishing", () => {
  test("shows a checked and approved article to readers", async () => {
    const live = await givenLive(people);
    const [section, slug] = live.url.slice(1).split("/");
    expect(section).toBe("world");
    const article = await findPublishedArticle(slug ?? "");
    expect(article?.headline).toBe("Output falls");
    expect(article?.version).toBe(1);
    expect(article?.claims.map((claim) => claim.exact)).toContain("40 percent");
    expect(article?.checkedBy).toEqual(["Chiara Checker"]);
    expect(article?.approvedBy).toEqual(["Edda Editor"]);
  });

  test("an unchecked claim keeps an article from its readers", async () => {
    const { revisionId, articleId } = await givenReady(people, {
      claims: [{ words: "40 percent" }],
    });
    await expect(
      publishArticle(people.otherEditor, {
        revisionId,
        kind: "published",
        note: "",
        now: new Date(),
      }),
    ).rejects.toMatchObject({
      code: "not_ready",
      issues: [expect.objectContaining({ code: "claim_unchecked", words: "40 percent" })],
    });
    expect(await newsroom.publication.count({ where: { articleId } })).toBe(0);
    expect(await newsroom.article.findUnique({ where: { id: articleId } })).toMatchObject({
      publicationState: "unpublished",
    });
  });

  test("a writer cannot publish own words, a reporter cannot publish at all", async () => {
    const { revisionId } = await givenReady(people, { by: people.otherEditor });
    const wanted = { revisionId, kind: "published" as const, note: "", now: new Date() };
    await expect(publishArticle(people.otherEditor, wanted)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(publishArticle(people.reporter, wanted)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(publishArticle(people.admin, wanted)).resolves.toMatchObject({ version: 1 });
  });

  test("the approver cannot also publish", async () => {
    const { revisionId } = await givenReady(people);
    const wanted = { revisionId, kind: "published" as const, note: "", now: new Date() };
    await expect(publishArticle(people.editor, wanted)).rejects.toMatchObject({
      code: "not_ready",
      issues: [expect.objectContaining({ code: "approvals_missing" })],
    });
    await expect(publishArticle(people.otherEditor, wanted)).resolves.toMatchObject({ version: 1 });
  });

  test("words saved after the approval close the gate again", async () => {
    const { revisionId, articleId } = await givenReady(people);
    const wanted = { revisionId, kind: "published" as const, note: "", now: new Date() };
    const body = {
      type: "doc" as const,
      content: [paragraph("Output fell by 50 percent in March.")],
    };
    await givenWords(people.reporter, articleId, { body });
    await expect(publishArticle(people.otherEditor, wanted)).rejects.toMatchObject({
      code: "not_ready",
    });
  });
});
