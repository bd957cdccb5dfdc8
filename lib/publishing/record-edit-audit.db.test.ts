import { beforeEach, describe, expect, test } from "vitest";
import { canonicalRevision, revisionHash } from "@/lib/articles/rules/canonical";
import type { Document } from "@/lib/articles/rules/document";
import { newsroom } from "@/lib/platform/db";
import { asApp, asOwner, asReader, openSession } from "@/lib/testing/database";
import {
  givenApproved,
  givenCorrected,
  givenLive,
  givenPeople,
  givenTakenDown,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { publishArticle } from "./publish-article";
import { recordEditAudit } from "./record-edit-audit";

let people: People;
beforeEach(async () => {
  people ??= await givenPeople();
});

const now = new Date();
const MORE = "Output fell by 40 percent in March. Bread costs more since.";
const OTHER = "Output fell by 40 percent in April.";

/** A live article with these words as a second text that nobody has published yet. */
async function givenChange(words: string) {
  const live = await givenLive(people);
  await givenWords(people.reporter, live.articleId, {
    body: { type: "doc", content: [paragraph(words)] },
  });
  const ready = await givenApproved(people, live.articleId, live.claims);
  return { ...live, ...ready, liveRevisionId: live.revisionId };
}

const update = (revisionId: string) =>
  publishArticle(people.otherEditor, { revisionId, kind: "updated", note: "Prices are in.", now });

/** What a superuser can do who puts every guard aside. */
async function asSuperuser(statements: [sql: string, values: unknown[]][]): Promise<void> {
  const owner = await openSession("owner");
  const tables = ["articles", "publications", "revisions", "edit_findings", "corrections"];
  await owner.query("begin");
  for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
  for (const [sql, values] of statements) await owner.query(sql, values);
  for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
  await owner.query("commit");
}

const problemsOf = async (articleId: string) =>
  (await recordEditAudit({ now })).problems
    .filter((problem) => problem.articleId === articleId)
    .map(({ code, version }) => [code, version]);

test("an archive in which every edit went through the gate keeps the rule", async () => {
  const [first, second] = [await givenChange(MORE), await givenChange(OTHER)];
  await update(first.revisionId);
  await givenCorrected(people, second.revisionId, {
    ...{ whatWasWrong: "We wrote March.", whatIsRight: "It was April." },
    ...{ wordsBefore: "in March", wordsAfter: "in April" },
  });
  await givenTakenDown(people);
  const audit = await recordEditAudit({ now });
  expect(audit).toEqual({ typographical: 0, style: 0, factual: 2, problems: [] });
  expect(await asReader("select factual, problems from edit_audits")).toContainEqual({
    ...{ factual: 2, problems: 0 },
  });
});

describe("a superuser is found who", () => {
  test("alters the words that readers have", async () => {
    for (const change of [
      "update revisions set headline = 'Output rises' where id = $1",
      `update revisions set body = jsonb_set(body, '{content,0,content,0,text}', '"Output rose."') where id = $1`,
      "update revisions set author_ids = array[gen_random_uuid()] where id = $1",
      "update revisions set hash = repeat('0', 64) where id = $1",
    ]) {
      const { articleId, liveRevisionId } = await givenChange(MORE);
      expect(await problemsOf(articleId)).toEqual([]);
      await asSuperuser([[change, [liveRevisionId]]]);
      expect(await problemsOf(articleId)).toContainEqual(["text_altered", null]);
    }
  });

  test("alters them with everything that is computed from them", async () => {
    const { articleId, liveRevisionId } = await givenChange(MORE);
    const row = await newsroom.revision.findUniqueOrThrow({ where: { id: liveRevisionId } });
    const content = { ...JSON.parse(row.canonical), headline: "Output rises" };
    delete content.format;
    const canonical = canonicalRevision({ ...content, body: content.body as Document });
    await asSuperuser([
      [
        "update revisions set headline = 'Output rises', canonical = $2, hash = $3 where id = $1",
        [liveRevisionId, canonical, revisionHash(canonical)],
      ],
    ]);
    expect(await problemsOf(articleId)).toEqual([["approved_otherwise", null]]);
  });

  test("shows other words without a publication", async () => {
    const { articleId, revisionId } = await givenChange(OTHER);
    await asSuperuser([
      ["update articles set live_revision_id = $2 where id = $1", [articleId, revisionId]],
    ]);
    expect(await problemsOf(articleId)).toEqual([["shown_without_publication", null]]);
  });

  test("shows them as typography, with a finding to match", async () => {
    const { articleId, revisionId, liveRevisionId } = await givenChange(OTHER);
    await asSuperuser([
      [
        `insert into edit_findings (base_hash, hash, article_id, class, replaced, found_at)
         select b.hash, t.hash, t.article_id, 'typographical', '{}', now()
         from revisions b, revisions t where b.id = $1 and t.id = $2`,
        [liveRevisionId, revisionId],
      ],
    ]);
    await forged(articleId, revisionId, "refiled", "");
    expect(await problemsOf(articleId)).toEqual([
      ["refiled_not_typography", 2],
      ["finding_too_mild", 2],
    ]);
  });

  test("shows a changed fact as an update, as a correction without its notice, or in two steps of which one goes", async () => {
    const one = await givenChange(OTHER);
    await forged(one.articleId, one.revisionId, "updated", "News.");
    expect(await problemsOf(one.articleId)).toEqual([["fact_replaced", 2]]);

    const other = await givenChange(OTHER);
    await forged(other.articleId, other.revisionId, "corrected", "It was April.");
    expect(await problemsOf(other.articleId)).toEqual([["notice_missing", 2]]);

    const third = await givenChange(MORE);
    await update(third.revisionId);
    await asSuperuser([
      [
        "update publications set number = 3 where article_id = $1 and number = 2",
        [third.articleId],
      ],
    ]);
    expect(await problemsOf(third.articleId)).toContainEqual(["version_missing", null]);

    const fourth = await givenChange(OTHER);
    await forged(fourth.articleId, fourth.revisionId, "updated", "News.", 3);
    expect(await problemsOf(fourth.articleId)).toEqual([
      ["version_missing", null],
      ["fact_replaced", 3],
    ]);
  });
});

/** A publication that no release() has made. */
function forged(
  articleId: string,
  revisionId: string,
  kind: string,
  note: string,
  number = 2,
): Promise<void> {
  return asSuperuser([
    [
      `insert into publications (id, article_id, number, revision_id, kind, note, published_by_id, published_at, checked_by, approved_by)
       values (gen_random_uuid(), $1, $6, $2, $3::publication_kind, $4, $5, now(), '{}', '{}')`,
      [articleId, revisionId, kind, note, people.admin.id, number],
    ],
    ["update articles set live_revision_id = $2 where id = $1", [articleId, revisionId]],
  ]);
}

test("the outcome of an audit stays", async () => {
  await recordEditAudit({ now });
  const statement = "update edit_audits set problems = 0";
  await expect(asApp(statement)).rejects.toThrow("permission denied");
  await expect(asOwner(statement)).rejects.toThrow("never changed or removed");
});
