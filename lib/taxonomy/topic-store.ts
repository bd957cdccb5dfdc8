import type { Transaction } from "@/lib/platform/db";

type About = { name: string; description: string; mediaTopic: string | null };

/** A topic that nobody else changes until the end of the transaction; null when it is not there. */
export async function lockTopic(tx: Transaction, topicId: string): Promise<{ id: string } | null> {
  const [topic] = await tx.$queryRaw<{ id: string }[]>`
    select id from topics where id = ${topicId}::uuid for update`;
  return topic ?? null;
}

/** Adds a topic and gives back its id; null when its address is taken. */
export async function addTopic(
  tx: Transaction,
  topic: About & { slug: string },
): Promise<string | null> {
  const { count } = await tx.topic.createMany({ data: topic, skipDuplicates: true });
  if (count === 0) return null;
  const { id } = await tx.topic.findUniqueOrThrow({
    where: { slug: topic.slug },
    select: { id: true },
  });
  return id;
}

/** Writes what a topic is about. Its address stays. */
export async function writeTopic(tx: Transaction, topicId: string, about: About): Promise<void> {
  await tx.topic.update({ where: { id: topicId }, data: about });
}
