import type { Metadata } from "next";
import { ArchiveDays, dateWords } from "@/components/article/archive-pages";
import { listArchiveDays } from "@/lib/search/archive-public";
import { archiveUrl, readArchivePlace } from "@/lib/search/rules/archive-place";
import { feedLink, nothingHere } from "../../../metadata";
import { nothingAt } from "../../../nothing-at";

type Props = { params: Promise<{ year: string; month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const month = await monthOf(params);
  if (!month) return nothingHere;
  return {
    title: `Archive: ${dateWords(month)}`,
    description: `Everything that was published in ${dateWords(month)} and can be read still.`,
    alternates: { canonical: archiveUrl(month), ...feedLink },
  };
}

export default async function ArchiveMonth({ params }: Props) {
  const month = await monthOf(params);
  if (!month) return nothingAt("");
  return <ArchiveDays month={month} days={await listArchiveDays(`${month}-01`)} />;
}

async function monthOf(params: Props["params"]): Promise<string | null> {
  const { year, month } = await params;
  return readArchivePlace([year, month]) && `${year}-${month}`;
}
