import { expect, test } from "vitest";
import { packFile, sealedFilePlace, unpackFile } from "./sealed-file";

test.each([
  ["minutes.pdf", "%PDF-1.7\nand\nlines"],
  ["with “quotes”\u2028.txt", ""],
])("a file called %j comes out as it went in", (name, text) => {
  const file = { name, type: "text/plain", bytes: Uint8Array.from(Buffer.from(text)) };
  const opened = unpackFile(packFile(file));
  expect({ ...opened, bytes: Uint8Array.from(opened.bytes) }).toEqual(file);
});

test("no two files lie at one place", () => {
  expect(sealedFilePlace("a")).not.toBe(sealedFilePlace("b"));
});
