import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test.each(["/newsroom", "/newsroom/articles/0190?tab=claims&q=a%20b", "/newsroom/"])(
  "%s is gone back to after signing in",
  (path) => {
    expect(nextPath(path)).toBe(path);
  },
);

test("what Next adds to ask for a part of a page is left out", () => {
  expect(nextPath("/newsroom/corrections?after=x&_rsc=1a2b")).toBe("/newsroom/corrections?after=x");
  expect(nextPath("/newsroom?_rsc=1a2b")).toBe("/newsroom");
});

test.each([
  undefined,
  null,
  ["/newsroom/articles"],
  "",
  "newsroom/articles",
  "https://elsewhere.example/newsroom",
  "//elsewhere.example/newsroom",
  "/\\elsewhere.example/newsroom",
  "/\t/elsewhere.example/newsroom",
  "\\\\elsewhere.example",
  "javascript:alert(1)",
  "/newsroom/../sign-in",
  "/newsroom/%2e%2e/api/jobs",
  "/newsroomy",
  "/sign-in?next=/newsroom",
])("%j leads to the newsroom's first page", (wanted) => {
  expect(nextPath(wanted)).toBe("/newsroom");
});
