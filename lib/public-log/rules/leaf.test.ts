import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { commitTo, leafText, type Part, parseLeaf, partHash } from "./leaf";
import { leafHash } from "./tree";

const salt = (fill: number) => Buffer.alloc(32, fill).toString("hex");
const PARTS: Part[] = [
  { salt: salt(1), text: '["headline","Output “falls”"]' },
  { salt: salt(2), text: '["standfirst","خبز 🍞"]' },
  { salt: salt(3), text: '["block",{"type":"horizontalRule"}]' },
];

// Every entry of every log is in this form. If these tests must change, the format has a new number.
test("an entry is a format for ever", () => {
  const leaf = {
    v: 1,
    type: "corrected",
    story: "0190a3f0-0000-7000-8000-000000000001",
    rev: 3,
    prev: 17,
    at: "2026-11-25T12:00:00.000Z",
    commit: commitTo(PARTS),
    reason: "correction",
  } as const;
  const text = leafText(leaf);
  expect(text).toMatchInlineSnapshot(
    `"{"at":"2026-11-25T12:00:00.000Z","commit":"c9835310a4ed3cd163c07ee15e9a61f3b59be090c057530485930101524e12f8","prev":17,"reason":"correction","rev":3,"story":"0190a3f0-0000-7000-8000-000000000001","type":"corrected","v":1}"`,
  );
  expect(leafHash(Buffer.from(text)).toString("hex")).toMatchInlineSnapshot(
    `"5eb0a3bea06a1805ff867efc8267532df30f47ad52c8a5ce1cb00bd0d475f84d"`,
  );
  expect(parseLeaf(text)).toEqual(leaf);
});

test("what an entry commits to is a format for ever", () => {
  expect(commitTo(PARTS)).toMatchInlineSnapshot(
    `"c9835310a4ed3cd163c07ee15e9a61f3b59be090c057530485930101524e12f8"`,
  );
  // By hand: the tree of three is the hash of the first two beside the third.
  const sha = (...bytes: Buffer[]) => createHash("sha256").update(Buffer.concat(bytes)).digest();
  const [a, b, c] = PARTS.map((part) =>
    sha(
      Buffer.of(0),
      Buffer.from("salt" in part ? part.salt : "", "hex"),
      Buffer.from("text" in part ? part.text : ""),
    ),
  );
  if (!a || !b || !c) return expect.unreachable();
  expect(commitTo(PARTS)).toBe(sha(Buffer.of(1), sha(Buffer.of(1), a, b), c).toString("hex"));
});

test("a part that was erased leaves its hash, and the rest is still proven", () => {
  const erased = PARTS.map((part, i) =>
    i === 1 ? { hash: partHash(part).toString("hex") } : part,
  );
  expect(commitTo(erased)).toBe(commitTo(PARTS));
});

test("another word, another salt, another order commit to something else", () => {
  const [first, second, third] = PARTS;
  if (!first || !second || !third) return expect.unreachable();
  const others: Part[][] = [
    [second, first, third],
    [first, second],
    [{ ...first, salt: salt(9) }, second, third],
    [{ ...first, text: '["headline","Output falls"]' }, second, third],
  ];
  for (const parts of others) expect(commitTo(parts)).not.toBe(commitTo(PARTS));
});
