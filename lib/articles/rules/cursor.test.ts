import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCursor, writeCursor } from "./cursor";

const ID = "0190a3f0-0000-7000-8000-000000000001";

describe("the cursor of an address", () => {
  test("leads back to the same row", () => {
    const moment = fc.date({ min: new Date(0), max: new Date("4999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.uuid(), (at, id) => {
        expect(readCursor(writeCursor({ at, id }))).toEqual({ at, id });
      }),
    );
  });

  test.each([
    undefined,
    "",
    "1732000000000",
    `_${ID}`,
    `-1_${ID}`,
    `1e9_${ID}`,
    `999999999999999_${ID}`,
    `1732000000000_${ID}x`,
    `1732000000000_${ID.toUpperCase().replace("0190A3F0", "0190A3FG")}`,
    `1732000000000_${ID}\n`,
    "1732000000000_' or 1=1 --",
  ])("%j is none", (text) => {
    expect(readCursor(text)).toBeNull();
  });
});
