import { fold } from "./fold";

/** A stretch of text; `hit` when it is what was looked for. */
export type Span = { text: string; hit: boolean };

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200c\u200d]*/gu;
const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const EXCERPT = 240;
const WORDS_BEFORE = 6;
const MOST_WORDS = 1_500;

type Word = { start: number; end: number; folded: string };

/**
 * The different words of some texts that might be what `looked` names in another form: those that begin alike, and in
 * Arabic, where words grow in front too, all. Whether they are is for the database to say.
 */
export function wordsToTry(texts: readonly string[], looked: readonly string[]): string[] {
  const beginnings = new Set(looked.map((word) => word.slice(0, 2)));
  const arabic = looked.some((word) => /\p{Script=Arabic}/u.test(word));
  const found = new Set<string>();
  for (const text of texts) {
    for (const { folded } of wordsOf(text)) {
      if (beginnings.has(folded.slice(0, 2)) || (arabic && /\p{Script=Arabic}/u.test(folded))) {
        found.add(folded);
      }
      if (found.size === MOST_WORDS) return [...found];
    }
  }
  return [...found];
}

/** The whole text in stretches; put together they are the text again. */
export function highlight(text: string, hits: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const word of wordsOf(text)) {
    if (!hits.has(word.folded)) continue;
    if (word.start > end) spans.push({ text: text.slice(end, word.start), hit: false });
    spans.push({ text: text.slice(word.start, word.end), hit: true });
    end = word.end;
  }
  if (end < text.length) spans.push({ text: text.slice(end), hit: false });
  return spans;
}

/** The stretch of these texts with the most different hits, cut at words; null when nothing is hit. */
export function excerpt(texts: readonly string[], hits: ReadonlySet<string>): Span[] | null {
  let best: { text: string; from: number; to: number; different: number } | null = null;
  for (const text of texts) {
    const words = wordsOf(text);
    for (const [place, { folded }] of words.entries()) {
      if (!hits.has(folded)) continue;
      const stretch = stretchFrom(words, Math.max(0, place - WORDS_BEFORE), hits);
      if (stretch.different > (best?.different ?? 0)) best = { text, ...stretch };
    }
  }
  if (!best) return null;
  const { text, from, to } = best;
  // What is left may be no more than a full stop.
  const end = /[\p{L}\p{N}]/u.test(text.slice(to)) ? to : text.length;
  return [
    ...(from > 0 ? [{ text: "… ", hit: false }] : []),
    ...highlight(text.slice(from, end), hits),
    ...(end < text.length ? [{ text: " …", hit: false }] : []),
  ];
}

function stretchFrom(words: readonly Word[], place: number, hits: ReadonlySet<string>) {
  const from = words[place]?.start ?? 0;
  const different = new Set<string>();
  let to = from;
  for (let next = place; next < words.length; next++) {
    const word = words[next];
    if (!word || word.end - from > EXCERPT) break;
    to = word.end;
    if (hits.has(word.folded)) different.add(word.folded);
  }
  return { from, to, different: different.size };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap((found) => {
    const [word] = found;
    if (!SINGLE.test(word)) return place(word, found.index);
    let start = found.index;
    return [...word].flatMap((sign) => {
      start += sign.length;
      return place(sign, start - sign.length);
    });
  });
}

function place(word: string, start: number): Word[] {
  const folded = fold(word);
  return folded === "" ? [] : [{ start, end: start + word.length, folded }];
}
