import type { Metadata } from "next";
import { answerNothingHere } from "@/app/_edge/reader-answer";
import { siteAddress } from "@/app/_edge/site-address";
import { ListPage } from "@/components/article/list-page";
import { NothingHere } from "@/components/article/nothing-here";
import { StructuredData } from "@/components/article/structured-data";
import { breadcrumbGraph } from "@/lib/feeds/rules/structured-data";
import { sectionArticles } from "../articles";
import { feedLinks, nothingHere } from "../metadata";
import { type Query, readPlace } from "../query";

type Props = { params: Promise<{ section: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await sectionArticles(
    (await params).section,
    (await readPlace(searchParams)).after,
  );
  if (!found) return nothingHere;
  const { name, description, slug } = found.section;
  return {
    title: name,
    description,
    alternates: { canonical: `/${slug}`, ...feedLinks(`/${slug}`, `Onrecord: ${name}`) },
  };
}

export default async function Section({ params, searchParams }: Props) {
  const { after, odd } = await readPlace(searchParams);
  const found = await sectionArticles((await params).section, after);
  if (!found) {
    answerNothingHere();
    return <NothingHere />;
  }
  const { section, articles, next } = found;
  return (
    <>
      <StructuredData
        thing={breadcrumbGraph([{ name: section.name, url: `/${section.slug}` }], siteAddress)}
      />
      <ListPage
        title={section.name}
        text={section.description}
        url={`/${section.slug}`}
        articles={articles}
        next={next}
        odd={odd}
      />
    </>
  );
}
