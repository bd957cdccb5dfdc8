import type { Metadata } from "next";
import { ArchiveMonths } from "@/components/article/archive-pages";
import { listArchiveMonths } from "@/lib/search/archive-public";
import { archiveUrl, readArchivePlace } from "@/lib/search/rules/archive-place";
import { feedLink, nothingHere } from "../../metadata";
import { nothingAt } from "../../nothing-at";
import { byYear } from "../years";

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = readArchivePlace([(await params).year]);
  if (!place) return nothingHere;
  return {
    title: `Archive: ${place.year}`,
    description: `Everything that was published in ${place.year} and can be read still.`,
    alternates: { canonical: archiveUrl(place.year), ...feedLink },
  };
}

export default async function ArchiveYear({ params }: Props) {
  const place = readArchivePlace([(await params).year]);
  if (!place) return nothingAt("");
  const years = byYear(await listArchiveMonths()).filter(({ year }) => year === place.year);
  return <ArchiveMonths title={`Archive: ${place.year}`} years={years} />;
}
