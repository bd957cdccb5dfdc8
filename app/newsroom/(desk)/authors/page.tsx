import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { AuthorDesk } from "@/components/newsroom/author-desk";
import { Message } from "@/components/newsroom/message";
import { listDescribedAuthors } from "@/lib/authors/author-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { describe } from "./actions";

export const metadata: Metadata = { title: "Authors" };

export default async function AuthorsPage() {
  const viewer = await requireStaff();
  const refused = may(viewer, "describe_author");
  if (refused) return <Message title="Authors">{refused.message}</Message>;
  return <AuthorDesk authors={await listDescribedAuthors(viewer)} describe={describe} />;
}
