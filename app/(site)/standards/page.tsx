import type { Metadata } from "next";
import { StandardsPage } from "@/components/article/standards-page";
import { countStandards } from "@/lib/articles/standards-public";
import { feedLink } from "../metadata";

export const metadata: Metadata = {
  title: "Standards",
  description:
    "How stories are checked here before they are published, and what happens when one is wrong.",
  alternates: { canonical: "/standards", ...feedLink },
};

export default async function Standards() {
  return <StandardsPage figures={await countStandards()} />;
}
