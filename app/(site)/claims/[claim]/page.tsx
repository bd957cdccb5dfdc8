import type { Metadata } from "next";
import { cache } from "react";
import { z } from "zod";
import { siteAddress } from "@/app/_edge/site-address";
import { ClaimPage } from "@/components/article/claim-page";
import { english } from "@/components/article/labels-en";
import { StructuredData } from "@/components/article/structured-data";
import { listFindings } from "@/lib/claims/claim-public";
import { claimGraph } from "@/lib/feeds/rules/structured-data";
import { nothingHere } from "../../metadata";
import { nothingAt } from "../../nothing-at";

type Props = { params: Promise<{ claim: string }> };

const findings = cache(async (claim: string) =>
  z.uuid().safeParse(claim).success ? await listFindings(claim) : [],
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { claim } = await params;
  const [newest] = await findings(claim);
  if (!newest) return nothingHere;
  return {
    title: newest.statement,
    description: [english.verdicts[newest.verdict], newest.reason].filter(Boolean).join(": "),
    alternates: { canonical: `/claims/${newest.claimId}` },
  };
}

export default async function Claim({ params }: Props) {
  const [newest, ...earlier] = await findings((await params).claim);
  if (!newest) return nothingAt("");
  const describing = { address: siteAddress, verdictWords: english.verdicts };
  return (
    <>
      <StructuredData thing={claimGraph(newest, describing)} />
      <ClaimPage findings={[newest, ...earlier]} />
    </>
  );
}
