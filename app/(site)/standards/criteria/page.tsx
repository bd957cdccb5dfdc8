import type { Metadata } from "next";
import { CriteriaPage } from "@/components/article/criteria-page";
import { findFigures } from "@/lib/standards/figure-public";
import { listPolicies } from "@/lib/standards/policy-public";
import { feedLink } from "../../metadata";

export const metadata: Metadata = {
  title: "Held against the criteria of others",
  description: "What the published standards for newsrooms ask for, and what of ours answers it.",
  alternates: { canonical: "/standards/criteria", ...feedLink },
};

export default async function Criteria() {
  const [figures, policies] = await Promise.all([findFigures(), listPolicies()]);
  return <CriteriaPage figures={figures} policies={policies} />;
}
