import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/app/_edge/session";
import { ReportDesk } from "@/components/newsroom/reports/report-desk";
import { findReport } from "@/lib/reader-reports/report-queries";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Report" };

type Props = { params: Promise<{ reportId: string }> };

export default async function ReportPage({ params }: Props) {
  const viewer = await requireStaff();
  const id = z.uuid().safeParse((await params).reportId);
  const report = id.success ? await findReport(viewer, id.data) : null;
  if (!report) notFound();
  return <ReportDesk report={report} actions={actions} />;
}
