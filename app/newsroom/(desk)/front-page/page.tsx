import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/_edge/session";
import { FrontDesk } from "@/components/newsroom/front/front-desk";
import { Message } from "@/components/newsroom/message";
import { findFrontDesk, listFrontStories } from "@/lib/front-page/front-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { listSections, listTopics } from "@/lib/taxonomy/taxonomy-queries";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Fronts" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FrontDeskPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const refused = may(viewer, "arrange_front");
  if (refused) return <Message title="Fronts">{refused.message}</Message>;
  const { front = "" } = await searchParams;
  const slug = typeof front === "string" ? front : "";
  const [desk, sections, topics, stories] = await Promise.all([
    findFrontDesk(viewer, slug),
    listSections(viewer),
    listTopics(viewer),
    listFrontStories(viewer, ""),
  ]);
  if (!desk) notFound();
  return (
    <FrontDesk
      key={desk.id}
      desk={desk}
      sections={sections.map(({ id, slug, name }) => ({ id, slug, name }))}
      topics={topics.map(({ id, name }) => ({ id, name }))}
      stories={stories}
      actions={{ ...actions }}
    />
  );
}
