import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { newsroom, transaction } from "@/lib/platform/db";
import { recordEdits } from "@/lib/publishing/publish-store";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { asApp, asOwner, atOnce, openSession } from "@/lib/testing/database";
import {
  givenApproved,
  givenLive,
  givenPeople,
  givenStaff,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { correctArticle } from "./correct-article";
import { proposeCorrection } from "./propose-correction";
import { proposeWithdrawal } from "./propose-withdrawal";
import { secondCorrection } from "./second-correction";
import { secondWithdrawal } from "./second-withdrawal";

let people: People;
let otherAdmin: Staff;
beforeAll(async () => {
  people = await givenPeople();
  otherAdmin = await givenStaff("admin", "Alva Admin");
});

const now = new Date();

const NOTICE = {
  whatWasWrong: "We wrote that output fell in March.",
  whatIsRight: "It fell in April.",
  ...{ wordsBefore: "in March", wordsAfter: "in April", correctsId: null, delayReason: "" },
};

/** A live article whose month was wrong, with the right one waiting to be published. */
async function givenMistake() {
  const live = await givenLive(people);
  await givenWords(people.reporter, live.articleId, {
    body: { type: "doc", content: [paragraph("Output fell by 40 percent in April.")] },
  });
  const ready = await givenApproved(people, live.articleId, live.claims);
  return { ...live, slug: live.url.split("/").at(-1) ?? "", ...ready };
}

async function givenProposal(by: Staff = people.otherEditor, notice: object = {}) {
  const mistake = await givenMistake();
  const proposal = { revisionId: mistake.revisionId, notice: { ...NOTICE, ...notice }, now };
  return { ...mistake, ...(await proposeCorrection(by, proposal)) };
}

const versions = (articleId: string) => newsroom.publication.count({ where: { articleId } });

describe("a correction on top of an article", () => {
  test("is proposed by one and seconded by another", async () => {
    const { proposalId, articleId, slug } = await givenProposal();
    expect(await versions(articleId)).toBe(1);
    expect(await secondCorrection(people.admin, { proposalId, now })).toMatchObject({ version: 2 });
    expect((await findPublishedArticle(slug))?.corrections).toMatchObject([
      { kind: "correction", weight: "major", whatIsRight: "It fell in April.", delayReason: "" },
    ]);
    expect(await newsroom.correction.findFirst({ where: { articleId } })).toMatchObject({
      proposedById: people.otherEditor.id,
      issuedById: people.admin.id,
    });
  });

  test("is not one person's word, whatever their role", async () => {
    const { revisionId } = await givenMistake();
    await expect(
      correctArticle(people.admin, {
        ...{ revisionId, kind: "corrected", now },
        notice: { ...NOTICE, weight: "major" },
      }),
    ).rejects.toMatchObject({ code: "not_allowed" });
    const { proposalId, articleId } = await givenProposal(people.admin);
    await expect(secondCorrection(people.admin, { proposalId, now })).rejects.toMatchObject({
      code: "not_allowed",
      issues: [{ code: "own_proposal" }],
    });
    expect(await versions(articleId)).toBe(1);
    await expect(secondCorrection(otherAdmin, { proposalId, now })).resolves.toBeDefined();
  });

  test("is proposed by editors and admins and seconded by admins", async () => {
    const { revisionId } = await givenMistake();
    for (const who of [people.reporter, people.checker]) {
      await expect(
        proposeCorrection(who, { revisionId, notice: NOTICE, now }),
      ).rejects.toMatchObject({ code: "not_allowed" });
    }
    const { proposalId } = await givenProposal();
    await expect(secondCorrection(people.editor, { proposalId, now })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  test("is proposed once for a text, and not again after it was seconded", async () => {
    const { proposalId, revisionId } = await givenProposal();
    await expect(
      proposeCorrection(people.editor, { revisionId, notice: NOTICE, now }),
    ).rejects.toMatchObject({ code: "conflict" });
    await secondCorrection(people.admin, { proposalId, now });
    await expect(secondCorrection(otherAdmin, { proposalId, now })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is not seconded when the text was sent on again", async () => {
    const { proposalId, articleId, claims } = await givenProposal();
    await givenWords(people.reporter, articleId, {
      body: { type: "doc", content: [paragraph("Output fell by 40 percent in May.")] },
    });
    await givenApproved(people, articleId, claims);
    await expect(secondCorrection(people.admin, { proposalId, now })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      secondCorrection(people.admin, { proposalId: randomUUID(), now }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("seconded by two at once is issued once", async () => {
    const { proposalId, articleId } = await givenProposal();
    const outcomes = await atOnce(articleId, [
      () => secondCorrection(people.admin, { proposalId, now }),
      () => secondCorrection(otherAdmin, { proposalId, now }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await newsroom.correction.count({ where: { articleId } })).toBe(1);
    expect(await versions(articleId)).toBe(2);
  });
});

describe("around the application, a correction on top of an article", () => {
  const release = (revisionId: string, by: Staff, notice: object = {}) =>
    asApp(
      "select release($1, 'corrected', 'A note.', $2::jsonb)",
      [revisionId, JSON.stringify({ ...NOTICE, kind: "correction", weight: "major", ...notice })],
      { userId: by.id },
    );
  const looked = (revisionId: string) =>
    transaction({ who: people.admin, now }, (tx) => recordEdits(tx, revisionId, now));

  test("needs somebody else's proposal of exactly this notice, and uses it up", async () => {
    const lonely = await givenMistake();
    await looked(lonely.revisionId);
    await expect(release(lonely.revisionId, people.admin)).rejects.toThrow("needs two people");
    const minor = { weight: "minor" };
    await expect(release(lonely.revisionId, people.admin, minor)).resolves.toHaveLength(1);

    const { revisionId, articleId } = await givenProposal(people.admin);
    await looked(revisionId);
    await expect(release(revisionId, people.admin)).rejects.toThrow("needs two people");
    const another = { whatIsRight: "It fell in April, perhaps." };
    await expect(release(revisionId, otherAdmin, another)).rejects.toThrow("needs two people");
    await expect(release(revisionId, otherAdmin)).resolves.toHaveLength(1);
    await expect(release(revisionId, otherAdmin)).rejects.toThrow("needs two people");
    expect(await versions(articleId)).toBe(2);
  });

  test("is proposed under one's own name, and nobody signs a proposal by hand", async () => {
    const { revisionId, articleId, proposalId } = await givenProposal();
    const insert = (proposer: Staff, by: Staff) =>
      asApp(
        `insert into correction_proposals (id, article_id, revision_id, what_was_wrong, what_is_right, words_before,
           words_after, delay_reason, proposed_by_id, proposed_at)
         values (gen_random_uuid(), $1, $2, 'It.', 'That.', '', '', '', $3, now())`,
        [articleId, revisionId, proposer.id],
        { userId: by.id },
      );
    await expect(insert(people.editor, people.admin)).rejects.toThrow("under one's own name");
    await expect(insert(people.reporter, people.reporter)).rejects.toMatchObject({ code: "OR002" });
    for (const statement of [
      "update correction_proposals set proposed_by_id = $2 where id = $1",
      "update correction_proposals set closed_at = null, seconded_by_id = $2 where id = $1",
      "delete from correction_proposals where id = $1 and proposed_by_id <> $2",
    ]) {
      await expect(asApp(statement, [proposalId, people.admin.id])).rejects.toThrow("permission");
    }
  });

  test("names nobody of the newsroom, and neither does any other notice", async () => {
    const { revisionId, articleId } = await givenMistake();
    await looked(revisionId);
    for (const blame of ["Ömer Editor misread it.", "It was misread (by: Rana  Reporter)."]) {
      const notice = { weight: "minor", whatWasWrong: blame };
      await expect(release(revisionId, people.admin, notice)).rejects.toThrow("take the name out");
    }
    await expect(
      asApp(
        `insert into withdrawals (id, article_id, kind, notice, reason, proposed_by_id, proposed_at)
         values (gen_random_uuid(), $1, 'retraction', 'Rana Reporter made it up.', 'So.', $2, now())`,
        [articleId, people.admin.id],
        { userId: people.admin.id },
      ),
    ).rejects.toThrow("take the name out");
    await expect(release(revisionId, people.admin, { weight: "minor" })).resolves.toHaveLength(1);
  });

  test("says why it comes late, when the words stood for more than thirty days", async () => {
    const { revisionId, articleId } = await givenMistake();
    await looked(revisionId);
    await publishedDaysAgo(articleId, 31);
    const minor = { weight: "minor" };
    await expect(release(revisionId, people.admin, minor)).rejects.toMatchObject({
      code: "OR001",
      detail: expect.stringContaining("delay_unexplained"),
    });
    const told = { ...minor, delayReason: "The archive was closed." };
    await expect(release(revisionId, people.admin, told)).resolves.toHaveLength(1);
    const [row] = await asOwner<{ days: number }>(
      "select extract(day from issued_at - wrong_since)::int as days from corrections where article_id = $1",
      [articleId],
    );
    expect(row?.days).toBe(31);
  });
});

test("a delay is asked for beside its field, and counted from when the words came", async () => {
  const { revisionId, articleId, slug } = await givenMistake();
  const correct = (delayReason: string) =>
    correctArticle(people.admin, {
      ...{ revisionId, kind: "corrected", now },
      notice: { ...NOTICE, weight: "minor", delayReason },
    });
  await publishedDaysAgo(articleId, 40);
  await expect(correct("")).rejects.toMatchObject({
    issues: [{ code: "delay_unexplained", field: "notice.delayReason" }],
  });
  await correct("Nobody had told us.");
  const [notice] = (await findPublishedArticle(slug))?.corrections ?? [];
  expect(notice?.delayReason).toBe("Nobody had told us.");
  expect(notice?.wrongSince?.getTime()).toBeLessThan(now.getTime() - 39 * 86_400_000);
});

test("a takedown erases the words that a proposal quotes", async () => {
  const { proposalId, articleId } = await givenProposal();
  const { withdrawalId } = await proposeWithdrawal(people.editor, {
    ...{ articleId, kind: "takedown", notice: "A court has forbidden it.", reason: "So.", now },
  });
  await secondWithdrawal(people.admin, { withdrawalId, now });
  expect(await newsroom.correctionProposal.findUnique({ where: { id: proposalId } })).toMatchObject(
    {
      wordsBefore: "",
      wordsAfter: "",
    },
  );
});

/** As if time had passed: nobody can write another date, so the guards are put aside for a moment. */
async function publishedDaysAgo(articleId: string, days: number): Promise<void> {
  const owner = await openSession("owner");
  await owner.query("begin");
  await owner.query("alter table publications disable trigger user");
  await owner.query(
    "update publications set published_at = published_at - make_interval(days => $2) where article_id = $1",
    [articleId, days],
  );
  await owner.query("alter table publications enable trigger user");
  await owner.query("commit");
}
