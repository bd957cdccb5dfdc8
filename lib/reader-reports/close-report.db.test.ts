import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { unseal } from "@/lib/platform/sealed";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { asApp, asOwner, openSession, waitingForLocks } from "@/lib/testing/database";
import { givenLive, givenPeople, givenUpdated, type People } from "@/lib/testing/newsroom";
import { givenReport } from "@/lib/testing/reader-reports";
import { acceptReport } from "./accept-report";
import { askReader } from "./ask-reader";
import { closeReport } from "./close-report";
import { markDuplicate } from "./mark-duplicate";
import { placeReport } from "./place-report";
import { findReport, listAnswerableReports, listReports } from "./report-queries";

let people: People;
let story: Awaited<ReturnType<typeof givenLive>>;
beforeAll(async () => {
  people = await givenPeople();
});
beforeEach(async () => {
  story = await givenLive(people);
});

const now = () => new Date();
const READER = "reader@example.org";

function given(report: Parameters<typeof givenReport>[1] = {}) {
  return givenReport(story.articleId, { words: "40 percent", email: READER, ...report });
}

const rowOf = (id: string) => newsroom.report.findUniqueOrThrow({ where: { id } });

/** The letters that wait to be sent, as they would go. */
async function letters() {
  const mails = await newsroom.mail.findMany({ orderBy: { promisedAt: "asc" } });
  return mails.flatMap(({ id, key, sealed }) => {
    const opened = sealed && unseal(sealed, `mail ${id}`);
    return opened ? [{ key, ...JSON.parse(opened) }] : [];
  });
}
const lettersAbout = async (id: string) => (await letters()).filter(({ key }) => key.includes(id));

const decline = (who: Staff, reportId: string) =>
  closeReport(who, {
    reportId,
    resolution: "declined",
    reason: "The figure is right.",
    now: now(),
  });

describe("an editor", () => {
  test("declines with a reason, which the reader gets by mail", async () => {
    const id = await given();
    await decline(people.editor, id);

    expect(await rowOf(id)).toMatchObject({
      state: "closed",
      resolution: "declined",
      closedById: people.editor.id,
    });
    const [letter, ...others] = await lettersAbout(id);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ to: READER });
    expect(letter?.text).toContain("The figure is right.");
    expect(letter?.text).toContain(story.url);
    const acts = await newsroom.auditEvent.findMany({ where: { act: "close_report" } });
    expect(acts.map(({ detail }) => detail)).toContainEqual({
      reportId: id,
      resolution: "declined",
    });
  });

  test("closes with what put it right, and the reader gets the difference", async () => {
    const id = await given();
    const { publicationId } = await givenUpdated(people, story);
    await closeReport(people.editor, {
      reportId: id,
      resolution: "corrected",
      publicationId,
      now: now(),
    });
    const [letter] = await lettersAbout(id);
    expect(letter?.text).toContain(`${story.url}/history?from=1&to=2`);
  });

  test("does not close with what came before the report, or in another story", async () => {
    const other = await givenLive(people);
    const id = await given();
    const first = await newsroom.publication.findFirstOrThrow({
      where: { articleId: story.articleId },
    });
    const elsewhere = await givenUpdated(people, other);
    for (const publicationId of [first.id, elsewhere.publicationId, randomUUID()]) {
      await expect(
        closeReport(people.editor, {
          reportId: id,
          resolution: "corrected",
          publicationId,
          now: now(),
        }),
      ).rejects.toMatchObject({ name: "Refusal" });
    }
    expect(await rowOf(id)).toMatchObject({ state: "open", resolution: null });
    expect(await lettersAbout(id)).toEqual([]);
  });

  test("tells nobody of what is dismissed, and nobody who left no address", async () => {
    const spam = await given();
    await closeReport(people.editor, { reportId: spam, resolution: "dismissed", now: now() });
    expect(await lettersAbout(spam)).toEqual([]);
    const silent = await given({ email: undefined });
    await decline(people.editor, silent);
    expect(await lettersAbout(silent)).toEqual([]);
  });

  test("asks the reader, and the report waits", async () => {
    const id = await given();
    await askReader(people.editor, {
      reportId: id,
      question: "Where did you read it?",
      now: now(),
    });
    expect(await rowOf(id)).toMatchObject({ state: "waiting" });
    const [letter] = await lettersAbout(id);
    expect(letter?.text).toContain("Where did you read it?");
    expect(letter?.subject).toMatch(/\[ref [a-z2-7]{16}\]$/u);
    await askReader(people.editor, { reportId: id, question: "And when?", now: now() });
    expect(await lettersAbout(id)).toHaveLength(2);
    const silent = await given({ email: undefined });
    await expect(
      askReader(people.editor, { reportId: silent, question: "Where?", now: now() }),
    ).rejects.toMatchObject({ code: "not_ready" });
    expect(await rowOf(silent)).toMatchObject({ state: "open" });
  });

  test("puts a mail to its story, by whatever address readers have for it", async () => {
    const mail = await givenReport(null, { email: READER });
    const { url } = story;
    await expect(acceptReport(people.editor, { reportId: mail, now: now() })).rejects.toMatchObject(
      {
        code: "not_ready",
      },
    );
    for (const wrong of ["/world/never-there", "/", "world", "https://elsewhere.example/a/b"]) {
      await expect(
        placeReport(people.editor, { reportId: mail, story: wrong, now: now() }),
      ).rejects.toMatchObject({ code: "not_found" });
    }
    await placeReport(people.editor, {
      reportId: mail,
      story: `http://localhost:3000${url}?a=1#words`,
      now: now(),
    });
    expect((await rowOf(mail)).articleId).toBe(story.articleId);
    await acceptReport(people.editor, { reportId: mail, now: now() });
    await expect(
      placeReport(people.editor, { reportId: mail, story: url, now: now() }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a duplicate", () => {
  test("is suggested by its words, closes with the other, and its reader is told the same", async () => {
    const [first, second, apart] = [
      await given(),
      await given({ words: "fell by 40 percent in March", email: "second@example.org" }),
      await given({ words: "Output falls", email: "third@example.org" }),
    ];
    const found = await findReport(people.editor, second);
    expect(found?.likes.map(({ id }) => id)).toEqual([first]);
    expect(found?.claims.map(({ exact }) => exact)).toEqual(["40 percent"]);

    await markDuplicate(people.editor, { reportId: second, ofId: first, now: now() });
    await expect(decline(people.editor, second)).rejects.toMatchObject({ code: "conflict" });
    await decline(people.editor, first);
    expect(await rowOf(second)).toMatchObject({ state: "closed", resolution: "declined" });
    expect((await lettersAbout(second)).map(({ to }) => to)).toEqual(["second@example.org"]);
    expect(await rowOf(apart)).toMatchObject({ state: "open" });
  });

  test("is of one that stands alone, in the same story", async () => {
    const other = await givenReport((await givenLive(people)).articleId);
    const [one, two, three] = [
      await given(),
      await given({ email: "b@example.org" }),
      await given({ email: "c@example.org" }),
    ];
    const mark = (reportId: string, ofId: string) =>
      markDuplicate(people.editor, { reportId, ofId, now: now() });
    await expect(mark(one, one)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(mark(one, other)).rejects.toMatchObject({ code: "conflict" });
    await mark(two, one);
    await expect(mark(three, two)).rejects.toMatchObject({ code: "conflict" });
    await expect(mark(one, three)).rejects.toMatchObject({ code: "conflict" });
    await acceptReport(people.editor, { reportId: two, now: now() });
    expect(await rowOf(two)).toMatchObject({ state: "accepted", duplicateOfId: null });
  });

  test("cannot be made in both directions at once", async () => {
    const [one, two] = [await given(), await given({ email: "b@example.org" })];
    const settled = await Promise.allSettled([
      markDuplicate(people.editor, { reportId: one, ofId: two, now: now() }),
      markDuplicate(people.otherEditor, { reportId: two, ofId: one, now: now() }),
    ]);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the end of a report", () => {
  test("comes once, and is told once, when two editors close it at the same moment", async () => {
    const id = await given();
    const door = await openSession("app");
    await door.query("begin");
    await door.query("select 1 from reports where id = $1 for update", [id]);
    const closing = Promise.allSettled([
      decline(people.editor, id),
      decline(people.otherEditor, id),
      decline(people.admin, id),
    ]);
    await waitingForLocks(3);
    await door.query("commit");
    const settled = await closing;
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of settled) {
      if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "conflict" });
    }
    expect(await lettersAbout(id)).toHaveLength(1);
  });

  test("is final", async () => {
    const id = await given();
    await decline(people.editor, id);
    await expect(acceptReport(people.editor, { reportId: id, now: now() })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      askReader(people.editor, { reportId: id, question: "?", now: now() }),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(decline(people.admin, id)).rejects.toMatchObject({ code: "conflict" });
    expect(await lettersAbout(id)).toHaveLength(1);
  });
});

describe("who is no editor", () => {
  test("neither sees nor decides about a report", async () => {
    const id = await given();
    for (const who of [people.reporter, people.checker]) {
      expect(await findReport(who, id)).toBeNull();
      expect((await listReports(who, "undecided")).reports).toEqual([]);
      expect(await listAnswerableReports(who, story.articleId)).toEqual([]);
      const not = { code: "not_allowed" };
      await expect(decline(who, id)).rejects.toMatchObject(not);
      await expect(acceptReport(who, { reportId: id, now: now() })).rejects.toMatchObject(not);
      await expect(
        askReader(who, { reportId: id, question: "?", now: now() }),
      ).rejects.toMatchObject(not);
      await expect(
        markDuplicate(who, { reportId: id, ofId: id, now: now() }),
      ).rejects.toMatchObject(not);
      await expect(
        placeReport(who, { reportId: id, story: story.url, now: now() }),
      ).rejects.toMatchObject(not);
    }
    expect(await findReport(people.editor, id)).toMatchObject({ id, standing: "there" });
    expect(
      (await listReports(people.editor, "undecided")).reports.map((each) => each.id),
    ).toContain(id);
  });

  test("around the application too", async () => {
    const id = await given();
    const close = (userId: string | undefined, set: string) =>
      asApp(`update reports set ${set} where id = $1`, [id], userId ? { userId } : {});
    const dismissed = (userId: string) =>
      `state = 'closed', resolution = 'dismissed', closed_at = now(), closed_by_id = '${userId}'`;
    const { editor, reporter } = people;
    await expect(close(undefined, dismissed(editor.id))).rejects.toThrow("Sign in again");
    await expect(close(reporter.id, dismissed(reporter.id))).rejects.toThrow("editor or admin");
    await expect(close(editor.id, dismissed(people.admin.id))).rejects.toThrow("own name");
    await expect(
      close(editor.id, dismissed(editor.id).replace("resolution = 'dismissed',", "")),
    ).rejects.toThrow("closed_reports_say_how");
    await expect(close(editor.id, "resolution = 'dismissed'")).rejects.toThrow(
      "closed_reports_say_how",
    );
    await expect(
      close(editor.id, dismissed(editor.id).replace("dismissed", "declined")),
    ).rejects.toThrow("declined_reports_give_a_reason");
    await expect(
      close(editor.id, dismissed(editor.id).replace("dismissed", "corrected")),
    ).rejects.toThrow("name_what_put_it_right");
    await expect(close(editor.id, `duplicate_of_id = '${id}'`)).rejects.toThrow(
      "duplicate_of_itself",
    );
    await close(editor.id, dismissed(editor.id));
    await expect(close(editor.id, "state = 'open', resolution = null")).rejects.toThrow(
      "is closed",
    );
    await expect(
      asApp(
        `insert into report_messages (id, report_id, direction, text, at, written_by_id)
         values (gen_random_uuid(), $1, 'to_reader', '\\x00', now(), $2)`,
        [id, editor.id],
      ),
    ).rejects.toThrow("Sign in again");
  });
});

describe("what is forgotten", () => {
  test("is the reader and all words, ninety days after the end, and nothing before", async () => {
    const [old, recent, open] = [
      await given(),
      await given({ email: "b@example.org" }),
      await given({ email: "c@example.org" }),
    ];
    await decline(people.editor, old);
    await decline(people.editor, recent);
    await asOwner("alter table reports disable trigger reports_are_triaged");
    await asOwner(
      "update reports set closed_at = now() - interval '90 days 1 minute' where id = $1",
      [old],
    );
    await asOwner(
      "update reports set closed_at = now() - interval '89 days 23 hours' where id = $1",
      [recent],
    );
    await asOwner("update reports set received_at = now() - interval '2 years' where id = $1", [
      open,
    ]);
    await asOwner("alter table reports enable trigger reports_are_triaged");

    expect(await asApp("select forget_reports() as forgotten")).toEqual([{ forgotten: 1 }]);
    expect(await rowOf(old)).toMatchObject({
      address: null,
      reason: null,
      fingerprint: null,
      exact: "40 percent",
      resolution: "declined",
    });
    expect(await newsroom.reportMessage.count({ where: { reportId: old } })).toBe(0);
    for (const id of [recent, open]) {
      expect((await rowOf(id)).address).not.toBeNull();
      expect(await newsroom.reportMessage.count({ where: { reportId: id } })).toBeGreaterThan(0);
    }
    expect(await findReport(people.editor, old)).toMatchObject({ forgotten: true, messages: [] });
  });
});
