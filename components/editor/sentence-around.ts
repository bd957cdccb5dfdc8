import { CELL_BREAK } from "@/lib/articles/rules/tables";
import type { Span } from "@/lib/claims/rules/anchor";

/**
 * The sentence that a span begins in, for a first wording of a claim's statement. A proposal only: the
 * newsroom's own sentences (lib/articles/rules/sentences.ts) decide when the claim is marked.
 */
export function sentenceAround(text: string, span: Span, language: string): string {
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const stop = text.indexOf("\n", span.start);
  const passage = text.slice(start, stop === -1 ? undefined : stop);
  // A row of a table is one sentence.
  if (passage.includes(CELL_BREAK)) return passage.trim().replaceAll(CELL_BREAK, ", ");
  const segments = new Intl.Segmenter(language, { granularity: "sentence" }).segment(passage);
  return segments.containing(span.start - start)?.segment.trim() ?? passage.trim();
}
