import type { Metadata } from "next";
import { nothingHere } from "../metadata";
import { nothingAt } from "../nothing-at";

export const metadata: Metadata = nothingHere;

type Props = { params: Promise<{ rest: string[] }> };

/** Every address that nothing else answers. */
export default async function Rest({ params }: Props) {
  return nothingAt((await params).rest.join(" "));
}
