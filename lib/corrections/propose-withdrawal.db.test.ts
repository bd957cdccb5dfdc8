import { beforeAll, expect, test } from "vitest";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { findDesk } from "@/lib/articles/desk-queries";
import { newsroom } from "@/lib/platform/db";
import { asApp, atOnce } from "@/lib/testing/database";
import { givenDraft, givenLive, givenPeople, type People } from "@/lib/testing/newsroom";
import { proposeWithdrawal } from "./propose-withdrawal";
import { secondWithdrawal } from "./second-withdrawal";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();

const proposal = (articleId: string, kind: "retraction" | "takedown" = "retraction") => ({
  articleId,
  kind,
  notice: "The document that this rests on was forged.",
  reason: "The archive told us on Monday.",
  now,
});

const countOpen = (articleId: string) =>
  newsroom.withdrawal.count({ where: { articleId, closedAt: null } });

test("a proposal waits on the desk, and readers see no difference", async () => {
  const { articleId, url } = await givenLive(people);
  await proposeWithdrawal(people.editor, proposal(articleId));
  expect((await findDesk(people.admin, articleId))?.withdrawals).toMatchObject([
    {
      kind: "retraction",
      proposedBy: people.editor.name,
      reason: "The archive told us on Monday.",
    },
  ]);
  expect(await findPublishedArticle(url.split("/").at(-1) ?? "")).toMatchObject({
    state: "live",
    corrections: [],
  });
});

test("only what readers have can be withdrawn", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  await expect(proposeWithdrawal(people.editor, proposal(articleId))).rejects.toMatchObject({
    code: "not_ready",
  });
});

test("reporters and checkers do not propose, by whatever way", async () => {
  const { articleId } = await givenLive(people);
  for (const who of [people.reporter, people.checker]) {
    await expect(proposeWithdrawal(who, proposal(articleId))).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(
      asApp(
        `insert into withdrawals (id, article_id, kind, notice, reason, proposed_by_id, proposed_at)
         values (gen_random_uuid(), $1, 'takedown', 'x', 'x', $2, now())`,
        [articleId, who.id],
        { userId: who.id },
      ),
    ).rejects.toMatchObject({ code: "OR002" });
  }
  expect(await countOpen(articleId)).toBe(0);
  await expect(proposeWithdrawal(people.admin, proposal(articleId))).resolves.toBeDefined();
});

test("the same is proposed once, also by two at once", async () => {
  const { articleId } = await givenLive(people);
  const tries = await atOnce(
    articleId,
    [people.editor, people.otherEditor].map(
      (who) => () => proposeWithdrawal(who, proposal(articleId)),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(tries.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "conflict" },
  });
  expect(await countOpen(articleId)).toBe(1);
});

test("a retraction that waits does not stop a takedown, which settles both", async () => {
  const { articleId } = await givenLive(people);
  const retraction = await proposeWithdrawal(people.editor, proposal(articleId));
  const takedown = await proposeWithdrawal(people.editor, proposal(articleId, "takedown"));
  await secondWithdrawal(people.admin, { withdrawalId: takedown.withdrawalId, now });
  expect(await countOpen(articleId)).toBe(0);
  expect(
    await newsroom.withdrawal.findUnique({ where: { id: retraction.withdrawalId } }),
  ).toMatchObject({ secondedById: null });
});

test("what is retracted cannot be retracted again, but taken down", async () => {
  const { articleId } = await givenLive(people);
  const { withdrawalId } = await proposeWithdrawal(people.editor, proposal(articleId));
  await secondWithdrawal(people.admin, { withdrawalId, now });
  await expect(proposeWithdrawal(people.editor, proposal(articleId))).rejects.toMatchObject({
    code: "not_ready",
  });
  expect(await countOpen(articleId)).toBe(0);
  await expect(
    proposeWithdrawal(people.editor, proposal(articleId, "takedown")),
  ).resolves.toBeDefined();
});
