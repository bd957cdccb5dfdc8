import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { findArticleVersion, findPublishedArticle } from "@/lib/articles/article-public";
import { listNewestArticles } from "@/lib/articles/front-public";
import { findHistory } from "@/lib/articles/history-public";
import type { Block } from "@/lib/articles/rules/document";
import { newsroom } from "@/lib/platform/db";
import { publishArticle } from "@/lib/publishing/publish-article";
import { submitArticle } from "@/lib/publishing/submit-article";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { asApp, asOwner, atOnce, everythingReadersCanSelect } from "@/lib/testing/database";
import {
  givenApproved,
  givenLive,
  givenPeople,
  givenPicture,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { correctArticle } from "./correct-article";
import { listCorrections } from "./correction-public";
import { proposeWithdrawal } from "./propose-withdrawal";
import { secondWithdrawal } from "./second-withdrawal";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const NOTICE = "The document that this rests on was forged.";

async function givenProposed(
  kind: "retraction" | "takedown",
  { by = people.editor, ...given }: { by?: Staff } & Parameters<typeof givenLive>[1] = {},
) {
  const live = await givenLive(people, given);
  const { withdrawalId } = await proposeWithdrawal(by, {
    ...{ articleId: live.articleId, kind, notice: NOTICE, reason: "The archive told us.", now },
  });
  return { ...live, slug: live.url.split("/").at(-1) ?? "", withdrawalId };
}

const stateOf = async (articleId: string) =>
  (await newsroom.article.findUniqueOrThrow({ where: { id: articleId } })).publicationState;

describe("seconding", () => {
  test("is not for who proposed it, by whatever way", async () => {
    const { withdrawalId, articleId } = await givenProposed("retraction", { by: people.admin });
    await expect(secondWithdrawal(people.admin, { withdrawalId, now })).rejects.toMatchObject({
      code: "not_allowed",
      issues: [{ code: "own_proposal" }],
    });
    await expect(
      asApp("select second_withdrawal($1)", [withdrawalId], { userId: people.admin.id }),
    ).rejects.toThrow("You proposed this");
    expect(await stateOf(articleId)).toBe("live");
    await secondWithdrawal(people.editor, { withdrawalId, now });
    expect(await stateOf(articleId)).toBe("retracted");
  });

  test("needs an admin among the two", async () => {
    const { withdrawalId, articleId } = await givenProposed("takedown");
    await expect(secondWithdrawal(people.otherEditor, { withdrawalId, now })).rejects.toMatchObject(
      { code: "not_allowed", message: expect.stringContaining("admin") },
    );
    expect(await stateOf(articleId)).toBe("live");
    await expect(secondWithdrawal(people.admin, { withdrawalId, now })).resolves.toBeUndefined();
  });

  test("is not for reporters and checkers", async () => {
    const { withdrawalId } = await givenProposed("retraction");
    for (const who of [people.reporter, people.checker]) {
      await expect(secondWithdrawal(who, { withdrawalId, now })).rejects.toMatchObject({
        code: "not_allowed",
      });
    }
  });

  test("happens once, also by two at once", async () => {
    const { withdrawalId, articleId } = await givenProposed("retraction", { by: people.admin });
    const tries = await atOnce(
      articleId,
      [people.editor, people.otherEditor].map(
        (who) => () => secondWithdrawal(who, { withdrawalId, now }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await newsroom.publication.count({ where: { articleId } })).toBe(2);
    expect(await newsroom.correction.count({ where: { articleId } })).toBe(1);
  });

  test("of a proposal that is not there is refused", async () => {
    await expect(
      secondWithdrawal(people.admin, { withdrawalId: randomUUID(), now }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a retraction (I4)", () => {
  test("keeps address and words, and puts the notice on top", async () => {
    const { withdrawalId, slug, url } = await givenProposed("retraction");
    await secondWithdrawal(people.admin, { withdrawalId, now });
    const article = await findPublishedArticle(slug);
    expect(article).toMatchObject({
      state: "retracted",
      url,
      headline: "Output falls",
      version: 2,
      corrections: [{ kind: "retraction", weight: "major", whatWasWrong: NOTICE, version: 2 }],
    });
    expect(article?.claims.map(({ exact }) => exact)).toContain("40 percent");
    expect((await listNewestArticles(1_000)).map((card) => card.url)).not.toContain(url);
    expect((await listCorrections()).corrections[0]).toMatchObject({
      kind: "retraction",
      article: { url, state: "retracted" },
    });
  });

  test("can be taken back: the article is restored with a note", async () => {
    const { withdrawalId, slug, articleId, claims } = await givenProposed("retraction");
    await secondWithdrawal(people.admin, { withdrawalId, now });
    const { revisionId } = await givenApproved(people, articleId, claims);
    const wanted = { revisionId, note: "The document was genuine after all.", now };
    await expect(
      publishArticle(people.otherEditor, { ...wanted, kind: "updated" }),
    ).rejects.toMatchObject({ issues: [{ code: "kind_not_fitting" }] });
    await publishArticle(people.otherEditor, { ...wanted, kind: "restored" });
    expect(await findPublishedArticle(slug)).toMatchObject({
      state: "live",
      version: 3,
      corrections: [{ kind: "retraction" }],
      versions: [{ kind: "restored" }, { kind: "retracted" }, { kind: "published" }],
    });
  });
});

describe("a takedown", () => {
  test("erases every word that readers could read, and leaves the hash", async () => {
    const canary = `canary${randomUUID().replaceAll("-", "")}`;
    const figure: Block = {
      type: "figure",
      attrs: {
        mediaId: await givenPicture(people.reporter, { alt: `${canary} picture` }),
        alt: `${canary} described.`,
        caption: `${canary} stood here.`,
        credit: `${canary} Press`,
        unverified: false,
      },
    };
    const embed: Block = {
      type: "embed",
      attrs: { url: `https://video.example/${canary}`, label: `${canary} filmed.`, footage: false },
    };
    const { withdrawalId, articleId, slug, revisionId, hash } = await givenProposed("takedown", {
      headline: `${canary} falls`,
      standfirst: `${canary} fell this spring.`,
      body: [`${canary} fell by 40 percent.`, figure, embed],
      claims: [
        {
          words: `${canary} fell by 40 percent`,
          verdict: "confirmed",
          reason: `${canary} is in the record.`,
          evidence: {
            source: { name: `${canary} record` },
            quote: `${canary} was seen.`,
            locator: canary,
            url: `https://records.example/${canary}`,
          },
        },
        { words: `${canary} stood here`, channel: "caption", verdict: "confirmed" },
        { words: `${canary} filmed`, channel: "caption", verdict: "confirmed" },
      ],
    });
    const told = JSON.stringify(await everythingReadersCanSelect());
    expect(told.split(canary).length).toBeGreaterThan(20);

    await secondWithdrawal(people.admin, { withdrawalId, now });
    expect(JSON.stringify(await everythingReadersCanSelect())).not.toContain(canary);
    expect(await newsroom.revision.findUnique({ where: { id: revisionId } })).toMatchObject({
      hash,
      headline: "",
      canonical: "",
    });
    expect(await stateOf(articleId)).toBe("taken_down");
    expect(await findArticleVersion(slug, 1)).toBeNull();
  });

  test("leaves a tombstone with its notice under the same address", async () => {
    const { withdrawalId, slug, url } = await givenProposed("takedown");
    await secondWithdrawal(people.admin, { withdrawalId, now });
    expect(await findPublishedArticle(slug)).toMatchObject({
      state: "taken_down",
      url,
      headline: "",
      standfirst: "",
      claims: [],
      corrections: [{ kind: "takedown", whatWasWrong: NOTICE }],
      versions: [{ kind: "taken_down" }, { kind: "published" }],
    });
    expect((await findHistory(slug))?.versions.map(({ words }) => words.headline)).toEqual([
      "",
      "",
    ]);
    expect((await listNewestArticles(1_000)).map((card) => card.url)).not.toContain(url);
  });

  test("erases earlier versions and the words that corrections quote, not what they say", async () => {
    const { articleId, slug, claims } = await givenProposed("takedown");
    await givenWords(people.reporter, articleId, { headline: "Output falls again" });
    const { revisionId } = await givenApproved(people, articleId, claims);
    await correctArticle(people.admin, {
      revisionId,
      kind: "corrected",
      notice: {
        weight: "minor",
        whatWasWrong: "The headline forgot the first time.",
        whatIsRight: "It fell twice.",
        wordsBefore: "Output falls",
        wordsAfter: "Output falls again",
        correctsId: null,
        delayReason: "",
      },
      now,
    });
    const { id: withdrawalId } = await newsroom.withdrawal.findFirstOrThrow({
      where: { articleId },
    });
    await secondWithdrawal(people.admin, { withdrawalId, now });
    const revisions = await newsroom.revision.findMany({ where: { articleId } });
    expect(revisions.map(({ headline, erasedAt }) => [headline, erasedAt !== null])).toEqual([
      ["", true],
      ["", true],
    ]);
    expect((await findPublishedArticle(slug))?.corrections).toMatchObject([
      { kind: "takedown" },
      { whatIsRight: "It fell twice.", wordsBefore: "", wordsAfter: "" },
    ]);
  });

  test("is for ever: the address stays, and nothing more is done with the article", async () => {
    const { withdrawalId, articleId, slug } = await givenProposed("takedown");
    await secondWithdrawal(people.admin, { withdrawalId, now });
    const { version } = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
    await expect(
      submitArticle(people.reporter, { articleId, baseVersion: version, now }),
    ).rejects.toMatchObject({ code: "not_ready" });
    await expect(asOwner("delete from slug_history where slug = $1", [slug])).rejects.toThrow(
      "never changed or removed",
    );
    await expect(
      asApp("update articles set publication_state = 'live' where id = $1", [articleId]),
    ).rejects.toThrow("permission denied");
  });
});
