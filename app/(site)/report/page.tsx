import type { Metadata } from "next";
import { answerNothingHere } from "@/app/_edge/reader-answer";
import { NothingHere } from "@/components/article/nothing-here";
import { ReportForm } from "@/components/article/report-form";
import { refusedForm } from "@/lib/platform/form-answer";
import { workScript } from "@/lib/platform/reader-script";
import { findNewsroom } from "@/lib/settings/settings-public";
import type { Query } from "../query";
import { reportedStory } from "./story";

type Props = { searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const story = await reportedStory(await searchParams);
  return {
    title: story ? `Something wrong? ${story.headline}` : "Something wrong?",
    robots: { index: false, follow: false },
  };
}

/** The form by which readers report an error in a story. */
export default async function ReportPage({ searchParams }: Props) {
  const query = await searchParams;
  const [story, newsroom, script] = await Promise.all([
    reportedStory(query),
    findNewsroom(),
    workScript(),
  ]);
  if (!story) {
    answerNothingHere();
    return <NothingHere />;
  }
  const refused = refusedForm();
  return (
    <>
      <ReportForm
        story={story}
        typed={refused?.typed ?? textsIn(query)}
        refused={refused}
        mail={newsroom.correctionsEmail}
      />
      <script type="module" src={script.address} async />
    </>
  );
}

/** What the address fills in; a key that stands there twice fills in nothing. */
function textsIn(query: Awaited<Query>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) =>
      typeof value === "string" ? [[key, value]] : [],
    ),
  );
}
