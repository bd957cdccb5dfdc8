import { sameSigns } from "@/lib/articles/rules/normalise-sentence";

/** Whether quoted words stand in a text; if not, the words there that are most like them, or null when none are. */
export type Passage = { stands: true } | { stands: false; nearest: string | null };

// A gap that whoever quotes has left: "…", "...", with or without brackets.
const GAP = /\[?\s*(?:…|\.{3,})\s*\]?/u;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;
/** Which part of the quoted words must stand together for them to be called changed, and not missing. */
const ALIKE = 0.6;
/** Of stretches that are alike in number, as many are compared word by word. */
const ENOUGH = 200;

/**
 * Looks for quoted words in a text. Signs that look alike, spaces, line breaks and capitals make no difference; words,
 * figures and their order do. Where the quotation leaves a gap, its parts must follow one another.
 */
export function findPassage(text: string, quoted: string): Passage {
  const plain = plainly(text);
  const parts = quoted
    .split(GAP)
    .map((part) => withoutMarks(plainly(part)))
    .filter((part) => part !== "");
  let from = 0;
  for (const part of parts) {
    const at = plain.indexOf(part, from);
    if (at < 0) return { stands: false, nearest: nearestTo(parts.join(" "), text) };
    from = at + part.length;
  }
  return { stands: true };
}

function plainly(text: string): string {
  return sameSigns(text).toLowerCase().trim();
}

/** Without the quotation marks around the whole and the full stop that belongs to whoever quotes. */
function withoutMarks(part: string): string {
  let from = 0;
  let to = part.length;
  while (from < to && `"' `.includes(part.charAt(from))) from++;
  while (to > from && `"' .,;:`.includes(part.charAt(to - 1))) to--;
  return part.slice(from, to);
}

/** The stretch of as many words that has most of them; null when that is too few. One pass over the text. */
function nearestTo(quoted: string, text: string): string | null {
  const wanted = [...quoted.matchAll(WORD)].map(([word]) => word);
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: plainly(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const open = new Map<string, number>();
  for (const word of wanted) open.set(word, (open.get(word) ?? 0) + 1);
  let shared = 0;
  let most = 0;
  let starts: number[] = [];
  for (const [place, { word }] of words.entries()) {
    const left = open.get(word);
    if (left !== undefined) {
      if (left > 0) shared++;
      open.set(word, left - 1);
    }
    const out = words[place - wanted.length];
    const back = out && open.get(out.word);
    if (out && back !== undefined) {
      if (back >= 0) shared--;
      open.set(out.word, back + 1);
    }
    if (shared > most) {
      most = shared;
      starts = [];
    }
    if (shared === most && starts.length < ENOUGH) {
      starts.push(Math.max(0, place - wanted.length + 1));
    }
  }
  if (wanted.length < 2 || most / wanted.length < ALIKE) return null;
  const inPlace = (start: number) =>
    wanted.filter((word, place) => words[start + place]?.word === word).length;
  const start = starts.reduce((one, other) => (inPlace(other) > inPlace(one) ? other : one));
  const end = Math.min(start + wanted.length, words.length) - 1;
  return text.slice(words[start]?.from, words[end]?.to).replace(/\s+/gu, " ");
}
