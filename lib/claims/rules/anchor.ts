/** Where words stand: themselves and what surrounds them (W3C Web Annotation, TextQuoteSelector). */
export type Anchor = { exact: string; prefix: string; suffix: string };

/** Offsets in UTF-16 code units; `end` is one past the last. */
export type Span = { start: number; end: number };

const SURROUNDINGS = 48;

/** The anchor of a span of `text`. */
export function anchorAt(text: string, span: Span): Anchor {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - SURROUNDINGS), span.start),
    suffix: text.slice(span.end, span.end + SURROUNDINGS),
  };
}

/**
 * Finds where an anchor now sits in `text`.
 *
 * The exact words must still be there, letter for letter. When they occur more than once, the surroundings
 * decide. Returns null when they are gone or when two places fit equally well: we would rather ask
 * than guess.
 */
export function locate(anchor: Anchor, text: string): Span | null {
  if (anchor.exact === "") return null;
  const places = occurrencesOf(anchor.exact, text).map((start) => ({
    start,
    fit: fitOf(anchor, text, start),
  }));
  const best = Math.max(...places.map((place) => place.fit));
  const fitting = places.filter((place) => place.fit === best);
  const [place] = fitting;
  if (!place || fitting.length > 1) return null;
  return { start: place.start, end: place.start + anchor.exact.length };
}

function occurrencesOf(words: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

/** How many characters of the surroundings agree, counted outwards from the words. */
function fitOf({ exact, prefix, suffix }: Anchor, text: string, start: number): number {
  let fit = 0;
  for (let i = 1; i <= prefix.length && prefix.at(-i) === text[start - i]; i++) fit++;
  const end = start + exact.length;
  for (let i = 0; i < suffix.length && suffix[i] === text[end + i]; i++) fit++;
  return fit;
}
