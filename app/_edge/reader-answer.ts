import { notFound } from "next/navigation";
import { answerGone } from "@/lib/platform/answer-status";

/** Answers 404: there is nothing at this address. */
export function answerNothingHere(): void {
  notFound();
}

/** Answers 410: what was at this address was taken down. */
export function answerTakenDown(): void {
  answerGone();
}
