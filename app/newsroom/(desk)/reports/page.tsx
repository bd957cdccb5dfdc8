import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { Message } from "@/components/newsroom/message";
import { ReportList } from "@/components/newsroom/reports/report-list";
import { listReports, REPORT_LISTS } from "@/lib/reader-reports/report-queries";
import { may } from "@/lib/staff/rules/capabilities";

export const metadata: Metadata = { title: "Reports" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReportsPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const refused = may(viewer, "triage_report");
  if (refused) return <Message title="Readers’ reports">{refused.message}</Message>;
  const { list, after } = await searchParams;
  const shown = REPORT_LISTS.find((each) => each === list) ?? "undecided";
  const found = await listReports(viewer, shown, typeof after === "string" ? after : undefined);
  return <ReportList list={shown} {...found} />;
}
