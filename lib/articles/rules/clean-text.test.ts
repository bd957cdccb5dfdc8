import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine, cleanText } from "./clean-text";

const anyText = fc.string({ unit: "binary", maxLength: 80 });

describe("text that is kept", () => {
  test.each([
    ["a zero-width space", "pay\u200bpal", "paypal"],
    ["an override of direction", "abc\u202egpj.exe\u202c", "abcgpj.exe"],
    ["isolates and marks of direction", "\u2066a\u2069\u200eb\u200fc\u061c", "abc"],
    ["a byte order mark", "\ufeffHeadline", "Headline"],
    ["a soft hyphen", "news\u00adroom", "newsroom"],
    ["NUL and other controls", "a\u0000b\u001bc\u007fd\u0090e", "abcde"],
    ["a word joiner and invisible operators", "a\u2060b\u2061c\u2064", "abc"],
    ["half a character", "a\ud83d b\ude00", "a\ufffd b\ufffd"],
    ["letters in parts", "Cafe\u0301", "Caf\u00e9"],
  ])("loses %s", (_name, typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  test.each([
    ["HTML, which is text here", "<b onclick=alert(1)>&amp;</b>"],
    ["tabs and line feeds", "a\tb\nc"],
    ["a family made with joiners", "👨\u200d👩\u200d👧"],
    ["Persian words with a non-joiner", "می\u200cخواهم"],
    ["vowel signs and tatweel", "مُحَمَّـد"],
    ["curly quotes and dashes", "“40–50” — ‘so’"],
  ])("keeps %s", (_name, typed) => {
    expect(cleanText(typed)).toBe(typed);
  });

  test("breaks lines in one way, so that no two words run together", () => {
    expect(cleanText("a\r\nb\rc\u000bd\u000ce\u0085f\u2028g\u2029h")).toBe(
      "a\nb\nc\nd\ne\nf\ng\nh",
    );
  });

  test("is clean, whatever was typed, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const kept = cleanText(typed);
        expect(cleanText(kept)).toBe(kept);
        expect(kept).toBe(kept.normalize("NFC"));
        expect(kept).not.toMatch(/[\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(kept.replace(/[\n\t]/gu, "")).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe("a line", () => {
  test("has no breaks, no white space at its ends and no two spaces in a row", () => {
    expect(cleanLine("  Output \u00a0\n\tfalls\r\nagain ")).toBe("Output falls again");
  });

  test("of nothing to be seen is empty", () => {
    expect(cleanLine(" \u200b\u00a0\u202e\ufeff\n")).toBe("");
  });

  test("stays as it is when it is cleaned again", () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed));
      }),
    );
  });
});
