/** Lower-case Latin letters, digits and single hyphens; at most 80 characters. What an address may hold. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
export const MAX_SLUG = 80;

/** Names that addresses of the site begin with; no section may take one (DESIGN §7). */
export const RESERVED_SECTIONS: readonly string[] = [
  "api",
  "archive",
  "atom",
  "authors",
  "claims",
  "corrections",
  "faces",
  "feed",
  "log",
  "media",
  "newsroom",
  "reader",
  "report",
  "saved",
  "search",
  "sign-in",
  "standards",
  "topics",
];

/** A slug made from a headline: its first words, without accents. Null when no Latin letter or digit is left. */
export function slugFrom(headline: string): string | null {
  const words = headline
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]/gu, "")
    .match(/[a-z0-9]+/gu);
  let slug = "";
  for (const word of words ?? []) {
    if (`${slug}-${word}`.length > 60) break;
    slug = slug === "" ? word : `${slug}-${word}`;
  }
  return slug === "" ? null : slug;
}
