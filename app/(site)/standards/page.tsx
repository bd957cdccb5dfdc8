import type { Metadata } from "next";
import { siteAddress } from "@/app/_edge/site-address";
import { StandardsPage } from "@/components/article/standards-page";
import { StructuredData } from "@/components/article/structured-data";
import { countStandards } from "@/lib/articles/standards-public";
import { newsroomGraph } from "@/lib/feeds/rules/structured-data";
import { findAnswerTimes } from "@/lib/reader-reports/report-public";
import { findNewsroom } from "@/lib/settings/settings-public";
import { listPolicies } from "@/lib/standards/policy-public";
import { feedLink } from "../metadata";

export const metadata: Metadata = {
  title: "Standards",
  description:
    "How stories are checked here before they are published, and what happens when one is wrong.",
  alternates: { canonical: "/standards", ...feedLink },
};

export default async function Standards() {
  const [newsroom, policies, figures, answers] = await Promise.all([
    findNewsroom(),
    listPolicies(),
    countStandards(),
    findAnswerTimes(),
  ]);
  return (
    <>
      <StructuredData thing={newsroomGraph(newsroom, policies, siteAddress)} />
      <StandardsPage newsroom={newsroom} policies={policies} figures={figures} answers={answers} />
    </>
  );
}
