import { readCursor } from "@/lib/articles/rules/cursor";
import { MAX_SLUG, SLUG } from "@/lib/articles/rules/slug";

/** What stands after the question mark of an address. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** Whether a part of an address can be a slug at all; the database is not asked for anything else. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG && SLUG.test(text);
}

/** The number in an address, from 1 up; null for anything else, or when it stands there twice. */
export function readNumber(value: string | string[] | undefined): number | null {
  return typeof value === "string" && /^[1-9]\d{0,5}$/u.test(value) ? Number(value) : null;
}

/**
 * Where a list goes on: the cursor as it stands in the address, empty for the beginning. `odd` when the address
 * asks for a place that no list has; the list begins at its beginning then.
 */
export async function readPlace(query: Query): Promise<{ after: string; odd: boolean }> {
  const { after } = await query;
  if (after === undefined) return { after: "", odd: false };
  return typeof after === "string" && readCursor(after)
    ? { after, odd: false }
    : { after: "", odd: true };
}
