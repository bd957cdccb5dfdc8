import fc from "fast-check";
import { expect, test } from "vitest";
import { frontDifference, type Placed } from "./front-difference";

/** "lead:a list:b" is story a in the lead, then b in the list. */
const front = (words: string): Placed[] =>
  words.split(" ").flatMap((word, index) => {
    const [blockId, articleId] = word.split(":");
    return blockId && articleId
      ? [{ articleId, headline: articleId, blockId, where: `${blockId} ${index + 1}` }]
      : [];
  });

const told = (before: string, after: string) => {
  const { enters, leaves, moves } = frontDifference(front(before), front(after));
  return [
    ...enters.map(({ articleId }) => `+${articleId}`),
    ...leaves.map(({ articleId }) => `-${articleId}`),
    ...moves.map(({ articleId, from, to }) => `${articleId}: ${from} > ${to}`),
  ];
};

test.each([
  ["nothing happened", "lead:a list:b", "lead:a list:b", []],
  ["one comes, one goes", "lead:a list:b", "lead:c list:b", ["+c", "-a"]],
  [
    "what only makes room does not move",
    "list:a list:b list:c",
    "list:x list:a list:b list:c",
    ["+x"],
  ],
  ["to another block", "lead:a list:b", "list:b list:a", ["a: lead 1 > list 2"]],
  ["within its block", "list:a list:b list:c", "list:b list:c list:a", ["a: list 1 > list 3"]],
  [
    "two change places",
    "lead:a list:b",
    "lead:b list:a",
    ["b: list 2 > lead 1", "a: lead 1 > list 2"],
  ],
  ["from nothing", "", "lead:a", ["+a"]],
])("%s", (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

const anyFront = fc
  .uniqueArray(fc.nat(20), { maxLength: 15 })
  .chain((ids) =>
    fc
      .array(fc.constantFrom("lead", "list"), { minLength: ids.length, maxLength: ids.length })
      .map((blocks) => ids.map((id, at) => `${blocks[at]}:${id}`).join(" ")),
  );

test("every story is told of once at most, and what is the same twice tells nothing", () => {
  fc.assert(
    fc.property(anyFront, anyFront, (before, after) => {
      const { enters, leaves, moves } = frontDifference(front(before), front(after));
      const ids = [...enters, ...leaves, ...moves].map(({ articleId }) => articleId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(told(before, before)).toEqual([]);
    }),
  );
});
