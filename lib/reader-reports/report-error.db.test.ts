import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { unseal } from "@/lib/platform/sealed";
import { asApp, asOwner, asReader, everythingReadersCanSelect } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenTakenDown,
  type People,
} from "@/lib/testing/newsroom";
import { reportError } from "./report-error";
import { findReportedStory } from "./report-public";
import type { ReportError } from "./rules/report-input";

let people: People;
let story: Awaited<ReturnType<typeof givenLive>>;
beforeAll(async () => {
  people = await givenPeople();
});
beforeEach(async () => {
  story = await givenLive(people);
});

/** Another network each time, unless the test is about it. */
function given(report: Partial<ReportError & { visitor: string }> = {}) {
  const [a, b, c] = randomBytes(3);
  return {
    article: story.articleId,
    words: "40 percent",
    before: "",
    after: "",
    category: "figure" as const,
    what: `It was 14 percent. ${randomUUID()}`,
    visitor: `${(a ?? 0) % 200}.${b}.${c}.7`,
    now: new Date(),
    ...report,
  };
}

const reportsOf = (articleId: string) =>
  newsroom.report.findMany({ where: { articleId }, include: { messages: true } });

describe("a report", () => {
  test("is kept with its words anchored, its text sealed, and an act in the audit", async () => {
    const report = given({ email: "reader@example.org", evidence: "https://example.org/figures" });
    await reportError(report);

    const [kept] = await reportsOf(story.articleId);
    expect(kept).toMatchObject({
      origin: "form",
      category: "figure",
      state: "open",
      version: 1,
      channel: "body",
      exact: "40 percent",
      prefix: "Output fell by ",
      suffix: " in March.",
      language: "en",
      proven: false,
    });
    const { id, address, evidence, messages } = kept ?? { id: "", messages: [] };
    expect(address && unseal(address, `address of report ${id}`)).toBe("reader@example.org");
    expect(evidence && unseal(evidence, `evidence of report ${id}`)).toBe(report.evidence);
    expect(messages.map((each) => unseal(each.text, `report message ${each.id}`))).toEqual([
      report.what,
    ]);
    const acts = await newsroom.auditEvent.findMany({
      where: { articleId: story.articleId, act: "report_error" },
    });
    expect(acts).toMatchObject([{ actorId: null, detail: { reportId: id } }]);
  });

  test("sent twice is kept once, also at once", async () => {
    const report = given();
    await Promise.all([1, 2, 3].map(() => reportError(report)));
    expect(await reportsOf(story.articleId)).toHaveLength(1);
    await reportError({ ...report, what: "Something else." });
    expect(await reportsOf(story.articleId)).toHaveLength(2);
  });

  test("may be about the whole story", async () => {
    await reportError(given({ words: "" }));
    expect(await reportsOf(story.articleId)).toMatchObject([{ exact: "", channel: null }]);
  });

  test("is refused when its words are not in the story, and leaves no trace", async () => {
    const report = given({ words: "50 percent" });
    await expect(reportError(report)).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ code: "words_not_there", field: "words" }],
    });
    expect(await reportsOf(story.articleId)).toEqual([]);
  });

  test("is refused about what readers do not have", async () => {
    const draft = await givenDraft({ by: people.reporter });
    const gone = await givenTakenDown(people);
    for (const article of [draft.articleId, gone.articleId, randomUUID()]) {
      await expect(reportError(given({ article, words: "" }))).rejects.toMatchObject({
        code: "not_found",
      });
      expect(await findReportedStory(article)).toBeNull();
      expect(await reportsOf(article)).toEqual([]);
    }
    expect((await findReportedStory(story.articleId))?.url).toBe(story.url);
  });
});

describe("too many reports", () => {
  test("from one network are refused: five an hour without work, whatever the address in it", async () => {
    const visitor = (last: number) => `203.0.113.${last}`;
    for (const last of [1, 2, 3, 4, 5]) await reportError(given({ visitor: visitor(last) }));
    await expect(reportError(given({ visitor: visitor(6) }))).rejects.toMatchObject({
      code: "too_many",
    });
    expect(await reportsOf(story.articleId)).toHaveLength(5);
    await reportError(given());
    expect(await reportsOf(story.articleId)).toHaveLength(6);
  });

  test("about one story are refused, exactly after ten, however many come at once", async () => {
    const settled = await Promise.allSettled(
      Array.from({ length: 16 }, () => reportError(given())),
    );
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await reportsOf(story.articleId)).toHaveLength(10);
  });

  test("do not come of mistakes: a form that was refused for its words costs no try", async () => {
    const visitor = "198.51.100.9";
    for (let i = 0; i < 5; i++) {
      await expect(reportError(given({ visitor, words: "nowhere" }))).rejects.toMatchObject({
        code: "invalid_input",
      });
    }
    await reportError(given({ visitor }));
    expect(await reportsOf(story.articleId)).toHaveLength(1);
  });
});

describe("nobody else", () => {
  test("as a reader sees a report, or can write one", async () => {
    await reportError(
      given({ words: "", what: "canary-of-a-report", email: "canary@example.org" }),
    );
    expect(JSON.stringify(await everythingReadersCanSelect())).not.toMatch(/canary/u);
    for (const table of ["reports", "report_messages", "mails", "mailbox_turns"]) {
      await expect(asReader(`select * from ${table}`)).rejects.toThrow("permission denied");
      await expect(asReader(`delete from ${table}`)).rejects.toThrow("permission denied");
    }
  });

  test("finds in any table where a report came from, or what it says", async () => {
    const canary = `canary${randomBytes(6).toString("hex")}`;
    const visitor = "192.0.2.133";
    await reportError(
      given({
        visitor,
        words: "",
        what: `I am ${canary}.`,
        email: `${canary}@example.org`,
        evidence: `https://${canary}.example/`,
      }),
    );
    expect(await reportsOf(story.articleId)).toHaveLength(1);
    const dump = await everything();
    expect(dump).toContain(story.articleId);
    for (const secret of [canary, visitor, "192.0.2.", Buffer.from(canary).toString("hex")]) {
      expect(dump).not.toContain(secret);
    }
  });
});

/** Every row of every table, as the owner of all of it sees them. */
async function everything(): Promise<string> {
  const tables = await asOwner<{ name: string }>(
    "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'",
  );
  const rows = await Promise.all(
    tables.map(({ name }) => asOwner(`select to_jsonb(each)::text as row from ${name} each`)),
  );
  return JSON.stringify(rows);
}

describe("around the application", () => {
  const insert = (values: string) =>
    asApp(
      `insert into reports (id, origin, category, article_id, language, proven, token, received_at, ${values.split("|")[0]})
       values (gen_random_uuid(), 'form', 'fact', $1, 'en', false, gen_random_uuid()::text, '2020-01-01', ${values.split("|")[1]})`,
      [story.articleId],
    );

  test("a report begins open, now, and about a story that readers have", async () => {
    await expect(insert("state|'closed'")).rejects.toThrow("begins open");
    await expect(insert("state, duplicate_of_id|'open', gen_random_uuid()")).rejects.toThrow(
      "begins open",
    );
    await insert("state|'open'");
    const [kept] = await reportsOf(story.articleId);
    expect(kept?.receivedAt.getFullYear()).toBeGreaterThan(2020);
    const draft = await givenDraft({ by: people.reporter });
    await expect(
      asApp(
        `insert into reports (id, origin, category, article_id, language, proven, token, received_at)
         values (gen_random_uuid(), 'form', 'fact', $1, 'en', false, 'x', now())`,
        [draft.articleId],
      ),
    ).rejects.toThrow("Readers do not have this story");
  });

  test("what a reader wrote is never changed, and not deleted before its time", async () => {
    await reportError(given());
    for (const sql of [
      "update report_messages set text = '\\x00'",
      "delete from report_messages",
      "delete from reports",
      "update reports set received_at = now()",
      "update reports set address = null",
      "update reports set exact = ''",
      "truncate reports cascade",
    ]) {
      await expect(asApp(sql), sql).rejects.toThrow("permission denied");
    }
    await asApp("select forget_reports()");
    expect((await reportsOf(story.articleId))[0]?.messages).toHaveLength(1);
  });
});
