import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { element, escapeMarkup, writeXml } from "./xml";

describe("XML", () => {
  test("is written with its words escaped, and left-out parts left out", () => {
    const written = writeXml(
      element("a", { href: 'x?a=1&b="2"' }, "5 < 6", null, element("b", {}), undefined, "]]>"),
    );
    expect(written).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a href="x?a=1&amp;b=&quot;2&quot;">5 &lt; 6<b/>]]&gt;</a>\n',
    );
  });

  test.each([
    ["a null byte", "a\0b", "ab"],
    ["controls", "a\u0001\u001b\u000bb", "ab"],
    ["half a character", "a\ud800b\udfffc", "abc"],
    ["what is no character", "a\ufffe\uffffb", "ab"],
    ["what stands in lines", "a\tb\nc\rd", "a\tb\nc\rd"],
    ["letters of every script", "سجن صيدنايا 🙂 ﷽ Ω", "سجن صيدنايا 🙂 ﷽ Ω"],
    ["markup", `<script>"&'`, "&lt;script&gt;&quot;&amp;&#39;"],
  ])("takes %s", (_what, words, escaped) => {
    expect(escapeMarkup(words)).toBe(escaped);
  });

  test("holds nothing but characters that XML allows, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        const escaped = escapeMarkup(words);
        expect(escaped).toBe(escaped.toWellFormed());
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
        expect(escaped).not.toMatch(/[<>"'\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
      }),
    );
  });
});
