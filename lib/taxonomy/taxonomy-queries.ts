import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";

export type Section = { id: string; slug: string; name: string; approvalsNeeded: number };
export type Topic = { id: string; slug: string; name: string };

/** Every section in the newsroom's order. */
export async function listSections(viewer: Staff): Promise<Section[]> {
  if (may(viewer, "see_newsroom")) return [];
  return newsroom.section.findMany({
    select: { id: true, slug: true, name: true, approvalsNeeded: true },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
}

export type DescribedTopic = Topic & { description: string; mediaTopic: string | null };

/** Every topic with what is said about it, by name. */
export async function listDescribedTopics(viewer: Staff): Promise<DescribedTopic[]> {
  if (may(viewer, "describe_topic")) return [];
  return newsroom.topic.findMany({
    select: { id: true, slug: true, name: true, description: true, mediaTopic: true },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
}

/** Every topic, by name. */
export async function listTopics(viewer: Staff): Promise<Topic[]> {
  if (may(viewer, "see_newsroom")) return [];
  return newsroom.topic.findMany({
    select: { id: true, slug: true, name: true },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
}
