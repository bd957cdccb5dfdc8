const SINGLE_QUOTES = /[‘’‚‛′`´]/gu;
const DOUBLE_QUOTES = /[“”„‟″«»]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640\u00ad\u200b\u2060\ufeff]/gu;
const SPACES = /[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
const TRAILING = new Set(" .,;:!?…،؛؟۔");

/**
 * A sentence reduced to what it states, before hashing (DESIGN §3): Unicode NFC, straight quotes, one kind
 * of dash, collapsed white space, no bidirectional controls or tatweel, no trailing punctuation,
 * Arabic-Indic digits as ASCII. Digits, negation, names, units, hedges and capitals are kept, so a change
 * to any of them changes the hash. `normalise_sentence()` in the database is the same rule; a test holds
 * the two together. Changing either makes every verdict stale.
 */
export function normaliseSentence(sentence: string): string {
  const same = sameSigns(sentence);
  return withoutTrailing(same.startsWith(" ") ? same.slice(1) : same);
}

/** Every letter, digit and sign in one form of those that look alike, and nothing that is not seen. */
export function sameSigns(sentence: string): string {
  return sentence
    .replace(UNSEEN, "")
    .normalize("NFC")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-")
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(SPACES, " ");
}

// A pattern anchored at the end would take quadratic time over a long row of dots.
function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING.has(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
