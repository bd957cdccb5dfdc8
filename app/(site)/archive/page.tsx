import type { Metadata } from "next";
import { ArchiveMonths } from "@/components/article/archive-pages";
import { listArchiveMonths } from "@/lib/search/archive-public";
import { feedLink } from "../metadata";
import { byYear } from "./years";

export const metadata: Metadata = {
  title: "Archive",
  description: "Everything that was published and can be read still, by day.",
  alternates: { canonical: "/archive", ...feedLink },
};

export default async function Archive() {
  return <ArchiveMonths title="Archive" years={byYear(await listArchiveMonths())} />;
}
