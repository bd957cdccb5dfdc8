import { describe, expect, test } from "vitest";
import { findPassage } from "./passage";

const MINUTES = `Minutes of 4 March

The council   decided, by nine votes to four, to close the bridge for
“at least” six weeks. Nobody asked for a tender.`;

describe("quoted words", () => {
  test.each([
    ["as they stand", "to close the bridge"],
    ["over a break of line", "close the bridge for “at least” six weeks"],
    [
      "with other quotation marks and spaces",
      "close the bridge for 'at least'  six weeks".replaceAll("'", '"'),
    ],
    ["with another capital at their beginning", "the Council decided, by nine votes to four"],
    [
      "in marks and with a full stop of whoever quotes",
      "“The council decided, by nine votes to four.”",
    ],
    ["with a gap", "The council decided […] to close the bridge"],
    ["with three dots", "The council decided ... six weeks"],
    ["none at all", ""],
  ])("stand there %s", (_how, quoted) => {
    expect(findPassage(MINUTES, quoted)).toEqual({ stands: true });
  });

  test.each([
    [
      "with another figure",
      "by eight votes to four, to close the bridge",
      "by nine votes to four, to close the bridge",
    ],
    ["without a word of denial", "Somebody asked for a tender", "Nobody asked for a tender"],
  ])("do not stand there %s; what is nearest is told", (_how, quoted, nearest) => {
    expect(findPassage(MINUTES, quoted)).toEqual({ stands: false, nearest });
  });

  test("with their parts in another order do not stand there", () => {
    expect(findPassage(MINUTES, "six weeks … the council decided")).toMatchObject({
      stands: false,
    });
  });

  test("that have nothing to do with the text are missing", () => {
    const quoted = "Output of the bakeries fell by 40 percent";
    expect(findPassage(MINUTES, quoted)).toEqual({ stands: false, nearest: null });
  });

  test("stand there in Arabic with either digits, tatweel and marks of direction", () => {
    const text = "قالت المنظمة إن ٣٠ ألف شخص قُتلوا في السجن.";
    expect(findPassage(text, "إن 30 ألف شخـص")).toEqual({ stands: true });
    expect(findPassage(text, "إن 13 ألف شخص قُتلوا")).toEqual({
      stands: false,
      nearest: "إن ٣٠ ألف شخص قُتلوا",
    });
  });

  test("are looked for in a long text in one pass", { timeout: 20_000 }, () => {
    // Two million characters; anything but one pass takes minutes.
    const text = `${"the bridge was closed and opened again ".repeat(50_000)}`;
    const quoted = "the bridge was never closed and never opened again by anybody";
    expect(findPassage(text, quoted)).toMatchObject({ stands: false });
  });
});
