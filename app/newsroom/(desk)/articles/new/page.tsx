import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { Message } from "@/components/newsroom/message";
import { NewArticleForm } from "@/components/newsroom/new-article-form";
import { listAuthors } from "@/lib/authors/author-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { listSections, listTopics } from "@/lib/taxonomy/taxonomy-queries";
import { create } from "./actions";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage() {
  const viewer = await requireStaff();
  const refused = may(viewer, "create_article");
  if (refused) return <Message title="New article">{refused.message}</Message>;
  const [sections, topics, authors] = await Promise.all([
    listSections(viewer),
    listTopics(viewer),
    listAuthors(viewer),
  ]);
  const own = authors.find((author) => author.userId === viewer.id)?.id;
  return (
    <NewArticleForm
      action={create}
      sections={sections}
      topics={topics}
      authors={authors}
      ownAuthorId={own}
    />
  );
}
