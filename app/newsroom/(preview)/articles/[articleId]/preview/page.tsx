import { notFound } from "next/navigation";
import { requireStaff } from "@/app/_edge/session";
import { articleIdIn } from "@/app/newsroom/article-id";
import { Article } from "@/components/article/article";
import { findPreview } from "@/lib/publishing/preview-queries";

type Props = { params: Promise<{ articleId: string }> };

export default async function PreviewPage({ params }: Props) {
  const viewer = await requireStaff();
  const articleId = await articleIdIn(params);
  const article = await findPreview(viewer, articleId, new Date());
  if (!article) notFound();
  return <Article article={article} />;
}
