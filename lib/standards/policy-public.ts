import { readers } from "@/lib/platform/readers-db";
import { POLICIES, type Policy, policyAt } from "./rules/policies";
import type { PolicyBody } from "./rules/policy-body";

/** A policy that the newsroom has, and since when it says what it says. */
export type WrittenPolicy = Policy & { number: number; changedAt: Date };

/** The policies that the newsroom has written, in their usual order. */
export async function listPolicies(): Promise<WrittenPolicy[]> {
  const newest = await readers.policyVersion.findMany({
    distinct: ["policy"],
    orderBy: [{ policy: "asc" }, { number: "desc" }],
    select: { policy: true, number: true, changedAt: true },
  });
  return POLICIES.flatMap((policy) => {
    const version = newest.find((each) => each.policy === policy.slug);
    return version ? [{ ...policy, number: version.number, changedAt: version.changedAt }] : [];
  });
}

/** One version of a policy, with the dates of all of them, the newest first. */
export type ShownPolicy = WrittenPolicy & {
  body: PolicyBody;
  versions: { number: number; changedAt: Date }[];
};

/** A policy as it stands, or as it stood in a version; null when the newsroom has not written it, or not so many. */
export async function findPolicy(slug: string, number?: number): Promise<ShownPolicy | null> {
  const policy = policyAt(slug);
  if (!policy) return null;
  const versions = await readers.policyVersion.findMany({
    where: { policy: slug },
    orderBy: { number: "desc" },
    select: { number: true, changedAt: true },
  });
  const shown = versions.find((version) => version.number === number) ?? null;
  const wanted = number === undefined ? versions[0] : shown;
  if (!wanted) return null;
  const { body } = await readers.policyVersion.findUniqueOrThrow({
    where: { policy_number: { policy: slug, number: wanted.number } },
    select: { body: true },
  });
  return { ...policy, ...wanted, body: body as PolicyBody, versions };
}
