import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { CorrectionList } from "@/components/newsroom/list/correction-list";
import { listStaffCorrections } from "@/lib/corrections/correction-queries";
import { listReached } from "@/lib/deliveries/delivery-queries";

export const metadata: Metadata = { title: "Corrections" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CorrectionsPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const { after } = await searchParams;
  const { corrections, next } = await listStaffCorrections(
    viewer,
    typeof after === "string" ? after : undefined,
  );
  const reached = await listReached(
    viewer,
    corrections.map(({ publicationId }) => publicationId),
  );
  return <CorrectionList corrections={corrections} next={next} reached={reached} />;
}
