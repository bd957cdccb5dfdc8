import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/_edge/session";
import { siteAddress } from "@/app/_edge/site-address";
import { articleIdIn } from "@/app/newsroom/article-id";
import { ChecksPage } from "@/components/newsroom/list/checks-page";
import { findChecks } from "@/lib/claims/checks-queries";

export const metadata: Metadata = { title: "Checker’s log" };

type Props = { params: Promise<{ articleId: string }> };

export default async function Checks({ params }: Props) {
  const viewer = await requireStaff();
  const articleId = await articleIdIn(params);
  const log = await findChecks(viewer, articleId, { now: new Date(), site: siteAddress });
  if (!log) notFound();
  return <ChecksPage log={log} />;
}
