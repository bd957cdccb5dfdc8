import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundle, readerScript } from "./reader-script";

test("readers' script is one small module that needs nothing else and builds no code of its own", async () => {
  const code = new TextDecoder().decode(await bundle());
  expect(code).toContain('customElements.define("reader-');
  expect(code).not.toMatch(/\bimport\b/);
  expect(code).not.toMatch(/\beval\b|new Function|innerHTML|insertAdjacentHTML|document\.write/);
  expect(brotliCompressSync(code).length).toBeLessThan(10 * 1024);
});

test("the same sources have the same address", async () => {
  const [one, other] = [await readerScript(), await readerScript()];
  expect(one.address).toMatch(/^\/reader\/[0-9a-f]{12}\.js$/);
  expect(other.address).toBe(one.address);
});
