import { readdirSync, readFileSync } from "node:fs";
import { inProject } from "./project";

const CHUNKS = "/_next/static/chunks/";
const PLACE = "/styles/";
const ENDING = ".css";

/**
 * Next cuts the styles of a page into files among its runtime's. Readers get
 * them as one file, whose address names its parts: so every instance can make
 * it, and it never changes.
 */
export function readerStylesheet(addresses: string[]): string {
  const parts = addresses.map((address) => address.slice(CHUNKS.length, -ENDING.length));
  return `${PLACE}${[...new Set(parts)].join("+")}${ENDING}`;
}

/** Whether a stylesheet for readers could be at this path. */
export function isStylesheet(path: string): boolean {
  return path.startsWith(PLACE);
}

/** The stylesheet at this path; null when Next built no such parts. */
export function findStylesheet(path: string): string | null {
  if (!path.endsWith(ENDING)) return null;
  const folder = inProject(".next/static/chunks");
  const built = new Set(readdirSync(folder).filter((name) => name.endsWith(ENDING)));
  const files = path
    .slice(PLACE.length, -ENDING.length)
    .split("+")
    .map((part) => part + ENDING);
  const isKnown = files.every((name) => built.has(name)) && new Set(files).size === files.length;
  if (!isKnown) return null;
  return files.map((name) => fromAnywhere(readFileSync(`${folder}/${name}`, "utf8"))).join("\n");
}

/** Addresses inside a stylesheet begin where it lies. */
function fromAnywhere(css: string): string {
  return css.replace(/url\((["']?)(?!["']?(?:data:|\/|#|https?:))/g, `url($1${CHUNKS}`);
}
