import type { Metadata } from "next";
import { siteAddress } from "@/app/_edge/site-address";
import { ListPage } from "@/components/article/list-page";
import { StructuredData } from "@/components/article/structured-data";
import { TopicFacts } from "@/components/article/topic-facts";
import { breadcrumbGraph } from "@/lib/feeds/rules/structured-data";
import { topicArticles } from "../../articles";
import { feedLinks, nothingHere } from "../../metadata";
import { nothingAt } from "../../nothing-at";
import { type Query, readPlace } from "../../query";

type Props = { params: Promise<{ topic: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await topicArticles((await params).topic, (await readPlace(searchParams)).after);
  if (!found) return nothingHere;
  const { name, description, slug } = found.topic;
  return {
    title: name,
    description,
    alternates: {
      canonical: `/topics/${slug}`,
      ...feedLinks(`/topics/${slug}`, `Onrecord: ${name}`),
    },
  };
}

export default async function Topic({ params, searchParams }: Props) {
  const { after, odd } = await readPlace(searchParams);
  const found = await topicArticles((await params).topic, after);
  if (!found) return nothingAt((await params).topic);
  const { topic, related, articles, next } = found;
  return (
    <>
      <StructuredData
        thing={breadcrumbGraph([{ name: topic.name, url: `/topics/${topic.slug}` }], siteAddress)}
      />
      <ListPage
        title={topic.name}
        text={topic.description}
        url={`/topics/${topic.slug}`}
        articles={articles}
        next={next}
        odd={odd}
      >
        <TopicFacts topic={topic} related={related} />
      </ListPage>
    </>
  );
}
