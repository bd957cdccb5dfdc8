import type { Metadata } from "next";
import { siteAddress } from "@/app/_edge/site-address";
import { FrontPage } from "@/components/article/front-page";
import { StructuredData } from "@/components/article/structured-data";
import { listFront } from "@/lib/articles/front-public";
import { listCorrections } from "@/lib/corrections/correction-public";
import { newsroomGraph } from "@/lib/feeds/rules/structured-data";
import { findNewsroom } from "@/lib/settings/settings-public";
import { feedLink } from "./metadata";

export const metadata: Metadata = {
  title: { absolute: "Onrecord" },
  alternates: { canonical: "/", ...feedLink },
};

export default async function Front() {
  const [front, { corrections }, newsroom] = await Promise.all([
    listFront(),
    listCorrections(null, 4),
    findNewsroom(),
  ]);
  return (
    <>
      <StructuredData thing={newsroomGraph(newsroom, siteAddress)} />
      <FrontPage front={front} corrections={corrections} />
    </>
  );
}
