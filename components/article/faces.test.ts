import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { FACES } from "./faces";

const folder = resolve(import.meta.dirname, "../../public/faces");
const files = readdirSync(folder).filter((name) => name.endsWith(".woff2"));

test.each(files)("%s is named after its bytes, as it is kept for ever", (name) => {
  const hash = createHash("sha256")
    .update(readFileSync(resolve(folder, name)))
    .digest("hex");
  expect(name).toContain(`-${hash.slice(0, 8)}.woff2`);
});

test("a page asks early for the very files that its style names", () => {
  const style = readFileSync(resolve(import.meta.dirname, "../../app/faces.css"), "utf8");
  const named = [...style.matchAll(/url\("(\/faces\/[^"]+)"\)/g)].map(([, address]) => address);
  expect(named.sort()).toEqual(Object.values(FACES).sort());
  expect(named.sort()).toEqual(files.map((name) => `/faces/${name}`).sort());
});
