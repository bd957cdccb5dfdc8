/** A story that a reader put by, as it was then. */
export type SavedStory = {
  id: string;
  url: string;
  headline: string;
  section: string;
  language: string;
  savedAt: number;
};

/** How far a reader came in a story, and in which version of it. `row` counts its blocks from 0. */
export type Place = { row: number; rows: number; version: number; at: number };

const MOST_SAVED = 200;
const MOST_PLACES = 200;
const MOST_TOLD = 200;
const ADDRESS = /^\/[a-z0-9-]+\/[a-z0-9-]+$/;

/** The saved stories in what a device has kept, newest first. What cannot be one is left out. */
export function readSaved(text: string | null): SavedStory[] {
  const found = parse(text);
  return Array.isArray(found) ? found.filter(isSavedStory) : [];
}

export function withSaved(saved: readonly SavedStory[], story: SavedStory): SavedStory[] {
  return [story, ...withoutSaved(saved, story.id)].slice(0, MOST_SAVED);
}

export function withoutSaved(saved: readonly SavedStory[], id: string): SavedStory[] {
  return saved.filter((story) => story.id !== id);
}

/** The places in what a device has kept, by the story's id. */
export function readPlaces(text: string | null): Record<string, Place> {
  const found = parse(text);
  if (!isRecord(found)) return {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, place]) => (isPlace(place) ? [[id, place]] : [])),
  );
}

/** The oldest are forgotten when there are too many. */
export function withPlace(
  places: Record<string, Place>,
  id: string,
  place: Place,
): Record<string, Place> {
  const newest = Object.entries({ ...places, [id]: place })
    .sort(([, one], [, other]) => other.at - one.at)
    .slice(0, MOST_PLACES);
  return Object.fromEntries(newest);
}

/** How much of a story was read, from 0 to 1. */
export function shareRead({ row, rows }: Place): number {
  return rows < 2 ? 0 : Math.min(1, row / (rows - 1));
}

/** Whether it is worth to be led back: not from the first words, and not to the last. */
export function canContinue(place: Place): boolean {
  const share = shareRead(place);
  return place.row >= 2 && share < 0.95;
}

/** Whether a story has news since a version was read; `kinds` are what its publications did, from the first on. */
export function hasNewsSince(kinds: readonly string[], version: number): boolean {
  return kinds.slice(version).includes("updated");
}

/** Whether this version had what was wrong: it is in the range that a notice on the page names, as "2-4". */
export function hadWrongWords(range: string, version: number): boolean {
  const [from = 0, until = -1] = range.split("-").map(Number);
  return from <= version && version <= until;
}

/** The ids of the corrections that this device has told of and need not tell again, newest first. */
export function readTold(text: string | null): string[] {
  const found = parse(text);
  return Array.isArray(found) ? found.filter((id) => typeof id === "string") : [];
}

export function withTold(told: readonly string[], ids: readonly string[]): string[] {
  return [...new Set([...ids, ...told])].slice(0, MOST_TOLD);
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    // Something else has written there; it is as if nothing had been kept.
    return null;
  }
}

function isRecord(found: unknown): found is Record<string, unknown> {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}

function isSavedStory(found: unknown): found is SavedStory {
  if (!isRecord(found)) return false;
  const { id, url, headline, section, language, savedAt } = found;
  const words = [id, headline, section, language].every((word) => typeof word === "string");
  return words && typeof url === "string" && ADDRESS.test(url) && Number.isFinite(savedAt);
}

function isPlace(found: unknown): found is Place {
  if (!isRecord(found)) return false;
  return [found.row, found.rows, found.version, found.at].every((number) =>
    Number.isFinite(number),
  );
}
