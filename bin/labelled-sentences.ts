import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { Labelled, Ranked } from "@/lib/claims/rules/ranking-measures";
import { areaUnderCurve, meanAveragePrecision } from "@/lib/claims/rules/ranking-measures";

/** ClaimBuster's columns that are needed: 1 is worth checking, 0 is a fact of no importance, -1 is no fact. */
const row = z.object({
  Text: z.string().trim().min(1, "has no text"),
  // The debate that it was said in.
  File_id: z.string().default(""),
  Verdict: z.enum(["-1", "0", "1"], { error: "must be -1, 0 or 1" }),
});

/**
 * The sentences of a CSV file in ClaimBuster's format (Arslan et al., A Benchmark Dataset of Check-worthy Factual Claims, ICWSM
 * 2020). Ends with a sentence that names the file and the line when it is none.
 */
export async function readLabelled(path: string | undefined): Promise<Labelled[]> {
  if (!path) throw new Error("Name a CSV file with the columns Text, File_id and Verdict.");
  let rows: unknown[];
  try {
    rows = parse(await readFile(path, "utf8"), { columns: true, bom: true });
  } catch (error) {
    if (error instanceof CsvError) throw new Error(`${path} is no CSV file: ${error.message}`);
    throw new Error(`${path} could not be read: ${(error as Error).message}`);
  }
  if (rows.length === 0) throw new Error(`${path} has no sentences.`);
  return rows.map((each, place) => {
    const { data, error } = row.safeParse(each);
    const [issue] = error?.issues ?? [];
    if (!data)
      throw new Error(
        `${path}, sentence ${place + 1}: ${issue?.path.join(".")} ${issue?.message}.`,
      );
    return { text: data.Text, group: data.File_id, worth: data.Verdict === "1" };
  });
}

/** How good a ranking is, as a line for people. */
export function measured(ranked: readonly Ranked[]): string {
  const share = (value: number | null) => value?.toFixed(3) ?? "none";
  return `MAP ${share(meanAveragePrecision(ranked))}, AUC ${share(areaUnderCurve(ranked))}`;
}
