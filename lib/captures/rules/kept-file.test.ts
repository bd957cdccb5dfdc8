import { expect, test } from "vitest";
import { fileName, shownAs } from "./kept-file";

const SHA256 = "0123456789abcdef".repeat(4);

test.each([
  ["picture", "image/jpeg", "image/jpeg", true],
  ["text", "text/plain; charset=utf-8", "text/plain; charset=utf-8", true],
  ["drawn_text", "text/html", "text/plain; charset=utf-8", true],
  ["response", "text/html", "application/octet-stream", false],
  ["response", "image/svg+xml", "application/octet-stream", false],
  ["pdf", "application/pdf", "application/octet-stream", false],
  ["warc", "application/gzip", "application/octet-stream", false],
  [null, "text/html", "application/octet-stream", false],
] as const)("a kept %s of %s is given out as %s, shown: %s", (kind, type, given, isShown) => {
  expect(shownAs({ kind, type, name: null })).toEqual({ type: given, isShown });
});

test.each([
  ["response", "text/html", null, "response-0123456789ab.html"],
  ["warc", "application/gzip", null, "warc-0123456789ab.warc.gz"],
  ["response", "application/x-odd", null, "response-0123456789ab.bin"],
  [null, "application/pdf", "minutes.pdf", "minutes.pdf"],
] as const)("a kept %s of %s with the name %s is saved as %s", (kind, type, name, saved) => {
  expect(fileName({ kind, type, name }, SHA256)).toBe(saved);
});
