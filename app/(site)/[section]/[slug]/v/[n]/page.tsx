import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { answerNothingHere, answerTakenDown } from "@/app/_edge/reader-answer";
import { Article } from "@/components/article/article";
import { NothingHere } from "@/components/article/nothing-here";
import { VersionBanner } from "@/components/article/version-banner";
import { articleVersion, movedArticle, publishedArticle } from "../../../../articles";
import { nothingHere } from "../../../../metadata";
import { readNumber } from "../../../../query";

type Props = { params: Promise<{ section: string; slug: string; n: string }> };

async function askVersion(params: Props["params"]) {
  const { slug, n } = await params;
  const number = readNumber(n);
  return number === null ? null : articleVersion(slug, number);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await askVersion(params);
  if (!article) return nothingHere;
  return {
    title: `${article.headline} (version ${article.version})`,
    description: article.standfirst,
    robots: { index: false },
    alternates: { canonical: article.url },
  };
}

export default async function VersionPage({ params }: Props) {
  const { section, slug, n } = await params;
  const article = await askVersion(params);
  if (!article) {
    const [current, moved] = await Promise.all([publishedArticle(slug), movedArticle(slug)]);
    if (current?.state === "taken_down") {
      answerTakenDown();
      return <Article article={current} />;
    }
    if (!current && moved) permanentRedirect(`${moved.url}/v/${n}`);
    answerNothingHere();
    return <NothingHere />;
  }
  if (article.section.slug !== section) permanentRedirect(`${article.url}/v/${article.version}`);
  return (
    <>
      <VersionBanner article={article} shown={article.shown} />
      <Article article={article} />
    </>
  );
}
