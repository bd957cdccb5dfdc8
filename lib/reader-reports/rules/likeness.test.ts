import { expect, test } from "vitest";
import { overlap } from "./likeness";

test.each([
  ["40 percent", "fell by 40 percent in March", true],
  ["fell by 40 percent in March.", "40 percent", true],
  ["“40 percent”", '"40 percent"', true],
  ["٤٠ بالمئة", "40 بالمئة", true],
  ["40 percent", "14 percent", false],
  ["", "40 percent", false],
  ["40 percent", " … ", false],
])("%j and %j: %s", (one, other, like) => {
  expect(overlap(one, other)).toBe(like);
});
