/** The last row of a page in a list ordered by time, newest first, then by id. */
export type Cursor = { at: Date; id: string };

/** The cursor as it stands in an address. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}_${id}`;
}

/** The cursor of an address; null for anything that `writeCursor` has not written. */
export function readCursor(text: string | undefined): Cursor | null {
  const found = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u.exec(text ?? "");
  if (!found?.[1] || !found[2]) return null;
  return { at: new Date(Number(found[1])), id: found[2] };
}
