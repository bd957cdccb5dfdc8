import { oncePerEdition } from "@/lib/platform/once-per-edition";
import { readers } from "@/lib/platform/readers-db";

const MOST = 500;

export type Named = { id: string; slug: string; name: string };

/** The sections in the newsroom's order, and topics and authors by name, `MOST` of each at most. */
export const listNames = oncePerEdition(async () => {
  const named = { select: { id: true, slug: true, name: true }, take: MOST } as const;
  const [sections, topics, authors] = await Promise.all([
    readers.section.findMany({ ...named, orderBy: { position: "asc" } }),
    readers.topic.findMany({ ...named, orderBy: { name: "asc" } }),
    readers.author.findMany({ ...named, orderBy: { name: "asc" } }),
  ]);
  return { sections, topics, authors };
});
