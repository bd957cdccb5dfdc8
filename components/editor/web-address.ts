/**
 * The address as a link may hold it, or null. What people leave out is added: `example.org/page` becomes
 * https. Only http, https, mail addresses and paths on this site are links in a story, as
 * lib/articles/rules/document.ts has it.
 */
export function linkAddress(typed: string): string | null {
  const address = typed.trim();
  if (/^(?:https?:\/\/\S+|mailto:[^\s]+@\S+|\/(?!\/)\S*|#\S+)$/iu.test(address)) return address;
  if (/^[^\s/@:]+\.[^\s/@:]{2,}(?:\/\S*)?$/u.test(address)) return `https://${address}`;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/u.test(address)) return `mailto:${address}`;
  return null;
}

/** The address of footage or a post on another site: https only, with a host. Null when it is not one. */
export function embedAddress(typed: string): string | null {
  const address = linkAddress(typed);
  if (!address?.startsWith("https://")) return null;
  return URL.canParse(address) ? address : null;
}
