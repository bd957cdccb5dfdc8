import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { answerNothingHere } from "@/app/_edge/reader-answer";
import { History } from "@/components/article/history";
import { NothingHere } from "@/components/article/nothing-here";
import { articleHistory, movedArticle, publishedArticle } from "../../../articles";
import { nothingHere } from "../../../metadata";
import { type Query, readNumber } from "../../../query";

type Props = { params: Promise<{ section: string; slug: string }>; searchParams: Query };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const history = await articleHistory((await params).slug);
  if (!history) return nothingHere;
  return {
    title: `History: ${history.article.headline || "a story that was taken down"}`,
    robots: { index: false },
    alternates: { canonical: `${history.article.url}/history` },
  };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { section, slug } = await params;
  const [history, article, query] = await Promise.all([
    articleHistory(slug),
    publishedArticle(slug),
    searchParams,
  ]);
  if (!history || !article) {
    const moved = await movedArticle(slug);
    if (moved) permanentRedirect(`${moved.url}/history`);
    answerNothingHere();
    return <NothingHere />;
  }
  if (article.section.slug !== section) permanentRedirect(`${article.url}/history`);
  return (
    <History
      article={history.article}
      versions={history.versions}
      corrections={article.corrections}
      asked={query.from !== undefined || query.to !== undefined}
      from={readNumber(query.from)}
      to={readNumber(query.to)}
    />
  );
}
