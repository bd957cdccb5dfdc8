import { expect, test } from "vitest";
import { filterIn, listAddress } from "./filter";

test("a filter goes into the address and comes back", () => {
  const filter = { q: "40 % & more", work: "in_review", mine: true, after: "x|y" } as const;
  const query = new URL(listAddress(filter), "http://localhost").searchParams;
  expect(filterIn(Object.fromEntries(query))).toEqual(filter);
});

test("what the list cannot be narrowed to is left out", () => {
  expect(filterIn({ work: "done", publication: ["live", "retracted"], q: "  ", x: "1" })).toEqual(
    {},
  );
  expect(listAddress({})).toBe("/newsroom/articles");
});
