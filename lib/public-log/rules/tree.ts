import { hash as digest } from "node:crypto";

/** What the numbers of a proof must be: sizes and places are counted exactly. */
const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

/** A proof that does not hold, with everything it was judged by, so that others can judge it too. */
export class ProofFailed extends Error {
  override name = "ProofFailed";

  constructor(
    message: string,
    readonly evidence: object,
  ) {
    super(message);
  }
}

/** RFC 6962, section 2.1: the hash of a leaf. */
export function leafHash(entry: Uint8Array): Buffer {
  return sha256(Buffer.concat([Buffer.of(0), entry]));
}

/** RFC 6962, section 2.1: the hash of two subtrees. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([Buffer.of(1), left, right]));
}

// In one call: a proof in a long log takes thousands.
function sha256(bytes: Uint8Array): Buffer {
  return digest("sha256", bytes, "buffer");
}

/** The root of the tree over these hashes; that of no leaves is the hash of nothing. */
export function rootOf(hashes: readonly Uint8Array[]): Buffer {
  const [first] = hashes;
  if (!first) return sha256(Buffer.alloc(0));
  if (hashes.length === 1) return Buffer.from(first);
  const split = largestPowerBelow(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}

/** The largest power of two that is smaller than `size`, where RFC 6962 parts a tree. */
export function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

export type Inclusion = {
  index: number;
  size: number;
  leafHash: Uint8Array;
  /** From the leaf's sibling up to the root's child. */
  proof: readonly Uint8Array[];
  root: Uint8Array;
};

/** Holds when the leaf stands at its place in the tree of this root; else throws ProofFailed. */
export function checkInclusion(claimed: Inclusion): void {
  const { index, size, proof, root } = claimed;
  const fail = (why: string): never => {
    throw new ProofFailed(`The entry is not in the tree: ${why}.`, claimed);
  };
  if (!isCount(index) || !isCount(size) || index >= size) fail("its place lies outside");
  if ([claimed.leafHash, root, ...proof].some((hash) => hash.length !== 32)) fail("a hash is cut");
  // RFC 9162, section 2.1.3.2.
  let [place, last] = [index, size - 1];
  let hash: Uint8Array = claimed.leafHash;
  for (const sibling of proof) {
    if (last === 0) fail("the proof is too long");
    if (isOdd(place) || place === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  if (last !== 0) fail("the proof is too short");
  if (!isSame(hash, root)) fail("the root is another");
}

export type Consistency = {
  before: { size: number; root: Uint8Array };
  after: { size: number; root: Uint8Array };
  proof: readonly Uint8Array[];
};

/** Holds when the later tree begins with every leaf of the earlier one; else throws ProofFailed. */
export function checkConsistency(claimed: Consistency): void {
  const { before, after, proof } = claimed;
  const fail = (why: string): never => {
    throw new ProofFailed(`The two trees are not one log: ${why}.`, claimed);
  };
  if (!isCount(before.size) || !isCount(after.size) || before.size > after.size) {
    fail("the later one is smaller");
  }
  // Every tree begins with the empty one, so that a proof of it says nothing.
  if (before.size === 0) fail("nothing was there to compare with");
  if (before.size === after.size) {
    if (proof.length > 0) fail("trees of one size need no proof");
    if (!isSame(before.root, after.root)) fail("of one size, they have two roots");
    return;
  }
  if ([before.root, after.root, ...proof].some((hash) => hash.length !== 32)) fail("a hash is cut");
  // RFC 9162, section 2.1.4.2.
  let [place, last] = [before.size - 1, after.size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  const path = isPowerOfTwo(before.size) ? [before.root, ...proof] : proof;
  const seed = path[0] ?? fail("the proof is empty");
  let [older, newer] = [seed, seed];
  for (const hash of path.slice(1)) {
    if (last === 0) fail("the proof is too long");
    if (isOdd(place) || place === last) {
      older = nodeHash(hash, older);
      newer = nodeHash(hash, newer);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      newer = nodeHash(newer, hash);
    }
    [place, last] = [half(place), half(last)];
  }
  if (last !== 0) fail("the proof is too short");
  if (!isSame(older, before.root)) fail("the earlier root is another");
  if (!isSame(newer, after.root)) fail("the later root is another");
}

// Not by bits: those of JavaScript end at 32.
const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);

function isPowerOfTwo(value: number): boolean {
  return largestPowerBelow(value) * 2 === value || value === 1;
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
