import { expect, test } from "vitest";
import { sealedPlace, sealProblem } from "./sealed-source";

const reporter = { id: "r", role: "reporter" } as const;
const checker = { id: "c", role: "checker" } as const;
const editor = { id: "e", role: "editor" } as const;

test.each([
  ["a reporter and an editor", "r", [reporter, editor], null],
  ["an editor and a checker", "e", [editor, checker], null],
  ["nobody but who sealed it", "e", [editor], "besides yourself"],
  ["nobody at all", "r", [], "besides yourself"],
  ["no editor", "r", [reporter, checker], "Name an editor"],
] as const)("a source known to %s", (_name, sealerId, named, problem) => {
  const found = sealProblem(sealerId, named);
  if (problem === null) expect(found).toBeNull();
  else expect(found).toContain(problem);
});

test("every id is a place of its own", () => {
  expect(sealedPlace("a")).not.toBe(sealedPlace("b"));
});
