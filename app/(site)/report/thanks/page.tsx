import type { Metadata } from "next";
import { answerNothingHere } from "@/app/_edge/reader-answer";
import { NothingHere } from "@/components/article/nothing-here";
import { ReportThanks } from "@/components/article/report-thanks";
import type { Query } from "../../query";
import { reportedStory } from "../story";

type Props = { searchParams: Query };

export const metadata: Metadata = {
  title: "Thank you",
  robots: { index: false, follow: false },
};

/** Where a reader comes who has reported an error. */
export default async function ThanksPage({ searchParams }: Props) {
  const story = await reportedStory(await searchParams);
  if (story) return <ReportThanks story={story} />;
  answerNothingHere();
  return <NothingHere />;
}
