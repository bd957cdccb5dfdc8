import { expect, test } from "vitest";
import type { BlockKind, ShownBlock } from "@/lib/front-page/rules/blocks";
import { frontRows } from "./front-rows";

const block = (kind: BlockKind, size = 4): ShownBlock => ({
  id: kind,
  kind,
  heading: null,
  places: Array.from({ length: size }, () => null),
});

const rowsOf = (...blocks: ShownBlock[]) =>
  frontRows(blocks).map(
    ({ kind, blocks: inIt }) => `${kind} ${inIt.map(({ id }) => id).join("+")}`,
  );

test.each([
  ["a lead stands alone", [block("lead"), block("opinion")], ["whole lead", "whole opinion"]],
  [
    "notes stand in the margin of what is before them",
    [block("cluster"), block("opinion"), block("list", 6), block("corrections")],
    ["whole cluster+opinion", "whole list+corrections"],
  ],
  [
    "a margin holds one block",
    [block("list", 6), block("opinion"), block("corrections")],
    ["whole list+opinion", "whole corrections"],
  ],
  [
    "short lists in a row are columns, until something else comes",
    [block("list"), block("list"), block("pictures"), block("list")],
    ["columns list+list", "whole pictures", "columns list"],
  ],
  [
    "one short list has a margin too",
    [block("list"), block("corrections")],
    ["whole list+corrections"],
  ],
  [
    "columns have none",
    [block("list"), block("list"), block("corrections")],
    ["columns list+list", "whole corrections"],
  ],
])("%s", (_, blocks, rows) => {
  expect(rowsOf(...blocks)).toEqual(rows);
});
