import { describe, expect, test } from "vitest";
import {
  entryBundle,
  foldRight,
  levelSize,
  parseBundle,
  parseTilePath,
  rootAfter,
  runOf,
  subtreesOf,
  type Tile,
  tilePath,
} from "./tiles";
import { leafHash, rootOf } from "./tree";

// The addresses that C2SP tlog-tiles gives as examples, and the edges between them.
const PATHS: [Tile, string][] = [
  [{ level: 0, index: 0, width: 256 }, "tile/0/000"],
  [{ level: 0, index: 1234067, width: 256 }, "tile/0/x001/x234/067"],
  [{ level: 2, index: 0, width: 1 }, "tile/2/000.p/1"],
  [{ level: 63, index: 999, width: 255 }, "tile/63/999.p/255"],
  [{ level: "entries", index: 1000, width: 256 }, "tile/entries/x001/000"],
  [{ level: "entries", index: 1000, width: 7 }, "tile/entries/x001/000.p/7"],
];

describe("the address of a tile", () => {
  test.each(PATHS)("of %o is %s", (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path.split("/").slice(1))).toEqual(tile);
  });

  test.each([
    "",
    "0",
    "64/000",
    "00/000",
    "-1/000",
    "0/0",
    "0/0000",
    "0/x000/001",
    "0/001/002",
    "0/x001",
    "0/000.p",
    "0/000.p/0",
    "0/000.p/256",
    "0/000.p/257",
    "0/000.p/01",
    "0/000.p/1.5",
    "0/000/1",
    "0/x001.p/234/5",
    "0/00a",
    "entry/000",
    "0/x999/x999/x999/x999/x999/999",
    "__proto__/000",
  ])("is not %s", (path) => {
    expect(parseTilePath(path.split("/"))).toBeNull();
  });
});

// The example of C2SP tlog-tiles.
test("a tree of 70,000 entries has 273 full tiles and a part of one, then one and a part, then a part", () => {
  expect([0, 1, 2, 3].map((level) => levelSize(level, 70_000))).toEqual([70_000, 273, 1, 0]);
});

test("a range is covered by perfect subtrees, the largest that begin there", () => {
  expect(subtreesOf(0, 7)).toEqual([
    { height: 2, index: 0 },
    { height: 1, index: 2 },
    { height: 0, index: 6 },
  ]);
  expect(subtreesOf(5, 5)).toEqual([]);
});

test("a subtree is found among the hashes of the level below it", () => {
  expect(runOf({ height: 0, index: 300 })).toEqual({ level: 0, start: 300, count: 1 });
  expect(runOf({ height: 7, index: 2 })).toEqual({ level: 0, start: 256, count: 128 });
  expect(runOf({ height: 8, index: 2 })).toEqual({ level: 1, start: 2, count: 1 });
  expect(runOf({ height: 17, index: 1 })).toEqual({ level: 2, start: 2, count: 2 });
});

test("subtrees side by side fold to the root over all their leaves", () => {
  const hashes = Array.from({ length: 7 }, (_, i) => leafHash(Buffer.of(i)));
  const trees = [hashes.slice(0, 4), hashes.slice(4, 6), hashes.slice(6)];
  expect(foldRight(trees.map(rootOf))).toEqual(rootOf(hashes));
});

test("a bundle holds each entry after its length", () => {
  const bundle = entryBundle([Buffer.from("ab"), Buffer.alloc(300, "c")]);
  expect(bundle.subarray(0, 6).toString("hex")).toBe("00026162012c");
  expect(bundle).toHaveLength(306);
  expect(parseBundle(bundle).map((entry) => entry.length)).toEqual([2, 300]);
});

test("a tree that grows from its subtrees has the root of all its leaves", () => {
  const leaves = Array.from({ length: 40 }, (_, i) => leafHash(Buffer.from(String(i))));
  for (let size = 0; size < leaves.length; size++) {
    const peaks = subtreesOf(0, size).map(({ height, index }) =>
      rootOf(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height)),
    );
    for (let end = size + 1; end <= leaves.length; end++) {
      expect(rootAfter(size, peaks, leaves.slice(size, end))).toEqual(rootOf(leaves.slice(0, end)));
    }
  }
});
