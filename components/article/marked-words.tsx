import type { Span } from "@/lib/search/rules/highlight";

/** Words with what was looked for marked in them. */
export function MarkedWords({ spans }: { spans: readonly Span[] }) {
  return spans.map(({ text, hit }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no other name than their place.
    hit ? <mark key={place}>{text}</mark> : text,
  );
}
