import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { EditList } from "@/components/newsroom/list/edit-list";
import { findLastAudit, listEdits } from "@/lib/publishing/edit-audit-queries";

export const metadata: Metadata = { title: "Edits" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EditsPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const { after } = await searchParams;
  const [page, audit] = await Promise.all([
    listEdits(viewer, typeof after === "string" ? after : undefined),
    findLastAudit(viewer),
  ]);
  return <EditList {...page} audit={audit} />;
}
