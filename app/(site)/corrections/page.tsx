import type { Metadata } from "next";
import { CorrectionsPage } from "@/components/article/corrections-page";
import { readCursor } from "@/lib/articles/rules/cursor";
import { listCorrections } from "@/lib/corrections/correction-public";
import { feedLinks } from "../metadata";
import { type Query, readPlace } from "../query";

export const metadata: Metadata = {
  title: "Corrections",
  description:
    "Every correction, clarification, editor’s note, retraction and takedown, newest first.",
  alternates: {
    canonical: "/corrections",
    ...feedLinks("/corrections", "Onrecord: corrections"),
  },
};

export default async function Corrections({ searchParams }: { searchParams: Query }) {
  const { after, odd } = await readPlace(searchParams);
  const page = await listCorrections(readCursor(after));
  return <CorrectionsPage {...page} odd={odd} />;
}
