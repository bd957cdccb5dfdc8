import type { Metadata } from "next";
import { AroundDay, dateWords } from "@/components/article/archive-pages";
import { ListPage } from "@/components/article/list-page";
import { readCursor } from "@/lib/articles/rules/cursor";
import { listArchiveDay } from "@/lib/search/archive-public";
import { archiveUrl, readArchivePlace } from "@/lib/search/rules/archive-place";
import { findNewsroom } from "@/lib/settings/settings-public";
import { feedLink, nothingHere } from "../../../../metadata";
import { nothingAt } from "../../../../nothing-at";
import { type Query, readPlace } from "../../../../query";

type Props = { params: Promise<{ year: string; month: string; day: string }>; searchParams: Query };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const day = await dayOf(params);
  if (!day) return nothingHere;
  return {
    title: `Archive: ${dateWords(day)}`,
    description: `Everything that was published on ${dateWords(day)} and can be read still.`,
    alternates: { canonical: archiveUrl(day), ...feedLink },
  };
}

export default async function ArchiveDayPage({ params, searchParams }: Props) {
  const day = await dayOf(params);
  if (!day) return nothingAt("");
  const { after, odd } = await readPlace(searchParams);
  const { timeZone } = await findNewsroom();
  const place = { timeZone, after: readCursor(after) };
  const { articles, next, ...around } = await listArchiveDay(day, place);
  return (
    <ListPage
      title={dateWords(day)}
      text=""
      url={archiveUrl(day)}
      articles={articles}
      next={next}
      odd={odd}
    >
      <AroundDay day={day} {...around} />
    </ListPage>
  );
}

async function dayOf(params: Props["params"]): Promise<string | null> {
  const { year, month, day } = await params;
  return readArchivePlace([year, month, day]) && `${year}-${month}-${day}`;
}
