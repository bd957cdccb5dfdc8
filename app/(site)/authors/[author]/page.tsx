import type { Metadata } from "next";
import { siteAddress } from "@/app/_edge/site-address";
import { AuthorPage } from "@/components/article/author-page";
import { StructuredData } from "@/components/article/structured-data";
import { profileGraph } from "@/lib/feeds/rules/structured-data";
import { authorArticles } from "../../articles";
import { feedLink, nothingHere } from "../../metadata";
import { nothingAt } from "../../nothing-at";
import { type Query, readPlace } from "../../query";

type Props = { params: Promise<{ author: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await authorArticles((await params).author, (await readPlace(searchParams)).after);
  if (!found) return nothingHere;
  const { name, bio, slug } = found.author;
  return {
    title: name,
    description: bio,
    alternates: { canonical: `/authors/${slug}`, ...feedLink },
  };
}

export default async function Author({ params, searchParams }: Props) {
  const { after, odd } = await readPlace(searchParams);
  const found = await authorArticles((await params).author, after);
  if (!found) return nothingAt((await params).author);
  return (
    <>
      <StructuredData thing={profileGraph(found.author, found.articles, siteAddress)} />
      <AuthorPage {...found} odd={odd} />
    </>
  );
}
