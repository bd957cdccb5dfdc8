import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { DescribeTopic } from "./rules/topic-input";
import { lockTopic, writeTopic } from "./topic-store";

/**
 * Says what a topic is called and about, and which subject of the IPTC it is. Its address stays, and its stories
 * are found by the new name from then on.
 */
export async function describeTopic(
  who: Staff,
  { topicId, now, ...about }: DescribeTopic,
): Promise<void> {
  demand(who, "describe_topic");
  await transaction({ who, now }, async (tx) => {
    if (!(await lockTopic(tx, topicId))) refuse("not_found", "There is no such topic.");
    await writeTopic(tx, topicId, about);
    await recordAct(tx, { actorId: who.id, act: "describe_topic", detail: { topicId }, now });
  });
}
