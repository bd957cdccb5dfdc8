import { largestPowerBelow, nodeHash } from "./tree";

/** How many hashes a full tile has: eight levels of the tree. */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** A tile of the tree, or of its entries, as C2SP tlog-tiles addresses it. */
export type Tile = { level: number | "entries"; index: number; width: number };

/** A perfect subtree: the leaves from index × 2^height on, 2^height of them. */
export type Subtree = { height: number; index: number };

/** The path of a tile below the log's address. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0");
  const groups = digits.match(/\d{3}/gu) ?? [];
  const number = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join("/");
  return `tile/${level}/${number}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

const COUNT = /^(?:0|[1-9]\d*)$/u;

/** The tile at a path below `tile/`; null when that is no address of a tile, also when another spells it. */
export function parseTilePath(segments: readonly string[]): Tile | null {
  const [first = "", ...rest] = segments;
  const partial = rest.at(-2)?.endsWith(".p") ?? false;
  const width = partial ? Number(rest.at(-1)) : TILE_WIDTH;
  const number = (partial ? rest.slice(0, -1) : rest).map((group) => group.replace(/\.p$|^x/u, ""));
  if (first !== "entries" && !(COUNT.test(first) && Number(first) <= 63)) return null;
  if (number.length === 0 || number.length > 5 || number.some((group) => !/^\d{3}$/u.test(group))) {
    return null;
  }
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH) return null;
  const level = first === "entries" ? first : Number(first);
  const tile: Tile = { level, index: Number(number.join("")), width };
  return tilePath(tile) === `tile/${segments.join("/")}` ? tile : null;
}

/** How many hashes the tree of this size has at a level. */
export function levelSize(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** The perfect subtrees that together are the leaves from `start` up to `end`, from left to right. */
export function subtreesOf(start: number, end: number): Subtree[] {
  const found: Subtree[] = [];
  for (let from = start; from < end; ) {
    let height = 0;
    // As large as begins here and does not reach over the end.
    while (from % 2 ** (height + 1) === 0 && from + 2 ** (height + 1) <= end) height += 1;
    found.push({ height, index: from / 2 ** height });
    from += 2 ** height;
  }
  return found;
}

/** A hash of a proof, as the perfect subtrees that make it. */
type Pieces = Subtree[];

/** What proves that entry `index` is in the tree of `size`: RFC 6962, section 2.1.1. */
export function inclusionPieces(index: number, size: number): Pieces[] {
  const path: Pieces[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      path.unshift(subtreesOf(middle, end));
      end = middle;
    } else {
      path.unshift(subtreesOf(start, middle));
      start = middle;
    }
  }
  return path;
}

/** What proves that the tree of size `after` begins with that of size `before`: RFC 6962, section 2.1.2. */
export function consistencyPieces(before: number, after: number): Pieces[] {
  if (before === 0 || before === after) return [];
  const path: Pieces[] = [];
  let [start, end] = [0, after];
  while (end !== before) {
    const middle = start + largestPowerBelow(end - start);
    if (before <= middle) {
      path.unshift(subtreesOf(middle, end));
      end = middle;
    } else {
      path.unshift(subtreesOf(start, middle));
      start = middle;
    }
  }
  return start === 0 ? path : [subtreesOf(start, end), ...path];
}

/** A run of hashes of one level, as they are kept. */
export type Run = { level: number; start: number; count: number };

/** Where the hashes of a perfect subtree are kept. */
export function runOf({ height, index }: Subtree): Run {
  const level = Math.floor(height / TILE_HEIGHT);
  const count = 2 ** (height % TILE_HEIGHT);
  return { level, start: index * count, count };
}

/** The hash of perfect subtrees side by side, from left to right; those to the right are smaller. */
export function foldRight(hashes: readonly Uint8Array[]): Buffer {
  const last = hashes.at(-1);
  if (!last) throw new Error("a proof has a hash of nothing");
  return hashes
    .slice(0, -1)
    .reduceRight<Buffer>((right, left) => nodeHash(left, right), Buffer.from(last));
}

/** The root of the tree that has these perfect subtrees from left to right, and then these leaves. */
export function rootAfter(
  size: number,
  peaks: readonly Uint8Array[],
  leaves: readonly Uint8Array[],
): Buffer {
  const right = subtreesOf(0, size).map(({ height }, i) => ({
    height,
    hash: peaks[i] as Uint8Array,
  }));
  for (const leaf of leaves) {
    let grown = { height: 0, hash: leaf };
    while (right.at(-1)?.height === grown.height) {
      const left = right.pop() as typeof grown;
      grown = { height: grown.height + 1, hash: nodeHash(left.hash, grown.hash) };
    }
    right.push(grown);
  }
  return foldRight(right.map(({ hash }) => hash));
}

/** Entries as a bundle: each after its length in two bytes. */
export function entryBundle(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** The entries of a bundle. */
export function parseBundle(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + bundle.readUInt16BE(at);
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
