import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { POLICIES, type Policy } from "./rules/policies";
import { type PolicyBody, writePolicy } from "./rules/policy-body";

/** A policy as it is edited; `number` is 0 and the text empty while nothing was said. */
export type DeskPolicy = Policy & { number: number; changedAt: Date | null; typed: string };

/** Every policy there can be, for who may change them; empty for anybody else. */
export async function listDeskPolicies(viewer: Staff): Promise<DeskPolicy[]> {
  if (may(viewer, "change_policy")) return [];
  const newest = await newsroom.policyVersion.findMany({
    distinct: ["policy"],
    orderBy: [{ policy: "asc" }, { number: "desc" }],
    select: { policy: true, number: true, body: true, changedAt: true },
  });
  return POLICIES.map((policy) => {
    const version = newest.find((each) => each.policy === policy.slug);
    return {
      ...policy,
      number: version?.number ?? 0,
      changedAt: version?.changedAt ?? null,
      typed: version ? writePolicy(version.body as PolicyBody) : "",
    };
  });
}
