import { type Cursor, readCursor, writeCursor } from "@/lib/articles/rules/cursor";

/**
 * Where a list by relevance goes on: the last story of the page with its rank, and the moment of the newest story that the
 * first page knew. What is released later stays out of the pages that follow, so none comes twice and none is missed.
 */
export type RankedCursor = Cursor & { rank: number; until: Date };

/** The cursor as it stands in an address. */
export function writeRankedCursor({ rank, until, ...place }: RankedCursor): string {
  return `${rank}_${until.getTime()}_${writeCursor(place)}`;
}

/** The cursor of an address; null for anything that `writeRankedCursor` has not written. */
export function readRankedCursor(text: string | undefined): RankedCursor | null {
  const found = /^(\d{1,9})_(\d{1,14})_(.*)$/u.exec(text ?? "");
  const place = readCursor(found?.[3]);
  if (!found || !place) return null;
  return { ...place, rank: Number(found[1]), until: new Date(Number(found[2])) };
}
