import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { ImapFlow } from "imapflow";
import { type ParsedMail, simpleParser } from "mailparser";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { inProject } from "@/lib/platform/project";

const portsShape = z.object({ smtp: z.number(), newsroom: z.number(), readers: z.number() });
export type MailPorts = z.output<typeof portsShape>;

export const NEWSROOM_MAIL = "reports@newsroom.example";

/** Starts a real mail server as a process of its own; at these ports, when they are given. */
export async function startMailServer(
  at?: MailPorts,
): Promise<{ ports: MailPorts; stop: () => Promise<void> }> {
  const given = at ? [at.smtp, at.newsroom, at.readers].map(String) : [];
  const child = fork(inProject("lib/testing/mail-process.ts"), given, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const [said] = await once(child, "message");
  return { ports: portsShape.parse(said), stop: () => stop(child) };
}

/** What the application is told of it. */
export function mailEnvironment({ smtp, newsroom }: MailPorts): Record<string, string> {
  return {
    MAIL_ADDRESS: NEWSROOM_MAIL,
    SMTP_URL: `smtp://127.0.0.1:${smtp}`,
    IMAP_URL: `imap://newsroom:secret@127.0.0.1:${newsroom}`,
  };
}

/** Every mail that came for this address, the oldest first, as its mailbox has it. */
export async function mailsTo(ports: MailPorts, address: string): Promise<ParsedMail[]> {
  const mails = await everyMail(ports.readers, "readers");
  return mails.filter(({ headers }) => headers.get("x-envelope-to") === address);
}

/** Every mail that is still in the newsroom's mailbox. */
export function mailsToNewsroom(ports: MailPorts): Promise<ParsedMail[]> {
  return everyMail(ports.newsroom, "newsroom");
}

async function everyMail(port: number, user: string): Promise<ParsedMail[]> {
  const auth = { user, pass: "secret" };
  const client = new ImapFlow({ host: "127.0.0.1", port, auth, secure: false, logger: false });
  await client.connect();
  const lock = await client.getMailboxLock("INBOX");
  try {
    const found: ParsedMail[] = [];
    const uids = (await client.search({ all: true }, { uid: true })) || [];
    for (const uid of uids) {
      const fetched = await client.fetchOne(String(uid), { source: true }, { uid: true });
      if (fetched) found.push(await simpleParser(fetched.source ?? Buffer.alloc(0)));
    }
    return found;
  } finally {
    lock.release();
    await client.logout();
  }
}

type Sent = {
  from: string;
  to?: string;
  subject: string;
  text?: string;
  html?: string;
  inReplyTo?: string;
  references?: string[];
  messageId?: string;
  headers?: Record<string, string>;
  attachments?: { filename: string; content: string }[];
};

/** Writes to the newsroom, as a reader's mail program does. */
export async function writeToNewsroom({ smtp }: MailPorts, mail: Sent): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port: smtp, ignoreTLS: true });
  await transport.sendMail({ to: NEWSROOM_MAIL, ...mail });
  transport.close();
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const over = once(child, "exit");
  child.disconnect();
  await over;
}
