import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { CreateTopic } from "./rules/topic-input";
import { addTopic } from "./topic-store";

/** Adds a topic. Its address is for ever, so a taken one is refused with `conflict`. */
export async function createTopic(
  who: Staff,
  { now, ...topic }: CreateTopic,
): Promise<{ topicId: string }> {
  demand(who, "describe_topic");
  return transaction({ who, now }, async (tx) => {
    const topicId = await addTopic(tx, topic);
    if (topicId === null) {
      const message = "Another topic has this address. Choose another one.";
      return refuse("conflict", message, [{ code: "slug_taken", message, field: "slug" }]);
    }
    await recordAct(tx, { actorId: who.id, act: "create_topic", detail: { topicId }, now });
    return { topicId };
  });
}
