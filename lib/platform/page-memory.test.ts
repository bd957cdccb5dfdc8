import { expect, test } from "vitest";
import { pageMemory } from "./page-memory";

const memory = () => pageMemory<string>(100, (page) => page.length);

test("what was not asked for longest is forgotten first", () => {
  const pages = memory();
  for (const address of ["/a", "/b", "/c"]) pages.keep(address, "x".repeat(30));
  expect(pages.get("/a")).toBeDefined();
  pages.keep("/d", "x".repeat(30));
  expect(pages.get("/b")).toBeUndefined();
  for (const address of ["/a", "/c", "/d"]) expect(pages.get(address), address).toBeDefined();
});

test("it never holds more than it may, whatever comes", () => {
  const pages = memory();
  for (let number = 0; number < 10_000; number++) {
    pages.keep(`/${number % 137}`, "x".repeat(number % 150));
    expect(pages.size).toBeLessThanOrEqual(100);
  }
});

test("an answer that replaces another counts once", () => {
  const pages = memory();
  for (let time = 0; time < 50; time++) pages.keep("/a", "x".repeat(20));
  expect(pages.size).toBe(22);
  pages.keep("/b", "x".repeat(20));
  expect(pages.get("/a")).toBeDefined();
});

test("what is larger than all of it is not kept, and pushes out nothing", () => {
  const pages = memory();
  pages.keep("/a", "x".repeat(50));
  pages.keep("/b", "x".repeat(200));
  expect(pages.get("/b")).toBeUndefined();
  expect(pages.get("/a")).toBeDefined();
});

test("an answer that grew too large leaves no older one of itself", () => {
  const pages = memory();
  pages.keep("/a", "x");
  pages.keep("/a", "x".repeat(200));
  expect(pages.get("/a")).toBeUndefined();
  expect(pages.size).toBe(0);
});
