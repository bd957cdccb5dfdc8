const MOST = 8;
const EDGE = 4;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The end of an address that leads to these words on their page, or null when no whole word is left to find them by
 * (W3C: Text Fragments).
 *
 * `pieces` are the words as the page shows them, cut where something else stands among them, a note's sign or the end
 * of a paragraph. Browsers look for whole words, and a word that touches a sign is none to them: it is left out, as is
 * one that the selection begins or ends in the middle of (`before` and `after` are what stands right beside it).
 */
export function textFragment(pieces: readonly string[], before = "", after = ""): string | null {
  const runs = pieces
    .map((piece, index) => {
      const touchesBefore = index === 0 ? LETTER.test(before.at(-1) ?? "") : !/^\s/u.test(piece);
      const last = index === pieces.length - 1;
      const touchesAfter = last ? LETTER.test(after[0] ?? "") : !/\s$/u.test(piece);
      return wordsOf(piece).slice(touchesBefore ? 1 : 0, touchesAfter ? -1 : undefined);
    })
    .filter((words) => words.length > 0);
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return null;
  if (runs.length === 1 && first.length <= MOST) return `#:~:text=${encode(first)}`;
  return `#:~:text=${encode(first.slice(0, EDGE))},${encode(last.slice(-EDGE))}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** A hyphen, a comma and an ampersand have a meaning of their own there. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");
}
