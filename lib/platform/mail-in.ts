import "server-only";
import { ImapFlow } from "imapflow";
import { type ParsedMail, simpleParser } from "mailparser";
import { environment } from "./environment";
import { isOnThisMachine } from "./mail-server";

const PATIENCE = 15_000;
const MEGABYTE = 1024 * 1024;

/** A mail that came, as far as it is looked at. Null where it does not say. */
export type IncomingMail = {
  /** Its own name. */
  messageId: string | null;
  /** What it answers, the latest last. */
  references: string[];
  from: string | null;
  subject: string;
  text: string;
  attachments: number;
  /** By lower-case name. */
  headers: Map<string, string>;
};

/** Whether the newsroom has a mailbox. */
export function hasMailbox(): boolean {
  return environment().IMAP_URL !== "";
}

/**
 * Shows each new mail in the mailbox to `file`, at most `atOnce`, the oldest first. One that it has dealt with is
 * deleted there; one that it has not is marked as seen and left, and so is one that is too large or cannot be read as a
 * mail at all; one that it throws at is shown again next time. Gives back how many were looked at.
 */
export async function readMailbox(
  atOnce: number,
  file: (mail: IncomingMail) => Promise<boolean>,
): Promise<number> {
  const client = connection();
  // Also told to whoever waits; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const lock = await client.getMailboxLock("INBOX");
    try {
      const found = (await client.search({ seen: false, deleted: false }, { uid: true })) || [];
      const uids = found.sort((a, b) => a - b).slice(0, atOnce);
      for (const uid of uids) await show(client, String(uid), file);
      return uids.length;
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function show(
  client: ImapFlow,
  uid: string,
  file: (mail: IncomingMail) => Promise<boolean>,
): Promise<void> {
  const sized = await client.fetchOne(uid, { size: true }, { uid: true });
  if (sized && (sized.size ?? 0) <= 10 * MEGABYTE) {
    const fetched = await client.fetchOne(uid, { source: true }, { uid: true });
    const mail = fetched ? await parsed(fetched.source ?? Buffer.alloc(0)) : null;
    if (mail && (await file(mail))) {
      await client.messageDelete(uid, { uid: true });
      return;
    }
  }
  await client.messageFlagsAdd(uid, ["\\Seen"], { uid: true });
}

/** A mail from its bytes (RFC 5322); null when nothing can be made of them. */
export async function parsed(source: Buffer): Promise<IncomingMail | null> {
  let mail: ParsedMail;
  try {
    mail = await simpleParser(source, {
      skipImageLinks: true,
      skipTextToHtml: true,
      skipTextLinks: true,
    });
  } catch {
    // The parser throws at what is no mail.
    return null;
  }
  const [sender] = mail.from?.value ?? [];
  const references = [mail.references ?? [], mail.inReplyTo ?? []].flat();
  return {
    messageId: mail.messageId ?? null,
    references: references.slice(-20),
    from: sender?.address ?? null,
    subject: mail.subject ?? "",
    text: mail.text ?? (await textOf(mail.html || "")),
    attachments: mail.attachments.length,
    headers: new Map(
      mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()]),
    ),
  };
}

/** The words of a mail that has markup alone; the parser itself only finds them where nothing is attached. */
async function textOf(html: string): Promise<string> {
  const { text = "" } = await simpleParser(
    `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html}`,
  );
  return text;
}

function connection(): ImapFlow {
  const url = new URL(environment().IMAP_URL);
  const secure = url.protocol === "imaps:";
  return new ImapFlow({
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    doSTARTTLS: !secure && !isOnThisMachine(url.hostname),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    // It would log whom mails are from.
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  });
}
