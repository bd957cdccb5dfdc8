import { beforeAll, describe, expect, test } from "vitest";
import { sentenceHash } from "@/lib/articles/rules/sentences";
import { newsroom } from "@/lib/platform/db";
import { approveRevision } from "@/lib/publishing/approve-revision";
import { publishArticle } from "@/lib/publishing/publish-article";
import { listGateIssues } from "@/lib/publishing/publish-queries";
import { asApp, asOwner } from "@/lib/testing/database";
import {
  type GivenArticle,
  givenDraft,
  givenMark,
  givenPeople,
  givenSubmitted,
  givenVerdicts,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { findRankingModel } from "./ranking-queries";
import { recordRanking } from "./record-ranking";
import { waiveCheck } from "./waive-check";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const SENTENCE = "The dam is 80 metres high.";
const REASON = "Everybody can measure it.";
const RELEASE = "select release($1::uuid, 'published', '')";
const codes = (...issues: string[]) => ({ issues: issues.map((code) => ({ code })) });

/** A story with one figure that no claim covers. */
const givenUnmarked = (given: Partial<GivenArticle> = {}) =>
  givenDraft({ by: people.reporter, body: ["Nobody knows why.", SENTENCE], claims: [], ...given });

async function given(draft: Awaited<ReturnType<typeof givenUnmarked>>, by = people.reporter) {
  await givenVerdicts(people.checker, draft.articleId, draft.claims);
  const { revisionId, hash } = await givenSubmitted(by, draft.articleId);
  await approveRevision(people.editor, { revisionId, revisionHash: hash, now: new Date() });
  return revisionId;
}

const publish = (revisionId: string) =>
  publishArticle(people.otherEditor, { revisionId, kind: "published", note: "", now });

const waive = (articleId: string, who = people.otherEditor, sentence = SENTENCE) =>
  waiveCheck(who, { articleId, sentence, reason: REASON, now });

/** A waiver that goes around the application. */
const insertWaiver = (
  articleId: string,
  {
    by,
    as = by,
    sentence = SENTENCE,
  }: { by: { id: string }; as?: { id: string }; sentence?: string },
) =>
  asApp(
    "insert into check_waivers (article_id, sentence_hash, reason, waived_by_id, waived_at) values ($1, $2, $3, $4, now())",
    [articleId, sentenceHash(sentence), REASON, by.id],
    { userId: as.id },
  );

describe("a figure that no claim covers", () => {
  test("keeps a story from its readers, by the screen or around it", async () => {
    const draft = await givenUnmarked();
    const issues = await listGateIssues(people.editor, draft.articleId, now);
    expect(issues?.at(-1)).toMatchObject({ code: "unmarked_figure", words: SENTENCE });
    const revisionId = await given(draft);
    await expect(publish(revisionId)).rejects.toMatchObject(codes("unmarked_figure"));
    // The refusal took its reading back with it; one that stays is refused by the database too.
    await asApp(
      "insert into readings (id, revision_id, basis, read_at) values (gen_random_uuid(), $1, '', now())",
      [revisionId],
      { userId: people.otherEditor.id },
    );
    await asApp(
      `insert into checkable_findings (reading_id, sentence_hash, look)
       select id, $2, 'figure' from readings where revision_id = $1`,
      [revisionId, sentenceHash(SENTENCE)],
      { userId: people.otherEditor.id },
    );
    await expect(
      asApp(RELEASE, [revisionId], { userId: people.otherEditor.id }),
    ).rejects.toMatchObject({
      code: "OR001",
      detail: expect.stringContaining("unmarked_figure"),
    });
  });

  test("keeps none when it is marked and checked", async () => {
    const draft = await givenUnmarked();
    const claim = { words: "80 metres", verdict: "confirmed" as const };
    await givenMark(people.reporter, draft.articleId, claim);
    const claims = [...draft.claims, claim];
    await expect(publish(await given({ ...draft, claims }))).resolves.toMatchObject({ version: 1 });
  });

  test("keeps none when an editor says that it needs no check, and the reason is kept", async () => {
    const draft = await givenUnmarked();
    const { articleId } = draft;
    await waive(articleId);
    await expect(publish(await given(draft))).resolves.toMatchObject({ version: 1 });
    expect(await newsroom.checkWaiver.findMany({ where: { articleId } })).toMatchObject([
      { reason: REASON, waivedById: people.otherEditor.id },
    ]);
    expect(await newsroom.auditEvent.count({ where: { articleId, act: "waive_check" } })).toBe(1);
    await expect(waive(articleId)).rejects.toMatchObject({ code: "conflict" });
  });

  test("is asked about again when the sentence is another, and not when only its signs are", async () => {
    const draft = await givenUnmarked();
    const { articleId } = draft;
    await waive(articleId);
    const write = (sentence: string) =>
      givenWords(people.reporter, articleId, {
        body: { type: "doc", content: [paragraph(sentence)] },
      });
    const open = async () =>
      (await listGateIssues(people.editor, articleId, now))?.filter(({ code }) =>
        code.startsWith("unmarked_"),
      );
    await write("The dam is 80 metres  high!");
    expect(await open()).toEqual([]);
    await write("The dam is 90 metres high.");
    expect(await open()).toMatchObject([{ words: "The dam is 90 metres high." }]);
  });

  test("ranks behind what is worth checking more", async () => {
    const body = ["The hall has two doors.", "Output fell by 40 percent, the minister said."];
    const { articleId } = await givenUnmarked({ body });
    const issues = await listGateIssues(people.editor, articleId, now);
    const found = issues?.filter(({ code }) => code.startsWith("unmarked_"));
    expect(found?.map(({ words }) => words)).toEqual(body.toReversed());
  });
});

describe("who says that a sentence needs no check", () => {
  test("is an editor who did not write it, of a sentence that was written", async () => {
    const { articleId } = await givenUnmarked({ by: people.otherEditor });
    for (const who of [people.otherEditor, people.checker, people.reporter, people.admin]) {
      await expect(waive(articleId, who)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(insertWaiver(articleId, { by: who })).rejects.toMatchObject({ code: "OR002" });
    }
    await expect(
      insertWaiver(articleId, { by: people.editor, as: people.checker }),
    ).rejects.toMatchObject({ code: "OR002" });
    await expect(
      insertWaiver(articleId, { by: people.editor, sentence: "Nobody wrote this." }),
    ).rejects.toMatchObject({ code: "OR003" });
    await expect(insertWaiver(articleId, { by: people.editor })).resolves.toEqual([]);
  });

  test("and what was said and found stays as it was written", async () => {
    const draft = await givenUnmarked();
    await waive(draft.articleId);
    await publish(await given(draft));
    for (const table of ["checkable_findings", "check_waivers"]) {
      await expect(asApp(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
      await expect(asOwner(`delete from ${table}`)).rejects.toThrow();
      const [row] = await asOwner<{ n: number }>(`select count(*)::int n from ${table}`);
      expect(row?.n).toBeGreaterThan(0);
    }
  });
});

test("a model that the newsroom has trained ranks from then on, and cannot be altered", async () => {
  const body = ["The hall has two doors.", "Output fell by 40 percent, the minister said."];
  const { articleId } = await givenUnmarked({ body });
  const model = { bias: 0.5, weights: { "word:doors": 2 } };
  await recordRanking({ model, sentences: 96, now: new Date() });
  expect(await findRankingModel()).toEqual(model);
  const issues = await listGateIssues(people.editor, articleId, now);
  const found = issues?.filter(({ code }) => code.startsWith("unmarked_"));
  expect(found?.map(({ words }) => words)).toEqual(body);
  await expect(asApp("update ranking_models set bias = 1")).rejects.toMatchObject({
    code: "42501",
  });
  await expect(asOwner("update ranking_models set bias = 1")).rejects.toThrow();
});
