/**
 * Characters that change what a reader sees without being seen: C0 and C1 controls (tab and line feed
 * aside), bidirectional marks, embeddings, overrides and isolates (Unicode TR36, section 2.1), zero-width
 * space, word joiner, soft hyphen and byte order mark. Zero-width joiner and non-joiner stay: Arabic
 * script and emoji need them.
 */
const INVISIBLE = new RegExp(
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f" +
    "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069" +
    "\\u00ad\\u180e\\u200b\\u2060-\\u2064\\ufeff\\ufff9-\\ufffb]",
  "gu",
);

// Typewriters, forms and word processors each break lines in their own way; words must not run together.
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * The text as it may be kept: Unicode NFC, without invisible characters, every line break a line feed, lone
 * surrogates replaced by U+FFFD. Anything that looks like HTML stays as the text it is; nothing here is ever
 * rendered as HTML. Cleaning again changes nothing.
 */
export function cleanText(text: string): string {
  return toWellFormed(text).replace(LINE_BREAKS, "\n").replace(INVISIBLE, "").normalize("NFC");
}

/** The same for a single line: line breaks and runs of white space become one space; trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ").trim();
}

function toWellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "�",
  );
}
