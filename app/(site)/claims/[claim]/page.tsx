import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { siteAddress } from "@/app/_edge/site-address";
import { ClaimPage } from "@/components/article/claim-page";
import { english } from "@/components/article/labels-en";
import { StructuredData } from "@/components/article/structured-data";
import { findSuccessor, findSurviving, listFindings } from "@/lib/claims/claim-public";
import { claimGraph } from "@/lib/feeds/rules/structured-data";
import { nothingHere } from "../../metadata";
import { nothingAt } from "../../nothing-at";

type Props = { params: Promise<{ claim: string }> };

const findings = cache(async (claim: string) =>
  z.uuid().safeParse(claim).success
    ? await listFindings(await findSurviving(claim))
    : { standing: [], former: [] },
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { claim } = await params;
  const { standing, former } = await findings(claim);
  const newest = standing[0] ?? former[0];
  if (!newest) return nothingHere;
  return {
    title: newest.statement,
    description: [english.verdicts[newest.verdict], newest.reason].filter(Boolean).join(": "),
    alternates: { canonical: `/claims/${await findSurviving(claim)}` },
  };
}

export default async function Claim({ params }: Props) {
  const { claim } = await params;
  const { standing, former } = await findings(claim);
  const newest = standing[0] ?? former[0];
  if (!newest) return nothingAt("");
  const [surviving, successor] = await Promise.all([findSurviving(claim), findSuccessor(claim)]);
  // Not for ever: a merge can be undone.
  if (surviving !== claim) redirect(`/claims/${surviving}`);
  const describing = { address: siteAddress, verdictWords: english.verdicts };
  return (
    <>
      {standing.length > 0 && (
        <StructuredData thing={claimGraph({ ...newest, claimId: claim }, describing)} />
      )}
      <ClaimPage newest={newest} standing={standing} former={former} successor={successor} />
    </>
  );
}
