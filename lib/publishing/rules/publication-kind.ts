export const PUBLICATION_KINDS = [
  "published",
  "updated",
  "corrected",
  "clarified",
  "refiled",
  "retracted",
  "taken_down",
  "restored",
] as const;
/** What a publication did. */
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

export const HOLD_KINDS = ["legal", "standards", "security", "rights", "embargo"] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** The address of an article's page; `section` and `slug` are plain slugs. */
export function articleUrl(section: string, slug: string): string {
  return `/${section}/${slug}`;
}
