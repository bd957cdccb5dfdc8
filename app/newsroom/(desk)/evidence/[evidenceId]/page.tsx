import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/app/_edge/session";
import { Locker } from "@/components/newsroom/claims/locker";
import { findLocker } from "@/lib/captures/capture-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { lookNow } from "./actions";

export const metadata: Metadata = { title: "Evidence" };

type Props = { params: Promise<{ evidenceId: string }> };

export default async function EvidencePage({ params }: Props) {
  const viewer = await requireStaff();
  const id = z.uuid().safeParse((await params).evidenceId);
  const evidence = id.success ? await findLocker(viewer, id.data) : null;
  if (!evidence) notFound();
  const mayAsk = may(viewer, "attach_evidence") === null;
  return <Locker evidence={evidence} lookNow={mayAsk ? lookNow : null} />;
}
