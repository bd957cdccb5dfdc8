import { notFound } from "next/navigation";
import { requireStaff } from "@/app/_edge/session";
import { FrontPage } from "@/components/article/front-page";
import { SectionFront } from "@/components/article/section-front";
import { listAllArticles, listSectionArticles } from "@/lib/articles/front-public";
import { listCorrections } from "@/lib/corrections/correction-public";
import { findFrontDesk } from "@/lib/front-page/front-queries";
import { storiesOn } from "@/lib/front-page/rules/blocks";
import "@/components/article/fronts.css";
import "@/components/article/front-page.css";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FrontPreviewPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const { front = "" } = await searchParams;
  const desk = typeof front === "string" ? await findFrontDesk(viewer, front) : null;
  if (!desk) notFound();
  const { shown: blocks, sectionId, slug } = desk;
  const standing = storiesOn(blocks);
  const [{ corrections }, rest] = await Promise.all([
    listCorrections(null, 4, sectionId),
    slug === ""
      ? listAllArticles(null, standing)
      : listSectionArticles(slug, null, standing).then((found) => found ?? notFound()),
  ]);
  const given = { blocks, corrections, rest };
  return slug === "" ? (
    <FrontPage {...given} told={[]} />
  ) : (
    <SectionFront section={desk} {...given} />
  );
}
