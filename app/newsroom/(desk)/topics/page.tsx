import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { Message } from "@/components/newsroom/message";
import { TopicDesk } from "@/components/newsroom/topic-desk";
import { may } from "@/lib/staff/rules/capabilities";
import { listDescribedTopics } from "@/lib/taxonomy/taxonomy-queries";
import { create, describe } from "./actions";

export const metadata: Metadata = { title: "Topics" };

export default async function TopicsPage() {
  const viewer = await requireStaff();
  const refused = may(viewer, "describe_topic");
  if (refused) return <Message title="Topics">{refused.message}</Message>;
  const topics = await listDescribedTopics(viewer);
  return <TopicDesk topics={topics} create={create} describe={describe} />;
}
