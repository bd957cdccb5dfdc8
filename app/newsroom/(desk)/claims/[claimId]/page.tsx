import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/app/_edge/session";
import { ClaimDesk } from "@/components/newsroom/claims/claim-desk";
import { findClaim } from "@/lib/claims/change-queries";
import { listSimilarClaims } from "@/lib/claims/similar-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { searchClaims } from "../../articles/[articleId]/claims/actions";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Claim" };

type Props = { params: Promise<{ claimId: string }> };

export default async function ClaimAtDeskPage({ params }: Props) {
  const viewer = await requireStaff();
  const id = z.uuid().safeParse((await params).claimId);
  const claim = id.success ? await findClaim(viewer, id.data) : null;
  if (!claim) notFound();
  const mayChange = may(viewer, "change_claim") === null;
  const similar = mayChange ? await listSimilarClaims(viewer, claim.statement) : [];
  return (
    <ClaimDesk
      claim={claim}
      similar={similar.filter(({ id }) => id !== claim.id)}
      actions={mayChange ? actions : null}
      search={searchClaims}
    />
  );
}
