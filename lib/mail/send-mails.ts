import { transaction } from "@/lib/platform/db";
import { sendMail, sendsMail } from "@/lib/platform/mail-out";
import { keepMailProblem, settleMail, takeDueMails } from "./mail-store";

const AT_ONCE = 10;

/**
 * Sends the mails that are due. Each is taken by one process alone and settled after the server has taken it; while
 * the server is away they wait, and go within five minutes after it is back. A process that dies between the
 * server's yes and ours sends that mail once more, under the same Message-ID, by which mailboxes know it.
 */
export async function sendMails(now: Date): Promise<{ sent: number; waiting: number }> {
  if (!sendsMail()) return { sent: 0, waiting: 0 };
  const who = null;
  const taken = await transaction({ who, now }, (tx) => takeDueMails(tx, AT_ONCE, now));
  let sent = 0;
  for (const { id, messageId, letter } of taken) {
    const problem = letter
      ? await sendMail({ ...letter, messageId })
      : { problem: "It was sealed with another key.", forGood: true };
    await transaction({ who, now: new Date() }, (tx) =>
      problem ? keepMailProblem(tx, id, problem) : settleMail(tx, id, new Date()),
    );
    if (!problem) sent += 1;
  }
  return { sent, waiting: taken.length - sent };
}
