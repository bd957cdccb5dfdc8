import type { Transaction } from "@/lib/platform/db";

type About = {
  name: string;
  bio: string;
  expertise: string;
  disclosures: string;
  languages: string[];
};

/** An author whom nobody else changes until the end of the transaction; null when there is none. */
export async function lockAuthor(
  tx: Transaction,
  authorId: string,
): Promise<{ id: string } | null> {
  const [author] = await tx.$queryRaw<{ id: string }[]>`
    select id from authors where id = ${authorId}::uuid for update`;
  return author ?? null;
}

/** Writes what readers are told about an author. */
export async function writeAuthor(tx: Transaction, authorId: string, about: About): Promise<void> {
  await tx.author.update({ where: { id: authorId }, data: about });
}
