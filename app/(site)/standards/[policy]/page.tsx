import type { Metadata } from "next";
import { PolicyPage } from "@/components/article/policy-page";
import { findPolicy } from "@/lib/standards/policy-public";
import { feedLink, nothingHere } from "../../metadata";
import { nothingAt } from "../../nothing-at";

type Props = { params: Promise<{ policy: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const policy = await findPolicy((await params).policy);
  if (!policy) return nothingHere;
  const { slug, title } = policy;
  return { title, alternates: { canonical: `/standards/${slug}`, ...feedLink } };
}

export default async function Policy({ params }: Props) {
  const policy = await findPolicy((await params).policy);
  return policy ? <PolicyPage policy={policy} /> : nothingAt((await params).policy);
}
