import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newsroom, transaction } from "@/lib/platform/db";
import { asApp, asOwner } from "@/lib/testing/database";
import {
  type MailPorts,
  mailEnvironment,
  mailsTo,
  startMailServer,
} from "@/lib/testing/mail-server";
import { promiseMail } from "./mail-store";
import { sendMails } from "./send-mails";

let ports: MailPorts;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ ports, stop } = await startMailServer());
  Object.assign(process.env, mailEnvironment(ports));
});
afterAll(() => stop());
beforeEach(() => asOwner("delete from mails"));

const MINUTE = 60_000;
let people = 0;
function someone() {
  people += 1;
  return `reader${people}@readers.example`;
}

function promise(
  key: string,
  letter: { to: string; subject?: string; text?: string },
  now = new Date(),
) {
  const whole = {
    subject: "Your report",
    text: "We have looked into it.\n",
    references: [],
    ...letter,
  };
  return transaction({ who: null, now }, (tx) => promiseMail(tx, key, whole, now));
}

test("a promised mail comes to its mailbox, once, and nothing of it is kept", async () => {
  const to = someone();
  const messageId = await promise("once", { to, text: "صباح الخير\n> a line\n.\nend" });
  expect(await sendMails(new Date())).toEqual({ sent: 1, waiting: 0 });
  expect(await sendMails(new Date(Date.now() + 60 * MINUTE))).toEqual({ sent: 0, waiting: 0 });

  const [mail, ...others] = await mailsTo(ports, to);
  expect(others).toEqual([]);
  expect(mail?.messageId).toBe(messageId);
  expect(mail?.text?.trim()).toBe("صباح الخير\n> a line\n.\nend");
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail?.from?.value).toEqual([{ address: "reports@newsroom.example", name: "" }]);
  expect(await newsroom.mail.findMany()).toMatchObject([
    { sealed: null, dueAt: null, lastProblem: "" },
  ]);
  expect(JSON.stringify(await asOwner("select * from mails"))).not.toContain(to);
});

test("the same is promised once, and however many clocks there are, it goes once", async () => {
  const to = someone();
  const promised = await Promise.all([1, 2, 3, 4].map(() => promise("same", { to })));
  expect(promised.filter((each) => each !== null)).toHaveLength(1);
  const rounds = await Promise.all([1, 2, 3, 4].map(() => sendMails(new Date())));
  expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
  expect(await mailsTo(ports, to)).toHaveLength(1);
});

test("what is promised in a transaction that fails is not promised", async () => {
  const now = new Date();
  const failing = transaction({ who: null, now }, async (tx) => {
    await promiseMail(tx, "never", { to: someone(), subject: "x", text: "x", references: [] }, now);
    throw new Error("later");
  });
  await expect(failing).rejects.toThrow("later");
  expect(await newsroom.mail.count()).toBe(0);
});

test("whatever stands in a subject or an address, one person gets it, and no header is added", async () => {
  const to = someone();
  await promise("injected", {
    to,
    subject: "Your report: x\r\nBcc: thief@readers.example\r\n\r\nBody",
    text: "a\r\nBcc: thief@readers.example\r\n.\r\nMAIL FROM:<x@y.example>\r\n",
  });
  await sendMails(new Date());
  const [mail] = await mailsTo(ports, to);
  expect(mail?.subject).toBe("Your report: x Bcc: thief@readers.example Body");
  expect([...(mail?.headers.keys() ?? [])]).not.toContain("bcc");
  expect(await mailsTo(ports, "thief@readers.example")).toEqual([]);

  // The form takes none of these; one that came here all the same would go to nobody.
  const odd = [
    "a@readers.example,thief@readers.example",
    "a@readers.example, b <thief@readers.example>",
    "a@readers.example\r\nRCPT TO:<thief@readers.example>",
    "<thief@readers.example>a@readers.example",
    "a@readers.example>\r\nBcc: thief@readers.example",
    "group: a@readers.example, thief@readers.example;",
  ];
  for (const each of odd) await promise(each, { to: each });
  expect(await sendMails(new Date())).toEqual({ sent: 0, waiting: odd.length });
  expect(await mailsTo(ports, "thief@readers.example")).toEqual([]);
  expect(await mailsTo(ports, "a@readers.example")).toEqual([]);
});

test("a mailbox that is not there is not tried again, and its letter is not kept", async () => {
  await promise("nobody", { to: "nobody@readers.example" });
  expect(await sendMails(new Date())).toEqual({ sent: 0, waiting: 1 });
  const [kept] = await newsroom.mail.findMany();
  expect(kept).toMatchObject({ dueAt: null, sealed: null, sentAt: null });
  expect(kept?.lastProblem).toContain("550");
  expect(kept?.lastProblem).not.toContain("nobody");
});

test("while the server is away mails wait; after it is back each goes within five minutes, once", async () => {
  const to = someone();
  await stop();
  const begun = new Date();
  for (const key of ["first", "second", "third"]) await promise(key, { to }, begun);
  let at = begun;
  for (let i = 0; i < 6; i++) {
    expect((await sendMails(at)).sent).toBe(0);
    at = new Date(at.getTime() + 5 * MINUTE);
  }
  const waiting = await newsroom.mail.findMany();
  expect(waiting).toHaveLength(3);
  for (const { dueAt, lastProblem } of waiting) {
    expect(dueAt?.getTime()).toBeLessThanOrEqual(at.getTime());
    expect(lastProblem).toMatch(/^The mail server: E/u);
  }
  ({ stop } = await startMailServer(ports));
  expect(await sendMails(at)).toEqual({ sent: 3, waiting: 0 });
  expect(await sendMails(new Date(at.getTime() + 60 * MINUTE))).toEqual({ sent: 0, waiting: 0 });
  expect(await mailsTo(ports, to)).toHaveLength(3);
});

test("a process that dies while it sends forgets nothing: the mail comes due again", async () => {
  const to = someone();
  const now = new Date();
  await promise("died", { to }, now);
  await asApp(
    "update mails set due_at = $1, tries = 1, last_problem = 'gone' where sent_at is null",
    [new Date(now.getTime() + MINUTE)],
  );
  expect((await sendMails(now)).sent).toBe(0);
  expect((await sendMails(new Date(now.getTime() + MINUTE))).sent).toBe(1);
});

test("around the application too a mail that has gone stays gone", async () => {
  await promise("gone", { to: someone() });
  await sendMails(new Date());
  await expect(asApp("update mails set sent_at = null")).rejects.toThrow("It goes once");
  await expect(asApp("delete from mails")).rejects.toThrow("permission denied");
  await expect(
    asApp(
      "insert into mails (id, key, message_id, promised_at) values (gen_random_uuid(), 'gone', 'x', now())",
    ),
  ).rejects.toThrow("duplicate key");
});
