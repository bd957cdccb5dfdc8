import type { Thing } from "@/lib/feeds/rules/structured-data";

/** What a page says to machines in the words of schema.org. Data, not script: no browser runs it. */
export function StructuredData({ thing }: { thing: Thing }) {
  // No word in it can end the element it stands in.
  const text = JSON.stringify(thing).replaceAll("<", "\\u003c");
  return <script type="application/ld+json">{text}</script>;
}
