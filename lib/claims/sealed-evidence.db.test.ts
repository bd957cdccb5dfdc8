import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sealPlainSources } from "@/bin/seal-sources";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { newsroom } from "@/lib/platform/db";
import { ownerDatabaseUrl } from "@/lib/platform/environment";
import { findPreview } from "@/lib/publishing/preview-queries";
import { publishArticle } from "@/lib/publishing/publish-article";
import type { Staff } from "@/lib/staff/rules/capabilities";
import {
  asApp,
  asOwner,
  asReader,
  everythingReadersCanSelect,
  openSession,
  waitingForLocks,
} from "@/lib/testing/database";
import {
  givenApproved,
  givenDraft,
  givenLive,
  givenPeople,
  givenStaff,
  type People,
} from "@/lib/testing/newsroom";
import { attachEvidence } from "./attach-evidence";
import { changeSeal } from "./change-seal";
import { listDeskClaims, listSources } from "./claim-queries";
import { giveVerdict } from "./give-verdict";
import { openEvidence } from "./open-evidence";
import type { AttachEvidence } from "./rules/claim-input";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();

/** Words of a sealed source that stand nowhere else. */
let canary: string;
beforeEach(() => {
  canary = `qz${randomUUID().replaceAll("-", "")}`;
});

const secrets = (claimId: string, readers: Staff[]): AttachEvidence => ({
  claimId,
  relation: "supports",
  source: {
    kind: "footage",
    visibility: "sealed",
    name: `Name ${canary}`,
    description: `Described ${canary}`,
    url: `https://${canary}.example/source`,
    readers: readers.map(({ id }) => id),
  },
  locator: `Page ${canary}`,
  url: `https://${canary}.example/page`,
  quote: `Quoted ${canary}`,
  now,
});

/** A claim with evidence that the reporter has sealed to these. */
async function givenSealed(readers: Staff[] = [people.editor]) {
  const { articleId } = await givenDraft({ by: people.otherReporter });
  const claim = await claimOf(people.reporter, articleId);
  const sealed = await attachEvidence(people.reporter, secrets(claim.claimId, readers));
  return { articleId, claimId: claim.claimId, ...sealed };
}

async function claimOf(who: Staff, articleId: string) {
  const claims = await listDeskClaims(who, articleId);
  const claim = claims.find(({ exact }) => exact === "40 percent");
  if (!claim) throw new Error("The claim is gone.");
  return claim;
}

async function confirm(checker: Staff, articleId: string, evidenceId: string) {
  const { occurrenceId, sentenceHash } = await claimOf(checker, articleId);
  return giveVerdict(checker, {
    ...{ occurrenceId, sentenceHash: sentenceHash ?? "", verdict: "confirmed" },
    ...{ method: "named_witness", reason: "Heard from somebody who was there." },
    ...{ evidenceIds: [evidenceId], ownerId: null, recheckAt: null, now },
  });
}

describe("a sealed source", () => {
  test("is read by those whom it names, and every reading is kept without a word of it", async () => {
    const { evidenceId, sourceId } = await givenSealed();
    for (const who of [people.reporter, people.editor]) {
      expect(await openEvidence(who, { evidenceId, now })).toEqual({
        hasFile: false,
        source: {
          kind: "footage",
          name: `Name ${canary}`,
          description: `Described ${canary}`,
          url: `https://${canary}.example/source`,
        },
        place: {
          locator: `Page ${canary}`,
          url: `https://${canary}.example/page`,
          quote: `Quoted ${canary}`,
        },
      });
    }
    const reads =
      "select reader_id, id from sealed_reads where source_id = $1 order by read_at, id";
    const kept = await asApp<{ reader_id: string; id: string }>(reads, [sourceId], {
      userId: people.editor.id,
    });
    expect(kept.map((read) => read.reader_id).sort()).toEqual(
      [people.reporter.id, people.editor.id].sort(),
    );
    expect(await asApp(reads, [sourceId], { userId: people.admin.id })).toEqual([]);
    for (const { id } of kept) {
      const said = await newsroom.auditEvent.findFirstOrThrow({
        where: { act: "open_sealed_evidence", detail: { equals: { readId: id } } },
      });
      expect(said.actorId).toBeNull();
    }
  });

  test.each(["otherEditor", "admin", "checker", "otherReporter"] as const)(
    "is nothing to %s, who is not named",
    async (person) => {
      const { articleId, evidenceId } = await givenSealed();
      await expect(openEvidence(people[person], { evidenceId, now })).rejects.toMatchObject({
        code: "not_found",
      });
      const claim = await claimOf(people[person], articleId);
      expect(claim.evidence).toEqual([
        {
          ...{ id: evidenceId, relation: "supports", withdrawn: false },
          ...{ locator: "", url: null, quote: "", kept: null },
          seal: { editors: 1, readers: null, mine: false },
          source: {
            ...{ id: expect.any(String), visibility: "sealed", kind: null },
            ...{ name: "", description: "", url: null },
          },
        },
      ]);
    },
  );

  test("tells those whom it names who else knows it", async () => {
    const { articleId } = await givenSealed([people.editor, people.otherEditor]);
    const names = [people.editor, people.otherEditor, people.reporter].map(({ name }) => name);
    const seal = (await claimOf(people.editor, articleId)).evidence[0]?.seal;
    expect(seal?.readers?.map(({ name }) => name).sort()).toEqual(names.sort());
    expect(seal).toMatchObject({ editors: 2, mine: false });
    expect((await claimOf(people.reporter, articleId)).evidence[0]?.seal?.mine).toBe(true);
  });

  test("is found by no search of the desk, also by those whom it names", async () => {
    await givenSealed();
    for (const who of [people.reporter, people.editor, people.admin])
      expect(await listSources(who, canary)).toEqual([]);
  });

  test.each([
    ["nobody besides who seals it", () => [], "besides yourself"],
    ["no editor", () => [people.checker], "Name an editor"],
  ])("sealed to %s is refused, and leaves no trace", async (_name, readers, message) => {
    const { articleId } = await givenDraft({ by: people.otherReporter });
    const { claimId } = await claimOf(people.reporter, articleId);
    const before = await newsroom.source.count();
    await expect(
      attachEvidence(people.reporter, secrets(claimId, readers())),
    ).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ message: expect.stringContaining(message) }],
    });
    expect(await newsroom.source.count()).toBe(before);
    expect(await newsroom.evidence.count({ where: { claimId } })).toBe(0);
  });

  test("takes more evidence from those whom it names only, sealed as the first", async () => {
    const { claimId, sourceId } = await givenSealed();
    const more = { ...secrets(claimId, []), source: { id: sourceId } };
    await expect(attachEvidence(people.admin, more)).rejects.toMatchObject({ code: "not_allowed" });
    const { evidenceId } = await attachEvidence(people.editor, more);
    const { place } = await openEvidence(people.reporter, { evidenceId, now });
    expect(place.quote).toBe(`Quoted ${canary}`);
    expect(await dumpWith(canary)).toEqual([]);
  });
});

describe("who may read", () => {
  test("is changed by who sealed it, at once and on record", async () => {
    const { evidenceId, sourceId } = await givenSealed();
    const seal = { sourceId, userId: people.otherEditor.id, now };
    await changeSeal(people.reporter, { ...seal, mayRead: true });
    await openEvidence(people.otherEditor, { evidenceId, now });
    await changeSeal(people.reporter, { ...seal, mayRead: false });
    await expect(openEvidence(people.otherEditor, { evidenceId, now })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await wordsSeenBy(people.otherEditor, sourceId)).toBe(0);
    const record = await asOwner<{ may_read: boolean }>(
      "select may_read from seal_namings where source_id = $1 and user_id = $2 order by number",
      [sourceId, people.otherEditor.id],
    );
    expect(record.map(({ may_read }) => may_read)).toEqual([true, false]);
    const acts = await newsroom.auditEvent.findMany({
      where: { actorId: people.reporter.id, detail: { equals: { sourceId } } },
      orderBy: { id: "asc" },
    });
    expect(acts.map(({ act }) => act)).toEqual(["name_sealed_reader", "remove_sealed_reader"]);
  });

  test.each(["editor", "otherEditor", "admin"] as const)(
    "is not for %s to say, who did not seal it",
    async (person) => {
      const { sourceId } = await givenSealed();
      const wanted = { sourceId, userId: people[person].id, mayRead: true, now };
      await expect(changeSeal(people[person], wanted)).rejects.toMatchObject({
        code: "not_allowed",
      });
      const forged = { ...wanted, userId: people.checker.id };
      await expect(changeSeal(people[person], forged)).rejects.toMatchObject({
        code: "not_allowed",
      });
    },
  );

  test("never becomes fewer than two people with an editor among them", async () => {
    const { evidenceId, sourceId } = await givenSealed([people.editor, people.checker]);
    const off = { sourceId, userId: people.editor.id, mayRead: false, now };
    await expect(changeSeal(people.reporter, off)).rejects.toMatchObject({ code: "conflict" });
    await openEvidence(people.editor, { evidenceId, now });
  });

  test("does not empty when two editors are taken off at once", async () => {
    const { sourceId } = await givenSealed([people.editor, people.otherEditor]);
    const door = await openSession("owner");
    await door.query("begin");
    await door.query("select 1 from sources where id = $1 for update", [sourceId]);
    const off = Promise.allSettled(
      [people.editor, people.otherEditor].map(({ id }) =>
        changeSeal(people.reporter, { sourceId, userId: id, mayRead: false, now }),
      ),
    );
    await waitingForLocks(2);
    await door.query("commit");
    const outcomes = (await off).map(({ status }) => status).sort();
    expect(outcomes).toEqual(["fulfilled", "rejected"]);
  });

  test("ends for somebody whose account is closed", async () => {
    const leaving = await givenStaff("editor", "Lea Leaving");
    const { evidenceId, sourceId } = await givenSealed([people.editor, leaving]);
    expect(await wordsSeenBy(leaving, sourceId)).toBe(2);
    await newsroom.user.update({ where: { id: leaving.id }, data: { disabledAt: now } });
    expect(await wordsSeenBy(leaving, sourceId)).toBe(0);
    await expect(openEvidence(leaving, { evidenceId, now })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a verdict on sealed evidence", () => {
  test("is given by a checker whom it names, and by no other", async () => {
    const { articleId, evidenceId } = await givenSealed([people.editor, people.checker]);
    await expect(confirm(people.otherEditor, articleId, evidenceId)).rejects.toMatchObject({
      code: "not_allowed",
      message: expect.stringContaining("not named"),
    });
    await confirm(people.checker, articleId, evidenceId);
    expect((await claimOf(people.otherEditor, articleId)).currency).toBe("current");
  });

  test("is refused by the database too", async () => {
    const { articleId, evidenceId } = await givenSealed();
    const { occurrenceId, sentenceHash } = await claimOf(people.checker, articleId);
    const insert = (userId: string) =>
      asApp(
        `insert into verdicts (id, occurrence_id, number, sentence_hash, verdict, method, reason, evidence_ids, checker_id, decided_at)
         values (gen_random_uuid(), $1, 0, $2, 'confirmed', 'on_scene', 'Seen.', array[$3::uuid], $4, now())`,
        [occurrenceId, sentenceHash, evidenceId, userId],
        { userId },
      );
    await expect(insert(people.checker.id)).rejects.toMatchObject({ code: "OR002" });
    await insert(people.editor.id);
  });

  test("tells readers how many editors know the source, and nothing else", async () => {
    const { articleId, evidenceId } = await givenSealed([
      people.editor,
      people.otherEditor,
      people.checker,
    ]);
    await confirm(people.checker, articleId, evidenceId);
    const claims = [
      { words: "Output falls", verdict: "confirmed" as const },
      {
        words: "Fewer loaves left the bakeries of the valley this spring",
        verdict: "confirmed" as const,
      },
    ];
    const told = {
      ...{ relation: "supports", visibility: "sealed", source: "", sourceKind: null },
      ...{ url: null, locator: "", quote: "", knownTo: 2 },
    };
    const preview = await findPreview(people.admin, articleId, now);
    const { revisionId } = await givenApproved(people, articleId, claims, {
      by: people.otherReporter,
    });
    await publishArticle(people.otherEditor, { revisionId, kind: "published", note: "", now });
    const { slug } = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
    const article = await findPublishedArticle(slug);
    for (const page of [preview, article]) {
      const claim = page?.claims.find(({ exact }) => exact === "40 percent");
      expect(claim?.evidence).toEqual([told]);
    }
    expect(JSON.stringify(await everythingReadersCanSelect())).not.toContain(canary);
    expect(await dumpWith(canary)).toEqual([]);
  });
});

describe("around the application", () => {
  const TABLES = ["sealed_words", "seal_namings", "sealed_reads"];

  test("a sealed row is seen only while somebody acts whom it names", async () => {
    const { evidenceId, sourceId } = await givenSealed();
    await openEvidence(people.editor, { evidenceId, now });
    for (const table of TABLES) {
      const count = `select 1 from ${table} where source_id = $1`;
      for (const { id } of [people.editor, people.reporter])
        expect((await asApp(count, [sourceId], { userId: id })).length).toBeGreaterThan(0);
      for (const userId of ["", people.admin.id, people.otherEditor.id, randomUUID()])
        expect(await asApp(count, [sourceId], { userId })).toEqual([]);
    }
  });

  test("readers reach none of it", async () => {
    const { sourceId } = await givenSealed();
    for (const table of TABLES)
      await expect(asReader(`select 1 from ${table}`)).rejects.toThrow("permission denied");
    for (const call of ["may_open", "readers_of_seal", "editors_who_know", "sealed_to"])
      await expect(asReader(`select ${call}($1)`, [sourceId])).rejects.toThrow("permission denied");
  });

  test("the names are given to nobody who is not among them", async () => {
    const { sourceId } = await givenSealed();
    const names = "select name from readers_of_seal($1) order by name";
    expect(await asApp(names, [sourceId], { userId: people.editor.id })).toHaveLength(2);
    expect(await asApp(names, [sourceId], { userId: people.admin.id })).toEqual([]);
    await expect(
      asApp("select sealed_to($1)", [sourceId], { userId: people.admin.id }),
    ).rejects.toThrow("permission denied");
  });

  test.each(TABLES)("nothing in %s is changed or removed", async (table) => {
    const { sourceId } = await givenSealed();
    for (const sql of [
      `update ${table} set source_id = source_id where source_id = $1`,
      `delete from ${table} where source_id = $1`,
    ]) {
      await expect(asApp(sql, [sourceId], { userId: people.editor.id })).rejects.toThrow(
        "permission denied",
      );
    }
  });

  test("a name is put down by nobody but who sealed it, under their own name", async () => {
    const { sourceId } = await givenSealed();
    const insert = (userId: string, namedBy: string) =>
      asApp(
        `insert into seal_namings (id, source_id, number, user_id, may_read, named_by_id, named_at)
         values (gen_random_uuid(), $1, 0, $2, true, $3, now())`,
        [sourceId, people.admin.id, namedBy],
        { userId },
      );
    for (const userId of [people.admin.id, people.editor.id])
      for (const namedBy of [userId, people.reporter.id])
        await expect(insert(userId, namedBy)).rejects.toMatchObject({ code: "OR002" });
    expect(await wordsSeenBy(people.admin, sourceId)).toBe(0);
    await insert(people.reporter.id, people.reporter.id);
    expect(await wordsSeenBy(people.admin, sourceId)).toBe(2);
  });

  test("no word of it can be put into a plain column", async () => {
    const { claimId, sourceId } = await givenSealed();
    const acting = { userId: people.reporter.id };
    await expect(
      asApp(
        `insert into sources (id, kind, visibility, name, created_by_id, created_at)
         values (gen_random_uuid(), 'person', 'sealed', 'Somebody', $1, now())`,
        [people.reporter.id],
        acting,
      ),
    ).rejects.toThrow("sealed_sources_say_nothing");
    await expect(
      asApp(
        `insert into evidence (id, claim_id, source_id, relation, quote, added_by_id, added_at)
         values (gen_random_uuid(), $1, $2, 'supports', 'Words.', $3, now())`,
        [claimId, sourceId, people.reporter.id],
        acting,
      ),
    ).rejects.toMatchObject({ code: "OR002" });
  });

  test("a source is not sealed to nobody", async () => {
    await expect(
      asApp(
        `insert into sources (id, visibility, name, created_by_id, created_at)
         values (gen_random_uuid(), 'sealed', '', $1, now())`,
        [people.reporter.id],
        { userId: people.reporter.id },
      ),
    ).rejects.toMatchObject({ code: "OR003" });
  });

  test("words of one place do not open at another", async () => {
    const [one, other] = [await givenSealed(), await givenSealed()];
    await asOwner("alter table sealed_words disable trigger user");
    await asOwner(
      `update sealed_words set words = (select words from sealed_words where id = $1) where id = $2`,
      [one.evidenceId, other.evidenceId],
    );
    await asOwner("alter table sealed_words enable trigger user");
    await expect(
      openEvidence(people.editor, { evidenceId: other.evidenceId, now }),
    ).rejects.toThrow("do not open");
    await openEvidence(people.editor, { evidenceId: one.evidenceId, now });
  });
});

test("what was called sealed before there were seals is sealed to those who worked with it", async () => {
  const { articleId } = await givenDraft({ by: people.otherReporter });
  const { claimId, occurrenceId, sentenceHash } = await claimOf(people.reporter, articleId);
  const [sourceId, evidenceId] = [randomUUID(), randomUUID()];
  await asOwner("alter table sources drop constraint sealed_sources_say_nothing");
  await asOwner("alter table sources disable trigger user");
  await asOwner("alter table evidence disable trigger user");
  await asOwner(
    `insert into sources (id, kind, visibility, name, description, url, created_by_id, created_at)
     values ($1, 'person', 'sealed', $2, $2, $2, $3, now())`,
    [sourceId, canary, people.reporter.id],
  );
  await asOwner(
    `insert into evidence (id, claim_id, source_id, relation, locator, url, quote, added_by_id, added_at)
     values ($1, $2, $3, 'supports', $4, $4, $4, $5, now())`,
    [evidenceId, claimId, sourceId, canary, people.reporter.id],
  );
  await asOwner("alter table verdicts disable trigger verdicts_rest_on_what_was_seen");
  await asOwner(
    `insert into verdicts (id, occurrence_id, number, sentence_hash, verdict, method, reason, evidence_ids, checker_id, decided_at)
     values (gen_random_uuid(), $1, 0, $2, 'confirmed', 'on_scene', 'Seen.', array[$3::uuid], $4, now())`,
    [occurrenceId, sentenceHash, evidenceId, people.checker.id],
    { userId: people.checker.id },
  );
  for (const table of ["sources", "evidence", "verdicts"])
    await asOwner(`alter table ${table} enable trigger user`);
  await asOwner(
    `alter table sources add constraint sealed_sources_say_nothing check (
       case visibility when 'sealed' then kind is null and name = '' and description = '' and url is null
         else kind is not null end) not valid`,
  );
  expect(await dumpWith(canary)).toEqual(["evidence", "sources"]);

  expect(await sealPlainSources(ownerDatabaseUrl())).toBe(1);
  expect(await sealPlainSources(ownerDatabaseUrl())).toBe(0);
  expect(await dumpWith(canary)).toEqual([]);
  for (const who of [people.reporter, people.checker]) {
    const opened = await openEvidence(who, { evidenceId, now });
    expect(opened.source).toMatchObject({ kind: "person", name: canary, url: canary });
    expect(opened.place).toEqual({ locator: canary, url: canary, quote: canary });
  }
  await expect(openEvidence(people.editor, { evidenceId, now })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a dump of the database holds no word of it, and those of an open source", async () => {
  await givenSealed();
  expect(await dumpWith(canary)).toEqual([]);
  const open = { name: `Open ${canary}` };
  await givenLive(people, {
    claims: [{ words: "40 percent", verdict: "confirmed", evidence: { source: open } }],
  });
  expect(await dumpWith(canary)).toEqual(expect.arrayContaining(["sources", "published_claims"]));
});

async function wordsSeenBy({ id }: Staff, sourceId: string): Promise<number> {
  const sql = "select 1 from sealed_words where source_id = $1";
  return (await asApp(sql, [sourceId], { userId: id })).length;
}

/** The tables whose rows, as text as a dump has them, hold these words; bytes are looked into as well. */
async function dumpWith(words: string): Promise<string[]> {
  const tables = await asOwner<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await asOwner<{ holds: boolean }>(
      `select coalesce(bool_or(position($1 in t::text) > 0 or position(encode(convert_to($1, 'UTF8'), 'hex') in t::text) > 0), false) as holds
       from "${name}" t`,
      [words],
    );
    if (row?.holds) found.push(name);
  }
  return found;
}
