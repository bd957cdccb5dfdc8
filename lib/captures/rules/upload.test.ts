import { expect, test } from "vitest";
import { uploadName, uploadType } from "./upload";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

test.each([
  ["%PDF-1.7\n…", "application/pdf"],
  ["\xff\xd8\xff\xe0", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["PK\x03\x04\x14\0", "application/zip"],
  ["\0\0\0\x18ftypmp42", "video/mp4"],
  ["one,two\n1,2\n", "text/plain"],
  ["<script>alert(1)</script>", "text/plain"],
  ["\x7fELF\x02\0", null],
  ["MZ\x90\0", null],
  ["\xc3\x28", null],
  ["", null],
])("the file %j is of the type %s", (text, type) => {
  expect(uploadType(bytes(text))).toBe(type);
});

test.each([
  ["minutes.pdf", "minutes.pdf"],
  ["C:\\Users\\me\\minutes.pdf", "minutes.pdf"],
  ["../../etc/passwd", "passwd"],
  ["a\nb\u202egnp.exe", "a bgnp.exe"],
  ["", "file"],
  ["x".repeat(300), "x".repeat(200)],
])("a file called %j is kept as %j", (name, kept) => {
  expect(uploadName.parse(name)).toBe(kept);
});
