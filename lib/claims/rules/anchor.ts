/** Where words stand: themselves and what surrounds them (W3C Web Annotation, TextQuoteSelector). */
export type Anchor = { exact: string; prefix: string; suffix: string };

/** Offsets in UTF-16 code units; `end` is one past the last. */
export type Span = { start: number; end: number };

/** So many characters before and after its words does a claim remember. */
export const SURROUNDINGS = 48;

/** The anchor of a span of `text`. */
export function anchorAt(text: string, span: Span): Anchor {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - SURROUNDINGS), span.start),
    suffix: text.slice(span.end, span.end + SURROUNDINGS),
  };
}

// Words that stand at more places than this are no mark of a place.
const MAX_PLACES = 10_000;

/**
 * Finds where an anchor now sits in `text`.
 *
 * The exact words must still be there, letter for letter. When they occur more than once, the surroundings
 * decide. Returns null when they are gone or when two places fit equally well: we would rather ask
 * than guess.
 */
export function locate(anchor: Anchor, text: string): Span | null {
  const { exact } = anchor;
  if (exact === "") return null;
  let best = { start: -1, fit: -1 };
  let tied = false;
  let places = 0;
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    places += 1;
    if (places > MAX_PLACES) return null;
    const fit = fitOf(anchor, text, start);
    if (fit >= best.fit) {
      tied = fit === best.fit;
      best = { start, fit };
    }
  }
  return best.start === -1 || tied ? null : { start: best.start, end: best.start + exact.length };
}

/** How many characters of the surroundings agree, counted outwards from the words. */
function fitOf({ exact, prefix, suffix }: Anchor, text: string, start: number): number {
  let before = 0;
  while (
    before < prefix.length &&
    before < start &&
    prefix.charCodeAt(prefix.length - 1 - before) === text.charCodeAt(start - 1 - before)
  )
    before++;
  const end = start + exact.length;
  let after = 0;
  while (after < suffix.length && suffix.charCodeAt(after) === text.charCodeAt(end + after))
    after++;
  return before + after;
}
