// What does not change which word it is: marks above and below letters, tatweel, joiners and marks of direction.
const MARKS = new RegExp(
  String.raw`[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7` +
    String.raw`\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8` +
    String.raw`\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f` +
    String.raw`\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]`,
  "gu",
);
const NOT_OF_WORDS = new RegExp(
  String.raw`[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9` +
    String.raw`\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02df\u0375\u037e\u0384\u0385\u0387\u055a-\u055f` +
    String.raw`\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b\u061d-\u061f` +
    String.raw`\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe\u0964\u0965\u0970\u2000-\u2bff` +
    String.raw`\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036-\u3040\u3097\u3098\u309b` +
    String.raw`\u309c\u30a0\u30fb\ud7fc-\uf8ff\ufd3e\ufd3f\ufe10-\ufe1f\ufe30-\ufe6f\ufff0-\uffff` +
    String.raw`\u{1f000}-\u{1faff}\u{e0000}-\u{10ffff}]+`,
  "gu",
);
// Scripts that part no words: each sign is looked for by itself, next to its neighbour.
const SINGLE = new RegExp(
  String.raw`[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u309d-\u309f` +
    String.raw`\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]`,
  "gu",
);

const FROM = "øđħıłŧðςىکیٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";
const TO = "odhiltdσيكيا01234567890123456789";
const LETTERS = new Map<string, string>([
  ...[...FROM].map((letter, place): [string, string] => [letter, [...TO][place] ?? ""]),
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
]);
const TURNED = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "gu");

/**
 * Words as they are looked for: lower case, without accents, vowel signs, tatweel or punctuation, Arabic-Indic
 * digits as ASCII, forms of alif as one, parted by single spaces; ideographs and kana one by one. `fold_words()`
 * in the database is the same rule; a test holds the two together. Changing either makes the index stale.
 */
export function fold(words: string): string {
  return words
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(TURNED, (letter) => LETTERS.get(letter) ?? "")
    .replace(NOT_OF_WORDS, " ")
    .replace(SINGLE, " $& ")
    .replace(/ +/gu, " ")
    .trim();
}
