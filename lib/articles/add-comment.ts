import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addRemark, lockArticle } from "./article-store";
import type { AddComment } from "./rules/article-input";

/** Adds a remark that everybody on the desk can read. Comments are never changed or removed. */
export async function addComment(who: Staff, { articleId, text, now }: AddComment): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    await lockArticle(tx, articleId);
    demand(who, "comment");
    await addRemark(tx, { articleId, userId: who.id, text, returned: false, now });
  });
}
