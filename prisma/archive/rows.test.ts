import { expect, test } from "vitest";
import { copyLine } from "./rows";

test("a row is written as Postgres reads it", () => {
  const moment = new Date("2026-11-01T10:00:00Z");
  const line = copyLine([1, null, "tab\tline\nback\\slash", moment, ["a", 'b"'], { text: "\\" }]);
  expect(line).toBe(
    '1\t\\N\ttab\\tline\\nback\\\\slash\t2026-11-01T10:00:00.000Z\t{"a","b\\\\""}\t{"text":"\\\\\\\\"}\n',
  );
  expect(copyLine([Buffer.from([0, 255])])).toBe("\\\\x00ff\n");
});
