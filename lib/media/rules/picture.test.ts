import { expect, test } from "vitest";
import { addMediaInput, pictureKind, pictureWidth, renditionWidths } from "./picture";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

test.each([
  ["\xff\xd8\xff\xe0....JFIF", "jpeg"],
  ["\x89PNG\r\n\x1a\n....IHDR", "png"],
  ["RIFF\x24\x00\x00\x00WEBPVP8 ", "webp"],
  ["GIF87a....", "gif"],
  ["GIF89a....", "gif"],
  ["GIF88a....", null],
  ["RIFF\x24\x00\x00\x00WAVEfmt ", null],
  ["<svg xmlns='http://www.w3.org/2000/svg'/>", null],
  ["<?xml version='1.0'?><svg/>", null],
  ["<!doctype html><script>alert(1)</script>", null],
  ["\x00\x00\x00\x1cftypavif", null],
  ["\x00\x00\x00\x18ftypheic", null],
  ["II*\x00", null],
  ["MM\x00*", null],
  ["%PDF-1.7", null],
  ["BM", null],
  ["\xff\xd8", null],
  ["", null],
])("what begins with %j is %s", (text, kind) => {
  expect(pictureKind(bytes(text))).toBe(kind);
});

test.each([
  [4000, [480, 960, 1600]],
  [1600, [480, 960, 1600]],
  [1200, [480, 960, 1200]],
  [700, [480, 700]],
  [480, [480]],
  [1, [1]],
])("a picture %i wide is kept at %j", (width, widths) => {
  expect(renditionWidths(width)).toEqual(widths);
});

test("only our widths have addresses", () => {
  expect(pictureWidth("960")).toBe(960);
  for (const text of ["961", "0960", "960.0", "9.6e2", " 960", "", "-480", "NaN"]) {
    expect(pictureWidth(text)).toBeNull();
  }
});

test("what stands beside a picture is plain and short", () => {
  expect(addMediaInput.parse({ alt: " A\u0000 \u202eriver\u200b\n" })).toEqual({
    alt: "A river",
    credit: "",
    rights: "",
  });
  expect(addMediaInput.safeParse({ alt: "x".repeat(1001) }).success).toBe(false);
  expect(addMediaInput.safeParse({ alt: "", createdById: "somebody" }).success).toBe(false);
});
