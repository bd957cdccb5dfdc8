import { cache } from "react";
import { z } from "zod";
import { findReportedStory } from "@/lib/reader-reports/report-public";
import type { Query } from "../query";

// A page and its metadata ask the same thing.
const find = cache(findReportedStory);

/** The story that the address names by its id; null when readers have no such story. */
export async function reportedStory({ article }: Awaited<Query>) {
  const id = z.uuid().safeParse(article);
  return id.success ? find(id.data) : null;
}
