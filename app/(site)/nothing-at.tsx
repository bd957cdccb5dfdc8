import { answerNothingHere } from "@/app/_edge/reader-answer";
import { NothingHere } from "@/components/article/nothing-here";
import { findLikelyStories } from "@/lib/search/likely-public";

/** Answers 404 for an address that tells something in words, with the stories that it may mean. */
export async function nothingAt(words: string) {
  answerNothingHere();
  return <NothingHere likely={await findLikelyStories(words, new Date())} />;
}
