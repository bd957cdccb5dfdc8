import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { answerTakenDown } from "@/app/_edge/reader-answer";
import { siteAddress } from "@/app/_edge/site-address";
import { Article } from "@/components/article/article";
import { StructuredData } from "@/components/article/structured-data";
import { listRelatedArticles } from "@/lib/articles/related-public";
import { articleGraph } from "@/lib/feeds/rules/structured-data";
import { movedArticle, publishedArticle } from "../../articles";
import { describing } from "../../describing";
import { articleMetadata, nothingHere } from "../../metadata";
import { nothingAt } from "../../nothing-at";

type Props = { params: Promise<{ section: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await publishedArticle((await params).slug);
  return article ? articleMetadata(article) : nothingHere;
}

export default async function ArticlePage({ params }: Props) {
  const { section, slug } = await params;
  const article = await publishedArticle(slug);
  if (!article) {
    const moved = await movedArticle(slug);
    if (moved) permanentRedirect(moved.url);
    return nothingAt(slug);
  }
  if (article.section.slug !== section) permanentRedirect(article.url);
  if (article.state === "taken_down") answerTakenDown();
  const around = {
    address: siteAddress(article.url),
    related: article.state === "live" ? await listRelatedArticles(article.id) : [],
  };
  return (
    <>
      {article.state !== "taken_down" && (
        <StructuredData thing={articleGraph(article, describing)} />
      )}
      <Article article={article} around={around} />
    </>
  );
}
