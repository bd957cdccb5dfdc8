import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sendMails } from "@/lib/mail/send-mails";
import { newsroom } from "@/lib/platform/db";
import { unseal } from "@/lib/platform/sealed";
import { asOwner } from "@/lib/testing/database";
import {
  type MailPorts,
  mailEnvironment,
  mailsTo,
  mailsToNewsroom,
  startMailServer,
  writeToNewsroom,
} from "@/lib/testing/mail-server";
import { givenLive, givenPeople, givenWithdrawnByTwo, type People } from "@/lib/testing/newsroom";
import { givenReport } from "@/lib/testing/reader-reports";
import { askReader } from "./ask-reader";
import { closeReport } from "./close-report";
import { receiveMails } from "./receive-mails";
import { findReport } from "./report-queries";

let ports: MailPorts;
let stop: () => Promise<void>;
let people: People;
let story: Awaited<ReturnType<typeof givenLive>>;
beforeAll(async () => {
  ({ ports, stop } = await startMailServer());
  Object.assign(process.env, mailEnvironment(ports));
  people = await givenPeople();
  story = await givenLive(people);
});
afterAll(() => stop());

let reader: string;
beforeEach(() => {
  reader = `reader-${randomUUID().slice(0, 8)}@readers.example`;
});

/** Half a minute later than the last time, so that it is somebody's turn again. */
let clock = Date.now();
function receive() {
  clock += 31_000;
  return receiveMails(new Date(clock));
}

async function allReports() {
  return newsroom.report.findMany({ include: { messages: true }, orderBy: { receivedAt: "asc" } });
}
const lastReport = async () => (await allReports()).at(-1);
const words = (message: { id: string; text: Uint8Array } | undefined) =>
  message && unseal(message.text, `report message ${message.id}`);

/** A report whose reader has been asked, and the mail that asked. */
async function givenAsked() {
  const reportId = await givenReport(story.articleId, { words: "40 percent", email: reader });
  await askReader(people.editor, { reportId, question: "Where is it?", now: new Date() });
  await sendMails(new Date());
  const [mail] = await mailsTo(ports, reader);
  if (!mail?.messageId || !mail.subject) throw new Error("The question did not arrive.");
  return { reportId, messageId: mail.messageId, subject: mail.subject, text: mail.text ?? "" };
}

describe("a mail", () => {
  test("becomes a report, put to the story whose address stands in it, and leaves the mailbox", async () => {
    await writeToNewsroom(ports, {
      from: `"A Reader" <${reader}>`,
      subject: "Wrong figure",
      text: `It was 14 percent.\nhttp://localhost:3000${story.url}\n\nRegards`,
    });
    expect(await receive()).toEqual({ received: 1 });
    const report = await lastReport();
    expect(report).toMatchObject({
      origin: "mail",
      articleId: story.articleId,
      state: "open",
      version: 1,
    });
    expect(words(report?.messages[0])).toBe(
      `Wrong figure\n\nIt was 14 percent.\nhttp://localhost:3000${story.url}\n\nRegards`,
    );
    expect(report?.address && unseal(report.address, `address of report ${report.id}`)).toBe(
      reader,
    );
    expect(await mailsToNewsroom(ports)).toEqual([]);
    expect(await receive()).toEqual({ received: 0 });
  });

  test("that names no story waits to be put to one", async () => {
    await writeToNewsroom(ports, { from: reader, subject: "Hello", text: "Something is wrong." });
    await receive();
    expect(await lastReport()).toMatchObject({
      origin: "mail",
      articleId: null,
      category: "other",
    });
  });

  test("is kept as text alone: markup, attachments and pictures from elsewhere are left out", async () => {
    await writeToNewsroom(ports, {
      from: reader,
      subject: "<script>alert(1)</script>",
      html: `<p>It was <b>May</b>.</p><script>alert(2)</script><img src="https://evil.example/x.png" onerror="alert(3)">`,
      attachments: [
        { filename: "a.exe", content: "MZ-canary-attachment" },
        { filename: "b.svg", content: "<svg onload=alert(4)>" },
      ],
    });
    await receive();
    const report = await lastReport();
    expect(report?.messages[0]).toMatchObject({ leftOut: 2 });
    const text = words(report?.messages[0]) ?? "";
    expect(text).toContain("It was May.");
    expect(text).not.toMatch(/canary|alert\(2\)|onerror|<b>|<p>/u);
    expect(text).toContain("<script>alert(1)</script>");
  });

  test("is filed once, also when the mailbox shows it again", async () => {
    const before = (await allReports()).length;
    const mail = {
      from: reader,
      subject: "Twice",
      text: "Twice.",
      messageId: `<${randomUUID()}@readers.example>`,
    };
    await writeToNewsroom(ports, mail);
    await writeToNewsroom(ports, mail);
    await receive();
    await writeToNewsroom(ports, mail);
    await receive();
    expect(await allReports()).toHaveLength(before + 1);
  });

  test("is read by one process at a time", async () => {
    await writeToNewsroom(ports, { from: reader, subject: "Race", text: "Race." });
    clock += 31_000;
    const rounds = await Promise.all([1, 2, 3, 4].map(() => receiveMails(new Date(clock))));
    expect(rounds.reduce((sum, { received }) => sum + received, 0)).toBe(1);
  });

  test("of a machine, of ourselves, or of nobody is no report, and is never answered", async () => {
    const [reports, mails] = [(await allReports()).length, await newsroom.mail.count()];
    const machine = (headers: Record<string, string>) =>
      writeToNewsroom(ports, {
        from: reader,
        subject: "I am away",
        text: "Until Monday.",
        headers,
      });
    await machine({ "Auto-Submitted": "auto-replied" });
    await machine({ Precedence: "bulk" });
    await machine({ "List-Id": "<list.example>" });
    await machine({ "Return-Path": "<>" });
    await writeToNewsroom(ports, {
      from: "reports@newsroom.example",
      subject: "Loop",
      text: "Loop.",
    });
    await writeToNewsroom(ports, { from: "", subject: "From nobody", text: "x" }).catch(
      () => undefined,
    );
    await receive();
    expect(await allReports()).toHaveLength(reports);
    expect(await newsroom.mail.count()).toBe(mails);
    expect(await mailsToNewsroom(ports)).toEqual([]);
  });

  test("that is too large stays where it is and keeps nobody waiting", async () => {
    const before = (await allReports()).length;
    await writeToNewsroom(ports, {
      from: reader,
      subject: "Large",
      text: "x".repeat(11 * 1024 * 1024),
    });
    await writeToNewsroom(ports, { from: reader, subject: "Small", text: "Small." });
    await receive();
    expect(await allReports()).toHaveLength(before + 1);
    expect(await receive()).toEqual({ received: 0 });
  });

  test("after twenty in a day of one sender stays in the mailbox", async () => {
    const before = (await allReports()).length;
    for (let i = 0; i < 22; i++) {
      await writeToNewsroom(ports, { from: reader, subject: `Flood ${i}`, text: `Flood ${i}` });
    }
    await receive();
    await receive();
    expect(await allReports()).toHaveLength(before + 20);
  });
});

describe("an answer", () => {
  test("comes to the report whose question it answers, without what it quotes", async () => {
    const asked = await givenAsked();
    await writeToNewsroom(ports, {
      from: reader,
      subject: `Re: ${asked.subject}`,
      inReplyTo: asked.messageId,
      references: [asked.messageId],
      text: `On page 4.\n\nOn Thu, 26 Nov 2026, Onrecord <reports@newsroom.example> wrote:\n${asked.text
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n")}`,
    });
    await receive();
    const found = await findReport(people.editor, asked.reportId);
    expect(found?.state).toBe("open");
    expect(found?.messages.map(({ direction, words: said }) => [direction, said]).slice(1)).toEqual(
      [
        ["to_reader", "Where is it?"],
        ["from_reader", "On page 4."],
      ],
    );
    expect(found?.messages.at(-1)).toMatchObject({ elsewhere: false });
  });

  test("finds its report by the subject too, and says when it is from another address", async () => {
    const asked = await givenAsked();
    const from = "other@readers.example";
    await writeToNewsroom(ports, {
      from,
      subject: `AW: ${asked.subject.toUpperCase()}`,
      text: "Me too.",
    });
    await receive();
    const found = await findReport(people.editor, asked.reportId);
    expect(found?.messages.at(-1)).toMatchObject({ words: "Me too.", elsewhere: true });
    // The next question goes to who reported it, whoever wrote in between.
    await askReader(people.editor, {
      reportId: asked.reportId,
      question: "Sure?",
      now: new Date(),
    });
    await sendMails(new Date());
    expect(await mailsTo(ports, from)).toEqual([]);
    expect(await mailsTo(ports, reader)).toHaveLength(2);
  });

  test("with a token that somebody guessed is a report of its own", async () => {
    const { reportId } = await givenAsked();
    await writeToNewsroom(ports, {
      from: reader,
      subject: "Re: x [ref aaaaaaaaaaaaaaaa]",
      text: "Guess.",
    });
    await receive();
    expect((await findReport(people.editor, reportId))?.messages).toHaveLength(2);
    expect(await lastReport()).toMatchObject({ followsId: null, origin: "mail" });
  });

  test("to a closed report opens another that goes on from it", async () => {
    const asked = await givenAsked();
    const closing = { resolution: "declined" as const, reason: "It is right." };
    await closeReport(people.editor, { reportId: asked.reportId, ...closing, now: new Date() });
    await sendMails(new Date());
    const told = (await mailsTo(ports, reader)).at(-1);
    await writeToNewsroom(ports, {
      from: reader,
      subject: `Re: ${told?.subject}`,
      inReplyTo: told?.messageId ?? "",
      text: "It is not.",
    });
    await receive();
    expect(await lastReport()).toMatchObject({
      followsId: asked.reportId,
      articleId: story.articleId,
      category: "figure",
      state: "open",
    });
    expect((await findReport(people.editor, asked.reportId))?.state).toBe("closed");
  });

  test("about a story that was taken down meanwhile is not lost", async () => {
    const gone = await givenLive(people);
    const reportId = await givenReport(gone.articleId, { words: "40 percent", email: reader });
    await closeReport(people.editor, {
      reportId,
      resolution: "declined",
      reason: "No.",
      now: new Date(),
    });
    await sendMails(new Date());
    const [told] = await mailsTo(ports, reader);
    await givenWithdrawnByTwo(people, gone.articleId, "takedown");
    expect(await newsroom.report.findUnique({ where: { id: reportId } })).toMatchObject({
      exact: "",
      prefix: "",
    });
    await writeToNewsroom(ports, { from: reader, subject: `Re: ${told?.subject}`, text: "But." });
    await receive();
    expect(await lastReport()).toMatchObject({ followsId: reportId, articleId: null });
  });
});

test("a mailbox that cannot be reached stops nothing", async () => {
  await stop();
  expect(await receive()).toEqual({ received: 0 });
  ({ stop } = await startMailServer(ports));
  await writeToNewsroom(ports, { from: reader, subject: "After", text: "After the storm." });
  expect(await receive()).toEqual({ received: 1 });
});

test("no table holds an address, a name or a word of a mail in the clear", async () => {
  const canary = `canary${randomUUID().slice(0, 8)}`;
  await writeToNewsroom(ports, {
    from: `"${canary} Name" <${canary}@readers.example>`,
    subject: `Subject ${canary}`,
    text: `Text ${canary}`,
    messageId: `<${canary}@readers.example>`,
  });
  await receive();
  const tables = await asOwner<{ name: string }>(
    "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'",
  );
  for (const { name } of tables) {
    const rows = await asOwner(`select to_jsonb(each)::text as row from ${name} each`);
    expect(JSON.stringify(rows), name).not.toContain(canary);
  }
});
