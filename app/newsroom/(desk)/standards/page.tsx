import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { Message } from "@/components/newsroom/message";
import { PolicyDesk } from "@/components/newsroom/policy-desk";
import { may } from "@/lib/staff/rules/capabilities";
import { listDeskPolicies } from "@/lib/standards/policy-queries";
import { change } from "./actions";

export const metadata: Metadata = { title: "Standards" };

export default async function StandardsDesk() {
  const viewer = await requireStaff();
  const refused = may(viewer, "change_policy");
  if (refused) return <Message title="Standards">{refused.message}</Message>;
  return <PolicyDesk policies={await listDeskPolicies(viewer)} change={change} />;
}
