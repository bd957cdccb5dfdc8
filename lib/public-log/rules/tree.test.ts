import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consistencyPieces, foldRight, inclusionPieces, type Subtree } from "./tiles";
import {
  type Consistency,
  checkConsistency,
  checkInclusion,
  type Inclusion,
  leafHash,
  ProofFailed,
  rootOf,
} from "./tree";

type Vector = {
  name: string;
  wantErr: boolean;
  proof: string[] | null;
} & (
  | { leafIdx: number; treeSize: number; leafHash: string; root: string }
  | { size1: number; size2: number; root1: string; root2: string }
);

const VECTORS = readFileSync(resolve(import.meta.dirname, "vectors/merkle.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Vector);

const bytes = (encoded: string | null) => Buffer.from(encoded ?? "", "base64");

function checkVector(vector: Vector): void {
  const proof = (vector.proof ?? []).map(bytes);
  if ("leafIdx" in vector) {
    const { leafIdx: index, treeSize: size } = vector;
    checkInclusion({
      ...{ index, size, proof },
      leafHash: bytes(vector.leafHash),
      root: bytes(vector.root),
    });
  } else {
    checkConsistency({
      before: { size: vector.size1, root: bytes(vector.root1) },
      after: { size: vector.size2, root: bytes(vector.root2) },
      proof,
    });
  }
}

describe("the vectors of the reference implementation", () => {
  test("are all there, right ones and wrong ones", () => {
    expect(VECTORS).toHaveLength(196);
    expect(VECTORS.filter(({ wantErr }) => wantErr)).toHaveLength(184);
  });

  test.each(VECTORS)("$name", (vector) => {
    if (vector.wantErr) expect(() => checkVector(vector)).toThrow(ProofFailed);
    else checkVector(vector);
  });
});

// The entries and roots that Certificate Transparency's implementations test their trees with.
const ENTRIES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map((entry) => leafHash(Buffer.from(entry, "hex")));

test.each([
  [0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  [1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
  [2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
  [3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
  [4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"],
  [5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"],
  [6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"],
  [7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"],
  [8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
])("the first %i entries of the well-known tree have its root", (size, root) => {
  expect(rootOf(ENTRIES.slice(0, size)).toString("hex")).toBe(root);
});

const leaves = Array.from({ length: 70 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));

/** Any proof from the leaves themselves, as a stranger would make it. */
const build = (pieces: Subtree[][]) =>
  pieces.map((subtrees) =>
    foldRight(
      subtrees.map(({ height, index }) =>
        rootOf(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height)),
      ),
    ),
  );

const inclusionOf = (index: number, size: number): Inclusion => ({
  ...{ index, size },
  leafHash: leaves[index] ?? Buffer.alloc(0),
  proof: build(inclusionPieces(index, size)),
  root: rootOf(leaves.slice(0, size)),
});

const consistencyOf = (before: number, after: number): Consistency => ({
  before: { size: before, root: rootOf(leaves.slice(0, before)) },
  after: { size: after, root: rootOf(leaves.slice(0, after)) },
  proof: build(consistencyPieces(before, after)),
});

describe("the proofs we make", () => {
  test("hold for every entry of every tree", () => {
    for (let size = 1; size <= leaves.length; size++) {
      for (let index = 0; index < size; index++) checkInclusion(inclusionOf(index, size));
    }
  });

  test("hold between every two trees", () => {
    for (let after = 1; after <= leaves.length; after++) {
      for (let before = 1; before <= after; before++)
        checkConsistency(consistencyOf(before, after));
    }
  });

  test("do not hold when any bit of them is another", () => {
    const flip = (hash: Uint8Array, bit: number) => {
      const flipped = Buffer.from(hash);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return flipped;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 70 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        (size, place, part, bit) => {
          const claimed = inclusionOf(place % size, size);
          const hashes = [claimed.leafHash, claimed.root, ...claimed.proof];
          hashes[part % hashes.length] = flip(
            hashes[part % hashes.length] ?? Buffer.alloc(32),
            bit,
          );
          const [leaf = Buffer.alloc(0), root = Buffer.alloc(0), ...proof] = hashes;
          expect(() => checkInclusion({ ...claimed, leafHash: leaf, root, proof })).toThrow(
            ProofFailed,
          );
          const shown = consistencyOf((place % (size - 1)) + 1, size);
          const path = shown.proof.map((hash, i) =>
            i === part % shown.proof.length ? flip(hash, bit) : hash,
          );
          expect(() => checkConsistency({ ...shown, proof: path })).toThrow(ProofFailed);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("carry, when they fail, everything they were judged by", () => {
    const claimed = { ...inclusionOf(3, 7), index: 4 };
    try {
      checkInclusion(claimed);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ProofFailed);
      expect((error as ProofFailed).evidence).toBe(claimed);
    }
  });
});
