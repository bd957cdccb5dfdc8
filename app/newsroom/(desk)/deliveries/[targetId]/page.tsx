import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/app/_edge/session";
import { TargetDesk } from "@/components/newsroom/deliveries/target-desk";
import { Message } from "@/components/newsroom/message";
import { findTarget } from "@/lib/deliveries/delivery-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { again, end, renew, test } from "../actions";

export const metadata: Metadata = { title: "Deliveries" };

type Props = { params: Promise<{ targetId: string }> };

export default async function TargetPage({ params }: Props) {
  const viewer = await requireStaff();
  const refused = may(viewer, "manage_deliveries");
  if (refused) return <Message title="Deliveries">{refused.message}</Message>;
  const { targetId } = await params;
  const target = z.uuid().safeParse(targetId).success ? await findTarget(viewer, targetId) : null;
  if (!target) notFound();
  return <TargetDesk target={target} actions={{ again, end, renew, test }} />;
}
