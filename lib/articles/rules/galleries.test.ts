import { expect, test } from "vitest";
import type { Block } from "./document";
import { galleriesIn } from "./galleries";

const attrs = { mediaId: "a", alt: "", caption: "", credit: "", unverified: false };
const BLOCKS: Record<string, Block> = {
  p: { type: "paragraph" },
  f: { type: "figure", attrs },
  g: { type: "figure", attrs: { ...attrs, gallery: true } },
};

test.each([
  ["pgggp", "p ggg p"],
  ["fggf", "f gg f"],
  ["gpg", "g p g"],
  ["ff", "f f"],
  ["ggpgg", "gg p gg"],
  ["", ""],
])("%s stands together as %s", (given, expected) => {
  const rows = [...given].flatMap((sign) => {
    const block = BLOCKS[sign];
    return block ? [{ sign, block }] : [];
  });
  const groups = galleriesIn(rows).map((group) => group.map(({ sign }) => sign).join(""));
  expect(groups.join(" ")).toBe(expected);
});
