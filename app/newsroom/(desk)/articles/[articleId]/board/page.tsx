import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/_edge/session";
import { articleIdIn } from "@/app/newsroom/article-id";
import { ClaimBoard } from "@/components/newsroom/claims/claim-board";
import { findDesk } from "@/lib/articles/desk-queries";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { listStaff } from "@/lib/staff/staff-queries";
import { askForComment, assignClaim, recordAnswer } from "../claims/actions";

export const metadata: Metadata = { title: "Claims board" };

type Props = { params: Promise<{ articleId: string }> };

export default async function Board({ params }: Props) {
  const viewer = await requireStaff();
  const articleId = await articleIdIn(params);
  const [desk, claims, staff] = await Promise.all([
    findDesk(viewer, articleId),
    listDeskClaims(viewer, articleId),
    listStaff(viewer),
  ]);
  if (!desk) notFound();
  return (
    <ClaimBoard
      article={{ id: articleId, headline: desk.draft.headline }}
      claims={claims}
      viewer={viewer}
      publication={desk.article.publicationState}
      staff={staff}
      actions={{ askForComment, assignClaim, recordAnswer }}
      now={new Date()}
    />
  );
}
