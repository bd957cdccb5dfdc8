import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { ClaimList } from "@/components/newsroom/claims/claim-list";
import { listClaims } from "@/lib/claims/change-queries";
import { claimSearch } from "@/lib/claims/rules/claim-change";

export const metadata: Metadata = { title: "Claims" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ClaimsPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const { q, after } = claimSearch.parse(await searchParams);
  return <ClaimList q={q} {...(await listClaims(viewer, q, after))} />;
}
