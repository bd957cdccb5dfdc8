import type { Metadata } from "next";
import { PolicyPage } from "@/components/article/policy-page";
import { findPolicy } from "@/lib/standards/policy-public";
import { nothingHere } from "../../../../metadata";
import { nothingAt } from "../../../../nothing-at";
import { readNumber } from "../../../../query";

type Props = { params: Promise<{ policy: string; n: string }> };

async function versionOf(params: Props["params"]) {
  const { policy, n } = await params;
  const number = readNumber(n);
  return number === null ? null : findPolicy(policy, number);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const policy = await versionOf(params);
  if (!policy) return nothingHere;
  return {
    title: `${policy.title}, version ${policy.number}`,
    // What stands is what should be found.
    alternates: { canonical: `/standards/${policy.slug}` },
  };
}

export default async function PolicyVersion({ params }: Props) {
  const policy = await versionOf(params);
  return policy ? <PolicyPage policy={policy} /> : nothingAt((await params).policy);
}
