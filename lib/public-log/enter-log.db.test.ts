import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { inProject } from "@/lib/platform/project";
import { publishArticle } from "@/lib/publishing/publish-article";
import { asApp, asOwner, asReader, openSession } from "@/lib/testing/database";
import {
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  type People,
} from "@/lib/testing/newsroom";
import { asInsider } from "@/lib/testing/public-log";
import { findRecord, findRoot, listEntries } from "./log-public";
import { commitTo, leafText, parseLeaf } from "./rules/leaf";
import { leafHash, rootOf } from "./rules/tree";

let people: People;

beforeAll(async () => {
  people = await givenPeople();
});

type Row = { index: string; entry: string; hash: Buffer; publication_id: string | null };
const leaves = () => asOwner<Row>("select * from log_leaves order by index");
const publications = async () =>
  Number((await asOwner<{ count: string }>("select count(*) from publications"))[0]?.count);

async function entryOf(articleId: string, version = 1) {
  const record = await findRecord(articleId, version);
  return record ?? expect.unreachable("it has no entry");
}

describe("a publication's entry", () => {
  test("says which version it is, in the bytes of the format, and no word of it", async () => {
    const { articleId } = await givenLive(people, { headline: "Zebra crossing falls" });
    const { entry, index } = await entryOf(articleId);
    const leaf = parseLeaf(entry);
    expect(leaf).toMatchObject({
      ...{ v: 1, type: "published", story: articleId, rev: 1, prev: null, reason: null },
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
      commit: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    expect(entry).toBe(leafText(leaf));
    const [row] = (await leaves()).filter((each) => Number(each.index) === index);
    expect(row?.hash).toEqual(leafHash(Buffer.from(entry)));
    expect(JSON.stringify(await leaves())).not.toContain("Zebra");
  });

  test("commits to every part that readers get", async () => {
    const { articleId } = await givenLive(people, {
      headline: 'Quotes " and \\ and “é” and 🍞',
      body: ["First \u0001 of two.", "الخبز 40 percent."],
    });
    const { entry, parts } = await entryOf(articleId);
    expect(parseLeaf(entry)).toMatchObject({ commit: commitTo(parts) });
    const texts = parts.map((part) => ("text" in part ? JSON.parse(part.text) : null));
    expect(texts.map(([name]) => name)).toEqual(
      expect.arrayContaining(["revision", "headline", "standfirst", "block", "claim", "seen"]),
    );
    expect(texts).toContainEqual(["headline", 'Quotes " and \\ and “é” and 🍞']);
    expect(texts.filter(([name]) => name === "block")).toHaveLength(2);
    // Cut from the canonical text, byte for byte.
    const [row] = await asOwner<{ canonical: string }>(
      "select canonical from revisions where article_id = $1",
      [articleId],
    );
    for (const part of parts) {
      const [name, words] =
        "text" in part ? (part.text.match(/^\["(\w+)",(.*)\]$/su) ?? []).slice(1) : [];
      if (name === "headline" || name === "standfirst" || name === "block") {
        expect(row?.canonical).toContain(words);
      }
    }
    const salts = parts.map((part) => ("salt" in part ? part.salt : ""));
    expect(new Set(salts).size).toBe(parts.length);
    expect(salts.every((salt) => /^[0-9a-f]{64}$/u.test(salt))).toBe(true);
  });

  test("names the one before it, and the notice that came with it", async () => {
    const live = await givenLive(people);
    const before = await entryOf(live.articleId);
    const { withdrawalId } = await proposeWithdrawal(people.editor, {
      articleId: live.articleId,
      kind: "retraction",
      notice: "The document was forged.",
      reason: "The archive says so.",
      now: new Date(),
    });
    await secondWithdrawal(people.admin, { withdrawalId, now: new Date() });
    const { entry, parts } = await entryOf(live.articleId, 2);
    expect(parseLeaf(entry)).toMatchObject({
      ...{ type: "retracted", rev: 2, prev: before.index, reason: "retraction" },
    });
    expect(JSON.stringify(parts)).toContain("The document was forged.");
  });

  test("is there if and only if the publication is", async () => {
    const ready = await givenReady(people);
    const app = await openSession("app");
    const [had, published] = [(await leaves()).length, await publications()];
    await app.query("begin");
    await app.query("select set_config('onrecord.user_id', $1, true)", [people.otherEditor.id]);
    await app.query("select release($1, 'published', '')", [ready.revisionId]);
    await app.query("set constraints all immediate");
    await app.query("rollback");
    expect([(await leaves()).length, await publications()]).toEqual([had, published]);

    // When the log cannot take it, nothing is published.
    await asOwner("alter table log_leaves add constraint full_now check (index < 0) not valid");
    const input = {
      revisionId: ready.revisionId,
      kind: "published",
      note: "",
      now: new Date(),
    } as const;
    await expect(publishArticle(people.otherEditor, input)).rejects.toThrow();
    expect(await publications()).toBe(published);
    await asOwner("alter table log_leaves drop constraint full_now");
    await publishArticle(people.otherEditor, input);
    expect([(await leaves()).length, await publications()]).toEqual([had + 1, published + 1]);
  });

  test("is complete: who asks for it early adds nothing to it", async () => {
    const live = await givenLive(people);
    await expect(
      asOwner(
        `insert into corrections (id, article_id, publication_id, kind, weight, what_was_wrong, what_is_right, issued_by_id, issued_at)
         select gen_random_uuid(), article_id, id, 'correction', 'minor', 'a', 'b', published_by_id, now()
         from publications where article_id = $1`,
        [live.articleId],
      ),
    ).rejects.toThrow("complete");
  });
});

describe("places in the log", () => {
  test("have no gaps when many publish at once and some take it back", async () => {
    const ready = await Promise.all(Array.from({ length: 8 }, () => givenReady(people)));
    const had = (await leaves()).length;
    const app = await Promise.all(ready.map(() => openSession("app")));
    await Promise.all(
      ready.map(async ({ revisionId }, i) => {
        const session = app[i] ?? expect.unreachable();
        await session.query("begin");
        await session.query("select set_config('onrecord.user_id', $1, true)", [
          people.otherEditor.id,
        ]);
        await session.query("select release($1, 'published', '')", [revisionId]);
        if (i % 3 === 0) await session.query("set constraints all immediate");
        await session.query(i % 3 === 0 ? "rollback" : "commit");
      }),
    );
    const all = await leaves();
    expect(all).toHaveLength(had + 5);
    expect(all.map(({ index }) => Number(index))).toEqual(all.map((_leaf, i) => i));
  });

  test("make the tree that anybody makes of them, over the edges of tiles", async () => {
    const filler =
      "select append_leaf('{\"v\":1,\"filler\":' || n || '}', null) from generate_series(1, 600) n";
    await asOwner(filler);
    const hashes = (await leaves()).map(({ hash }) => hash);
    for (const size of [1, 2, 255, 256, 257, 511, 512, 513, hashes.length]) {
      expect(await findRoot(size)).toEqual(rootOf(hashes.slice(0, size)));
    }
    const [nodes] = await asOwner<{ count: string }>(
      "select count(*) from log_nodes where level = 1",
    );
    expect(Number(nodes?.count)).toBe(Math.floor(hashes.length / 256));
  });
});

describe("nothing of the log is changed or removed", () => {
  const TABLES = {
    log_leaves: "entry = ''",
    log_nodes: "hash = ''",
    log_parts: "hash = ''",
    log_checkpoints: "note = ''",
    log_cosignatures: "line = ''",
    log_keys: "since = now()",
  };

  test.each(Object.entries(TABLES))("%s", async (table, change) => {
    for (const statement of [
      `update ${table} set ${change}`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      await expect(asApp(statement)).rejects.toThrow("permission denied");
      await expect(asReader(statement)).rejects.toThrow("permission denied");
    }
    await expect(asOwner(`truncate ${table} cascade`)).rejects.toThrow("never changed or removed");
    if (table === "log_checkpoints" || table === "log_cosignatures" || table === "log_keys") return;
    await expect(asOwner(`update ${table} set ${change}`)).rejects.toThrow(
      "never changed or removed",
    );
    await expect(asOwner(`delete from ${table}`)).rejects.toThrow("never changed or removed");
  });

  test("nor is anything added except by publishing", async () => {
    for (const call of [
      "insert into log_leaves (index, entry, hash) values (99999, '{}', '')",
      "insert into log_nodes (level, index, hash) values (9, 9, '')",
      "insert into log_parts (publication_id, position, hash) select id, 999, '' from publications limit 1",
      "insert into log_keys (vkey, leaf_index, since) values ('mine', 0, now())",
      "insert into log_witnesses (vkey, url, since) values ('mine', 'http://mine', now())",
      "select append_leaf('{}', null)",
      "select enter_key('mine+00000000+AAAA')",
      "select enter_publication(p) from publications p limit 1",
    ]) {
      await expect(asApp(call)).rejects.toThrow("permission denied");
      await expect(asReader(call)).rejects.toThrow("permission denied");
    }
  });

  test("only with the words is the salt erased, and even then the hash stays", async () => {
    await givenLive(people);
    const owner = await openSession("owner");
    await owner.query("begin");
    await owner.query("select set_config('onrecord.erasing', 'on', true)");
    await expect(owner.query("update log_parts set salt = null, hash = ''")).rejects.toThrow(
      "never changed",
    );
    await owner.query("rollback");
  });
});

test("a takedown erases words and salts, and what was entered before stays proven", async () => {
  const { articleId } = await givenTakenDown(people, { headline: "Forbidden words" });
  const before = await entryOf(articleId, 1);
  expect(before.parts.length).toBeGreaterThan(5);
  expect(before.parts.every((part) => "hash" in part)).toBe(true);
  expect(parseLeaf(before.entry)).toMatchObject({ commit: commitTo(before.parts) });

  const notice = await entryOf(articleId, 2);
  expect(parseLeaf(notice.entry)).toMatchObject({
    ...{ type: "taken_down", prev: before.index, reason: "takedown" },
    commit: commitTo(notice.parts),
  });
  expect(JSON.stringify(notice.parts)).toContain("A court has forbidden this report.");
  expect(JSON.stringify([before, notice, await listEntries(5)])).not.toContain("Forbidden words");
});

// Last, since it enters everything anew.
test("what was published before there was a log is entered in the order of its publication", async () => {
  const published = await asOwner<{ id: string }>(
    "select id from publications order by published_at, article_id, number",
  );
  for (const table of ["log_leaves", "log_nodes", "log_parts"])
    await asInsider(`delete from ${table}`);
  const [folder = ""] = (await readdir(inProject("prisma/migrations"))).filter((name) =>
    name.endsWith("_public_log"),
  );
  const sql = await readFile(inProject("prisma/migrations", folder, "migration.sql"), "utf8");
  await asOwner(sql.slice(sql.lastIndexOf("do $$")));
  const entered = await leaves();
  expect(entered.map((leaf) => leaf.publication_id)).toEqual(published.map(({ id }) => id));
  expect(entered.map(({ index }) => Number(index))).toEqual(entered.map((_leaf, i) => i));
  const { articleId } = await givenLive(people);
  const { entry, parts } = await entryOf(articleId);
  expect(parseLeaf(entry)).toMatchObject({ prev: null, commit: commitTo(parts) });
});
