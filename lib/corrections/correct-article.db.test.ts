import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { findArticleVersion, findPublishedArticle } from "@/lib/articles/article-public";
import { findDesk } from "@/lib/articles/desk-queries";
import type { Document } from "@/lib/articles/rules/document";
import { withdrawOccurrence } from "@/lib/claims/withdraw-occurrence";
import { newsroom, transaction } from "@/lib/platform/db";
import { placeHold } from "@/lib/publishing/place-hold";
import { publishArticle } from "@/lib/publishing/publish-article";
import { recordEdits } from "@/lib/publishing/publish-store";
import { asApp, asReader } from "@/lib/testing/database";
import {
  givenApproved,
  givenLive,
  givenMark,
  givenPeople,
  givenReady,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { correctArticle } from "./correct-article";
import { listCorrections } from "./correction-public";
import { listStaffCorrections } from "./correction-queries";
import type { CorrectArticle } from "./rules/correction-input";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();

/** A live article whose figure was wrong, with the right one waiting to be published. */
async function givenMistake() {
  const live = await givenLive(people);
  return {
    ...live,
    slug: live.url.split("/").at(-1) ?? "",
    ...(await fix(live.articleId, "40", "14")),
  };
}

/** A live article with more words that wait to be published; those that readers have stay. */
async function givenMore() {
  const live = await givenLive(people);
  await givenWords(people.reporter, live.articleId, {
    body: { type: "doc", content: [paragraph("Output fell by 40 percent in March in all mills.")] },
  });
  const ready = await givenApproved(people, live.articleId, live.claims);
  return { ...live, slug: live.url.split("/").at(-1) ?? "", ...ready };
}

/** Puts one figure for another, and has the new sentence checked and approved. */
async function fix(articleId: string, wrong: string, right: string) {
  const draft = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
  const [block] = (draft.body as Document).content;
  const old =
    block?.type === "paragraph" && block.content?.[0]?.type === "text" ? block.content[0].text : "";
  await givenWords(people.reporter, articleId, {
    body: { type: "doc", content: [paragraph(old.replace(wrong, right))] },
  });
  const gone = await newsroom.occurrence.findFirstOrThrow({
    where: { articleId, channel: "body", withdrawnAt: null },
  });
  await withdrawOccurrence(people.checker, { occurrenceId: gone.id, now });
  const claim = { words: `${right} percent`, verdict: "confirmed" as const };
  await givenMark(people.reporter, articleId, claim);
  return givenApproved(people, articleId, [claim]);
}

const correction = (
  revisionId: string,
  notice: Partial<CorrectArticle["notice"]> = {},
): CorrectArticle => ({
  revisionId,
  kind: "corrected",
  notice: {
    weight: "minor",
    whatWasWrong: "We said that output fell by 40 percent.",
    whatIsRight: "It fell by 14 percent.",
    wordsBefore: "fell by 40 percent",
    wordsAfter: "fell by 14 percent",
    correctsId: null,
    delayReason: "",
    ...notice,
  },
  now,
});

describe("a correction", () => {
  test("shows the right words together with its notice, and what was wrong stays readable", async () => {
    const { revisionId, slug, url } = await givenMistake();
    expect(await correctArticle(people.admin, correction(revisionId))).toMatchObject({
      url,
      version: 2,
    });
    const article = await findPublishedArticle(slug);
    expect(article?.claims.map(({ exact }) => exact)).toContain("14 percent");
    expect(article?.corrections).toMatchObject([
      {
        kind: "correction",
        weight: "minor",
        whatWasWrong: "We said that output fell by 40 percent.",
        whatIsRight: "It fell by 14 percent.",
        wordsBefore: "fell by 40 percent",
        wordsAfter: "fell by 14 percent",
        version: 2,
        correctsId: null,
      },
    ]);
    const old = await findArticleVersion(slug, 1);
    expect(JSON.stringify(old?.body)).toContain("40 percent");
    expect(old?.corrections).toHaveLength(1);
    const [first] = (await listCorrections()).corrections;
    expect(first).toMatchObject({ whatIsRight: "It fell by 14 percent.", article: { url } });
  });

  test("is an admin's deed", async () => {
    const { revisionId, articleId } = await givenMistake();
    for (const who of [people.reporter, people.checker, people.otherEditor]) {
      await expect(correctArticle(who, correction(revisionId))).rejects.toMatchObject({
        code: "not_allowed",
      });
    }
    expect(await newsroom.publication.count({ where: { articleId } })).toBe(1);
    await expect(correctArticle(people.admin, correction(revisionId))).resolves.toBeDefined();
  });

  test("quotes words that readers could read, and words that they will read", async () => {
    const { revisionId, articleId } = await givenMistake();
    await expect(
      correctArticle(
        people.admin,
        correction(revisionId, { wordsBefore: "fell by 50 percent", wordsAfter: "fell a lot" }),
      ),
    ).rejects.toMatchObject({
      code: "invalid_input",
      issues: [
        { code: "words_not_live", field: "notice.wordsBefore" },
        { code: "words_not_new", field: "notice.wordsAfter" },
      ],
    });
    expect(await newsroom.correction.count({ where: { articleId } })).toBe(0);
  });

  test("passes the same gate as everything: a hold keeps it back", async () => {
    const { revisionId, articleId } = await givenMistake();
    await placeHold(people.editor, {
      ...{ articleId, kind: "legal", reason: "A letter came.", until: null, now },
    });
    await expect(correctArticle(people.admin, correction(revisionId))).rejects.toMatchObject({
      code: "not_ready",
      issues: [{ code: "hold_active" }],
    });
    expect(await newsroom.correction.count({ where: { articleId } })).toBe(0);
  });

  test("is of what readers have: not of a draft", async () => {
    const { revisionId } = await givenReady(people);
    await expect(correctArticle(people.admin, correction(revisionId))).rejects.toMatchObject({
      code: "not_ready",
    });
  });

  test("can be a clarification, which says so and replaces no fact", async () => {
    const wrong = await givenMistake();
    const hidden = { ...correction(wrong.revisionId), kind: "clarified" as const };
    await expect(correctArticle(people.admin, hidden)).rejects.toMatchObject({
      issues: [{ code: "fact_replaced", words: "Output fell by 40 percent in March." }],
    });
    const { revisionId, slug } = await givenMore();
    await correctArticle(people.admin, {
      ...correction(revisionId, { wordsBefore: "fell by 40 percent", wordsAfter: "in all mills" }),
      kind: "clarified",
    });
    const article = await findPublishedArticle(slug);
    expect(article?.versions[0]).toMatchObject({ number: 2, kind: "clarified" });
    expect(article?.corrections).toMatchObject([{ kind: "clarification" }]);
  });

  test("cannot be dressed as an update, nor an update as a correction", async () => {
    const { revisionId, articleId } = await givenMistake();
    const released = (kind: string, notice: string) =>
      asApp(
        "select release($1, $2::publication_kind, 'A note.', $3::jsonb)",
        [revisionId, kind, notice],
        {
          userId: people.admin.id,
        },
      );
    const notice = JSON.stringify({ ...correction(revisionId).notice, kind: "correction" });
    await transaction({ who: people.admin, now }, (tx) => recordEdits(tx, revisionId, now));
    await expect(released("updated", notice)).rejects.toMatchObject({ code: "OR002" });
    await expect(released("corrected", "null")).rejects.toMatchObject({ code: "OR002" });
    expect(await newsroom.publication.count({ where: { articleId } })).toBe(1);
    await expect(released("corrected", notice)).resolves.toBeDefined();
  });
});

describe("a correction that was wrong itself", () => {
  async function givenCorrected() {
    const mistake = await givenMistake();
    await correctArticle(people.admin, correction(mistake.revisionId));
    const [first] = (await findPublishedArticle(mistake.slug))?.corrections ?? [];
    return { ...mistake, correctionId: first?.id ?? "" };
  }

  test("gets a correction of its own, and stays", async () => {
    const { articleId, slug, correctionId } = await givenCorrected();
    const { revisionId } = await fix(articleId, "14", "41");
    await correctArticle(
      people.admin,
      correction(revisionId, {
        whatWasWrong: "Our correction said 14 percent.",
        whatIsRight: "It fell by 41 percent.",
        wordsBefore: "14 percent",
        wordsAfter: "41 percent",
        correctsId: correctionId,
      }),
    );
    const corrections = (await findPublishedArticle(slug))?.corrections;
    expect(corrections?.map(({ version, correctsId }) => [version, correctsId])).toEqual([
      [3, correctionId],
      [2, null],
    ]);
  });

  test("can be corrected without a change of words", async () => {
    const { articleId, slug, correctionId, claims } = await givenCorrected();
    const { revisionId } = await givenApproved(people, articleId, claims);
    await correctArticle(
      people.admin,
      correction(revisionId, {
        whatWasWrong: "Our correction did not say that a reader had told us.",
        whatIsRight: "A reader had told us.",
        wordsBefore: "",
        wordsAfter: "",
        correctsId: correctionId,
      }),
    );
    expect((await findPublishedArticle(slug))?.corrections[0]).toMatchObject({
      version: 3,
      correctsId: correctionId,
    });
  });

  test("belongs to the same article", async () => {
    const [mine, theirs] = [await givenMistake(), await givenCorrected()];
    for (const correctsId of [theirs.correctionId, randomUUID()]) {
      await expect(
        correctArticle(people.admin, correction(mine.revisionId, { correctsId })),
      ).rejects.toMatchObject({ code: "conflict" });
    }
    expect(await newsroom.correction.count({ where: { articleId: mine.articleId } })).toBe(0);
  });

  test("is never edited or removed, by whatever way", async () => {
    const { correctionId } = await givenCorrected();
    for (const statement of [
      "update corrections set what_is_right = 'Nothing was wrong.' where id = $1",
      "delete from corrections where id = $1",
    ]) {
      await expect(asApp(statement, [correctionId])).rejects.toThrow("permission denied");
    }
    expect(await asReader("select id from corrections where id = $1", [correctionId])).toHaveLength(
      1,
    );
  });
});

describe("the list of corrections", () => {
  test("is a page at a time, newest first, and the same for staff with who issued them", async () => {
    for (let each = 0; each < 3; each++) {
      const { revisionId } = await givenMistake();
      await correctArticle(people.admin, correction(revisionId));
    }
    const all = (await listCorrections(null, 1_000)).corrections;
    const first = await listCorrections(null, 2);
    expect(first.corrections).toEqual(all.slice(0, 2));
    expect(first.next).not.toBeNull();
    const last = all.at(1);
    const rest = await listCorrections(last ? { at: last.issuedAt, id: last.id } : null, 1_000);
    expect(rest).toEqual({ corrections: all.slice(2), next: null });
    const times = all.map(({ issuedAt }) => issuedAt.getTime());
    expect(times).toEqual(times.toSorted((left, right) => right - left));

    const staff = await listStaffCorrections(people.reporter);
    expect(staff.corrections.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(staff.corrections[0]).toMatchObject({ issuedBy: people.admin.name });
  });

  test("stands on the desk of its article, with its version", async () => {
    const { revisionId, articleId } = await givenMistake();
    await correctArticle(people.admin, correction(revisionId));
    expect((await findDesk(people.reporter, articleId))?.corrections).toMatchObject([
      { version: 2, issuedBy: people.admin.name },
    ]);
  });
});

test("an editor's note is no correction: it takes no words back", async () => {
  const { revisionId, slug } = await givenMore();
  await publishArticle(people.admin, {
    ...{ revisionId, kind: "updated", note: "Added a figure.", now },
    editorsNote: { whatWasWrong: "We were late.", weight: "minor" },
  });
  expect((await findPublishedArticle(slug))?.corrections).toMatchObject([
    { kind: "editors_note", wordsBefore: "", wordsAfter: "" },
  ]);
});
