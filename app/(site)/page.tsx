import type { Metadata } from "next";
import { siteAddress } from "@/app/_edge/site-address";
import { FrontPage } from "@/components/article/front-page";
import { ListPage } from "@/components/article/list-page";
import { StructuredData } from "@/components/article/structured-data";
import { listAllArticles } from "@/lib/articles/front-public";
import { readCursor } from "@/lib/articles/rules/cursor";
import { listToldOnFront } from "@/lib/corrections/correction-public";
import { newsroomGraph } from "@/lib/feeds/rules/structured-data";
import { findNewsroom } from "@/lib/settings/settings-public";
import { listPolicies } from "@/lib/standards/policy-public";
import { findFront } from "./articles";
import { feedLink } from "./metadata";
import { type Query, readPlace } from "./query";

type Props = { searchParams: Query };

export const metadata: Metadata = {
  title: { absolute: "Onrecord" },
  alternates: { canonical: "/", ...feedLink },
};

export default async function Front({ searchParams }: Props) {
  const { after } = await readPlace(searchParams);
  if (after !== "") {
    const older = await listAllArticles(readCursor(after));
    return <ListPage title="Every story" text="Newest first." url="/" odd={false} {...older} />;
  }
  const [{ shown, ...front }, newsroom, policies, told] = await Promise.all([
    findFront(null),
    findNewsroom(),
    listPolicies(),
    listToldOnFront(),
  ]);
  return (
    <>
      <StructuredData thing={newsroomGraph(newsroom, policies, siteAddress)} />
      <FrontPage {...front} told={told} rest={await listAllArticles(null, shown)} />
    </>
  );
}
