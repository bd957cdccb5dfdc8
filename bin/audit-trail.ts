import { ask } from "@/lib/platform/database";
import type { Act, AuditRoot } from "@/lib/public-log/rules/audit-root";
import { type AuditRootLeaf, isLost, parseLeaf } from "@/lib/public-log/rules/leaf";

/** The private audit trail and the roots over it, as the tables' owner reads them. A root whose acts a restore has lost is left out. */
export async function readAuditTrail(owner: string): Promise<{ roots: AuditRoot[]; acts: Act[] }> {
  const entries = await ask(
    owner,
    "select index::int, entry from log_leaves where publication_id is null order by index",
  );
  const leaves = entries.rows.map(({ index, entry }) => ({
    index: Number(index),
    leaf: parseLeaf(String(entry)),
  }));
  const all = leaves.map(({ leaf }) => leaf);
  const acts = await ask(
    owner,
    `select e.id, e.at, e.actor_id as actor, e.act, e.article_id as article, e.detail, p.leaf_index::int as "leafIndex"
     from audit_events e left join audit_places p on p.event_id = e.id`,
  );
  return {
    roots: leaves
      .filter(({ index, leaf }) => leaf.type === "audit-root" && !isLost(index, all))
      .map(({ index, leaf }) => ({ index, leaf: leaf as AuditRootLeaf })),
    acts: acts.rows,
  };
}
