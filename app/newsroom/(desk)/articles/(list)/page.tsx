import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { ArticleList } from "@/components/newsroom/list/article-list";
import { filterIn } from "@/components/newsroom/list/filter";
import { listArticles } from "@/lib/articles/article-queries";
import { listSections } from "@/lib/taxonomy/taxonomy-queries";

export const metadata: Metadata = { title: "Articles" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const filter = filterIn(await searchParams);
  const [{ articles, next }, sections] = await Promise.all([
    listArticles(viewer, filter),
    listSections(viewer),
  ]);
  return (
    <ArticleList
      viewer={viewer}
      articles={articles}
      next={next}
      filter={filter}
      sections={sections}
      now={new Date()}
    />
  );
}
