import type { Metadata } from "next";
import { SearchPage } from "@/components/article/search-page";
import { readSearch, searchAddress } from "@/lib/search/rules/search-input";
import { findStories } from "@/lib/search/search-public";
import { findNewsroom } from "@/lib/settings/settings-public";
import type { Query } from "../query";

type Props = { searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const input = readSearch(await searchParams);
  return {
    title: input.typed === "" ? "Search" : `Search: ${input.typed}`,
    description: "Everything that is published here, found by its words.",
    robots: { index: false, follow: true },
    alternates: {
      types: {
        "application/rss+xml": [
          { url: searchAddress("/search/feed.xml", input), title: "This search" },
        ],
      },
    },
  };
}

export default async function Search({ searchParams }: Props) {
  const input = readSearch(await searchParams);
  const { timeZone } = await findNewsroom();
  const found = await findStories(input, { now: new Date(), timeZone });
  return <SearchPage input={input} found={found} />;
}
