import { beforeAll, describe, expect, test } from "vitest";
import { findMovedArticle, findPublishedArticle } from "@/lib/articles/article-public";
import type { Document } from "@/lib/articles/rules/document";
import { saveDraft } from "@/lib/articles/save-draft";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { withdrawOccurrence } from "@/lib/claims/withdraw-occurrence";
import { newsroom } from "@/lib/platform/db";
import {
  givenApproved,
  givenLive,
  givenPeople,
  givenReady,
  givenSubmitted,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { approveRevision } from "./approve-revision";
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

describe("changing an article that readers have", () => {
  const now = new Date();

  /** A live article with a sentence more, that waits for its second publication. */
  async function givenChange() {
    const live = await givenLive(people);
    const body = {
      type: "doc" as const,
      content: [paragraph("Output fell by 40 percent in March."), paragraph("Prices rose.")],
    };
    await givenWords(people.reporter, live.articleId, { body });
    const { revisionId } = await givenApproved(people, live.articleId, live.claims);
    return { ...live, slug: live.url.split("/").at(-1) ?? "", revisionId };
  }

  test("an update tells readers what is new", async () => {
    const { revisionId, slug, articleId } = await givenChange();
    const update = { revisionId, kind: "updated" as const, note: " ", now };
    await expect(publishArticle(people.otherEditor, update)).rejects.toMatchObject({
      code: "not_ready",
      issues: [{ code: "change_unexplained" }],
    });
    expect(await newsroom.publication.count({ where: { articleId } })).toBe(1);

    await publishArticle(people.otherEditor, { ...update, note: "Added what bread costs." });
    const article = await findPublishedArticle(slug);
    expect(article).toMatchObject({ version: 2, publishedVersionCount: 2, state: "live" });
    expect(article?.versions.map(({ number, kind, note }) => [number, kind, note])).toEqual([
      [2, "updated", "Added what bread costs."],
      [1, "published", ""],
    ]);
    expect(article?.body.content).toHaveLength(2);
  });

  test("an article is published for the first time once", async () => {
    const { revisionId } = await givenChange();
    for (const kind of ["published", "restored"] as const) {
      await expect(
        publishArticle(people.otherEditor, { revisionId, kind, note: "Again.", now }),
      ).rejects.toMatchObject({ issues: [{ code: "kind_not_fitting" }] });
    }
  });

  test("typography is refiled without a note, by somebody who did not make the change", async () => {
    const { articleId, url } = await givenLive(people);
    await givenWords(people.reporter, articleId, {
      body: { type: "doc", content: [paragraph("Output fell by 40\u00a0percent in March")] },
    });
    const { revisionId, hash } = await givenSubmitted(people.otherEditor, articleId);
    await approveRevision(people.editor, { revisionId, revisionHash: hash, now });
    const refiled = { revisionId, kind: "refiled" as const, note: "", now };
    // The one claim whose exact words are no longer there, letter for letter.
    await expect(publishArticle(people.admin, refiled)).rejects.toMatchObject({
      issues: [{ code: "claim_not_in_text" }],
    });
    await givenWords(people.reporter, articleId, {
      body: { type: "doc", content: [paragraph("Output fell by 40 percent in March")] },
    });
    const again = await givenSubmitted(people.otherEditor, articleId);
    await approveRevision(people.editor, {
      revisionId: again.revisionId,
      revisionHash: again.hash,
      now,
    });
    const change = { ...refiled, revisionId: again.revisionId };
    // Who sent the change on made it, too.
    await expect(publishArticle(people.otherEditor, change)).rejects.toMatchObject({
      issues: [{ code: "refiled_by_writer" }],
    });
    await publishArticle(people.admin, change);
    expect(await findPublishedArticle(url.split("/").at(-1) ?? "")).toMatchObject({
      version: 2,
      claims: expect.arrayContaining([expect.objectContaining({ exact: "40 percent" })]),
    });
  });

  test("an editor's note is an admin's word and stands with the others", async () => {
    const { revisionId, slug } = await givenChange();
    const update = {
      ...{ revisionId, kind: "updated" as const, note: "Added what bread costs.", now },
      editorsNote: { whatWasWrong: "We were late with this.", weight: "minor" as const },
    };
    await expect(publishArticle(people.otherEditor, update)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await publishArticle(people.admin, update);
    expect((await findPublishedArticle(slug))?.corrections).toMatchObject([
      {
        kind: "editors_note",
        weight: "minor",
        whatWasWrong: "We were late with this.",
        version: 2,
      },
    ]);
  });

  test("the old text cannot be published once a newer one is sent on", async () => {
    const { revisionId, articleId } = await givenChange();
    await givenWords(people.reporter, articleId, { standfirst: "" });
    const fresh = await givenApproved(people, articleId, []);
    const update = { kind: "updated" as const, note: "New.", now };
    await expect(
      publishArticle(people.otherEditor, { ...update, revisionId }),
    ).rejects.toMatchObject({ code: "conflict" });
    await withdrawUncovered(articleId);
    await expect(
      publishArticle(people.otherEditor, { ...update, revisionId: fresh.revisionId }),
    ).resolves.toMatchObject({ version: 2 });
  });

  test("another address leads to the article from the old one, for ever", async () => {
    const live = await givenLive(people);
    const old = live.url.split("/").at(-1) ?? "";
    const draft = await newsroom.draft.findUniqueOrThrow({ where: { articleId: live.articleId } });
    const { kind, sectionId, headline, standfirst, authorIds, topicIds, version } = draft;
    await saveDraft(people.reporter, {
      ...{ articleId: live.articleId, kind, sectionId, headline, standfirst, authorIds, topicIds },
      baseVersion: version,
      slug: `${old}-moved`,
      body: draft.body as Document,
      now,
    });
    // Until readers have the new one, only the old one leads anywhere.
    expect(await findPublishedArticle(`${old}-moved`)).toBeNull();
    expect(await findMovedArticle(`${old}-moved`)).toBeNull();
    const { revisionId } = await givenApproved(people, live.articleId, live.claims);
    const moved = await publishArticle(people.otherEditor, {
      ...{ revisionId, kind: "updated", note: "Another address.", now },
    });
    expect(moved.url).toBe(`${live.url}-moved`);
    expect(await findPublishedArticle(old)).toBeNull();
    expect(await findMovedArticle(old)).toEqual({ url: moved.url });
    expect(await findMovedArticle("never-there")).toBeNull();
  });
});

/** Takes off the marks on words that are gone. */
async function withdrawUncovered(articleId: string): Promise<void> {
  for (const claim of await listDeskClaims(people.checker, articleId)) {
    if (claim.currency !== "not_in_text") continue;
    await withdrawOccurrence(people.checker, {
      occurrenceId: claim.occurrenceId,
      now: new Date(),
    });
  }
}
