import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { TargetList } from "@/components/newsroom/deliveries/target-list";
import { Message } from "@/components/newsroom/message";
import { listTargets } from "@/lib/deliveries/delivery-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { add } from "./actions";

export const metadata: Metadata = { title: "Deliveries" };

export default async function DeliveriesPage() {
  const viewer = await requireStaff();
  const refused = may(viewer, "manage_deliveries");
  if (refused) return <Message title="Deliveries">{refused.message}</Message>;
  return <TargetList targets={await listTargets(viewer)} add={add} />;
}
