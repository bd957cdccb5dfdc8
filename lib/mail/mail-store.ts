import { randomUUID } from "node:crypto";
import { z } from "zod";
import { cleanLine } from "@/lib/articles/rules/clean-text";
import type { Transaction } from "@/lib/platform/db";
import { environment } from "@/lib/platform/environment";
import { seal, unseal } from "@/lib/platform/sealed";
import { type Letter, nextTry } from "./rules/letter";

/** A promised mail as it waits: its letter sealed. */
type DueMail = { id: string; messageId: string; sealed: Uint8Array; tries: number };

const letterShape = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  references: z.array(z.string()),
});

/**
 * Promises a mail; it stands or falls with the caller's transaction. Gives back its Message-ID, or null when there was
 * a promise for the same reason already, which then is the only one.
 */
export async function promiseMail(
  tx: Transaction,
  key: string,
  letter: Letter,
  now: Date,
): Promise<string | null> {
  const id = randomUUID();
  const messageId = `<${randomUUID()}@${new URL(environment().NEXTAUTH_URL).hostname}>`;
  const { count } = await tx.mail.createMany({
    data: [
      {
        id,
        key,
        messageId,
        sealed: seal(
          JSON.stringify({ ...letter, subject: cleanLine(letter.subject) }),
          `mail ${id}`,
        ),
        dueAt: now,
        promisedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return count > 0 ? messageId : null;
}

/** A letter that is due; null in its place when this machine's key does not open it. */
export type Taken = { id: string; messageId: string; letter: Letter | null };

/**
 * Takes the mails that are due, so that nobody else takes them too. Each comes due again by itself, later, if it is
 * not settled: a process that dies while it sends forgets nothing.
 */
export async function takeDueMails(tx: Transaction, atOnce: number, now: Date): Promise<Taken[]> {
  const due = await tx.$queryRaw<DueMail[]>`
    select id, message_id as "messageId", sealed, tries + 1 as tries from mails
    where due_at <= ${now} order by due_at, id limit ${atOnce} for update skip locked`;
  for (const { id, tries } of due) {
    await tx.mail.update({
      where: { id },
      data: { tries, dueAt: nextTry(tries, now), lastProblem: "The server has not answered yet." },
    });
  }
  return due.map(({ id, messageId, sealed }) => {
    const opened = unseal(sealed, `mail ${id}`);
    const letter = opened === null ? null : letterShape.parse(JSON.parse(opened));
    return { id, messageId, letter };
  });
}

/** The mail has gone. To whom and what is erased. */
export async function settleMail(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.mail.update({
    where: { id },
    data: { sentAt: now, dueAt: null, sealed: null, lastProblem: "" },
  });
}

/** It could not be sent; `forGood` when trying again would change nothing. */
export async function keepMailProblem(
  tx: Transaction,
  id: string,
  { problem, forGood }: { problem: string; forGood: boolean },
): Promise<void> {
  await tx.mail.update({
    where: { id },
    data: { lastProblem: problem.slice(0, 300), ...(forGood && { dueAt: null, sealed: null }) },
  });
}
