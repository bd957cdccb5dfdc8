import type { Metadata } from "next";
import { siteAddress } from "@/app/_edge/site-address";
import { ListPage } from "@/components/article/list-page";
import { SectionFront } from "@/components/article/section-front";
import { StructuredData } from "@/components/article/structured-data";
import { listSectionArticles } from "@/lib/articles/front-public";
import { readCursor } from "@/lib/articles/rules/cursor";
import { breadcrumbGraph } from "@/lib/feeds/rules/structured-data";
import { findFront, knownSection } from "../articles";
import { feedLinks, nothingHere } from "../metadata";
import { nothingAt } from "../nothing-at";
import { type Query, readPlace } from "../query";

type Props = { params: Promise<{ section: string }>; searchParams: Query };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const section = await knownSection((await params).section);
  if (!section) return nothingHere;
  const { name, description, slug } = section;
  return {
    title: name,
    description,
    alternates: { canonical: `/${slug}`, ...feedLinks(`/${slug}`, `Onrecord: ${name}`) },
  };
}

export default async function Section({ params, searchParams }: Props) {
  const { after, odd } = await readPlace(searchParams);
  const known = await knownSection((await params).section);
  const front = known && after === "" && !odd ? await findFront(known.id) : null;
  const found = known && (await listSectionArticles(known.slug, readCursor(after), front?.shown));
  if (!found) return nothingAt((await params).section);
  const { section, ...rest } = found;
  const { slug, name } = section;
  return (
    <>
      <StructuredData thing={breadcrumbGraph([{ name, url: `/${slug}` }], siteAddress)} />
      {front && front.blocks.length > 0 ? (
        <SectionFront section={section} rest={rest} {...front} />
      ) : (
        <ListPage title={name} text={section.description} url={`/${slug}`} odd={odd} {...rest} />
      )}
    </>
  );
}
