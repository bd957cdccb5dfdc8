import { notFound } from "next/navigation";
import { answerStatus } from "@/lib/platform/answer-status";

/** Answers 404: there is nothing at this address. The page says so in its own words. */
export function answerNothingHere(): void {
  if (!answerStatus(404)) notFound();
}

/** Answers 410: what was at this address was taken down. The page shows what is left. */
export function answerTakenDown(): void {
  answerStatus(410);
}
