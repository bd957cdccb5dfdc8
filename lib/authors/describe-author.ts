import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { lockAuthor, writeAuthor } from "./author-store";
import type { DescribeAuthor } from "./rules/author-input";

/** Says who an author is, what they know about, and what readers should know about them. Their address stays. */
export async function describeAuthor(
  who: Staff,
  { authorId, now, ...about }: DescribeAuthor,
): Promise<void> {
  demand(who, "describe_author");
  await transaction({ who, now }, async (tx) => {
    if (!(await lockAuthor(tx, authorId))) refuse("not_found", "There is no such author.");
    await writeAuthor(tx, authorId, about);
    await recordAct(tx, { actorId: who.id, act: "describe_author", detail: { authorId }, now });
  });
}
