import "server-only";
import { createTransport } from "nodemailer";
import { environment } from "./environment";
import { isOnThisMachine } from "./mail-server";

const PATIENCE = 10_000;

/** A mail as it goes to the server: one person, plain text. */
export type OutgoingMail = {
  to: string;
  subject: string;
  text: string;
  messageId: string;
  references: string[];
};

// The library would make several of some that are written cunningly.
const ONE_MAILBOX = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9.-]+$/iu;

/** Whether the newsroom has a server that takes its mail. */
export function sendsMail(): boolean {
  return environment().SMTP_URL !== "";
}

/** What keeps a mail from going. `forGood` when the server will never take it: it refused this very mail. */
export type MailProblem = { problem: string; forGood: boolean };

/**
 * Hands a mail to the server; null when it has taken it, else the problem, in words without an address. It goes to exactly
 * the one mailbox in `to`, whatever is written there: the envelope is ours, and no header is made from other text
 * than the library's own encoding of it.
 */
export async function sendMail(mail: OutgoingMail): Promise<MailProblem | null> {
  if (!ONE_MAILBOX.test(mail.to)) return { problem: "This is not one address.", forGood: true };
  const { SMTP_URL, MAIL_ADDRESS } = environment();
  const url = new URL(SMTP_URL);
  const secure = url.protocol === "smtps:";
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isOnThisMachine(url.hostname),
    ignoreTLS: isOnThisMachine(url.hostname) && !secure,
    ...(url.username && {
      auth: {
        user: decodeURIComponent(url.username),
        pass: decodeURIComponent(url.password),
      },
    }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // Texts are texts: nothing in a mail of ours is fetched from anywhere.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const to = { name: "", address: mail.to };
  try {
    await transport.sendMail({
      from: MAIL_ADDRESS,
      to,
      envelope: { from: MAIL_ADDRESS, to: [mail.to] },
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      references: mail.references,
      // RFC 3834: whoever answers by machine leaves it.
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return null;
  } catch (error) {
    return problemOf(error);
  } finally {
    transport.close();
  }
}

// A server's own words may repeat the address; its code says enough.
function problemOf(error: unknown): MailProblem {
  const { code = "", responseCode = 0 } = error as { code?: string; responseCode?: number };
  if (code === "" && responseCode === 0) throw error;
  const refusedIt = ["EENVELOPE", "EMESSAGE"].includes(code) && responseCode >= 500;
  return {
    problem: `The mail server: ${[code, responseCode || ""].join(" ").trim()}`,
    forGood: refusedIt,
  };
}
