import type { Metadata } from "next";
import { answerNothingHere } from "@/app/_edge/reader-answer";
import { NothingHere } from "@/components/article/nothing-here";
import { nothingHere } from "../metadata";

export const metadata: Metadata = nothingHere;

/** Every address that nothing else answers. */
export default function Rest() {
  answerNothingHere();
  return <NothingHere />;
}
