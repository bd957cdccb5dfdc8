import { expect, test } from "vitest";
import { isAnswered, STANDARDS } from "./criteria";
import { FIGURE_NAMES } from "./figures";
import { POLICY_SLUGS } from "./policies";

test("each standard has as many criteria as its authors say", () => {
  expect(STANDARDS.map(({ id, criteria }) => [id, criteria.length])).toEqual([
    ["jti", 18],
    ["trust-project", 8],
    ["ifcn", 5],
    ["newsguard", 9],
  ]);
  for (const { criteria } of STANDARDS) {
    expect(new Set(criteria.map(({ name }) => name)).size).toBe(criteria.length);
  }
});

test("every figure and every policy answers something", () => {
  const all = STANDARDS.flatMap(({ criteria }) => criteria);
  expect(FIGURE_NAMES.filter((name) => !all.some(({ figures }) => figures.includes(name)))).toEqual(
    [],
  );
  expect(
    POLICY_SLUGS.filter((slug) => !all.some(({ policies }) => policies.includes(slug))),
  ).toEqual([]);
});

test("a newsroom that has said nothing and published nothing answers little, and nothing for good", () => {
  const all = STANDARDS.flatMap(({ criteria }) => criteria);
  const silent = all.filter((each) => isAnswered(each, { policies: [], figures: [] }));
  expect(silent.map(({ always }) => always)).not.toContain(undefined);
  const most = all.filter((each) =>
    isAnswered(each, { policies: POLICY_SLUGS, figures: FIGURE_NAMES }),
  );
  expect(all.filter((each) => !most.includes(each)).map(({ name }) => name)).toEqual([
    "3. Public service media: their remit",
    "16. Conditions of work",
    "17. Training",
    "6. Whether it was reported on the spot",
  ]);
});
