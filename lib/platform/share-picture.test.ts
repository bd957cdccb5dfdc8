import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawSharePicture, type ShareWords } from "./share-picture";

const words: ShareWords = {
  kicker: "World",
  headline: "The bridge opens",
  direction: "ltr",
  record: ["12 claims checked"],
  alarm: null,
};

/** How much ink lies in each third of a picture, from left to right. */
async function inkIn(bytes: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(bytes)
    .flatten()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const thirds = [0, 0, 0];
  for (const [index, light] of data.entries()) {
    const third = Math.floor(((index % info.width) * 3) / info.width);
    if (light < 128) thirds[third] = (thirds[third] ?? 0) + 1;
  }
  return thirds;
}

describe("a share picture", () => {
  test.each<[string, Partial<ShareWords>]>([
    ["of few words", {}],
    ["of a headline that fits in no size", { headline: "Word after word ".repeat(60) }],
    ["of one word without an end", { headline: "x".repeat(300) }],
    ["of markup", { headline: "<span size='1'>&amp; </span> & <b>", kicker: "<", record: ["&"] }],
    ["of nothing", { headline: "", kicker: "", record: ["", "\0"] }],
    ["of half a character", { headline: "half \ud83d, and controls \u0007\n" }],
    ["of more in the margin than it holds", { record: Array(40).fill("12 claims checked") }],
  ])("%s is a PNG of the right size", async (_what, change) => {
    const picture = await sharp(await drawSharePicture({ ...words, ...change })).metadata();
    expect(picture).toMatchObject({ format: "png", width: 1200, height: 630 });
  });

  test("is read from the side where its language begins", async () => {
    const [left = 0, , right = 0] = await inkIn(await drawSharePicture(words));
    expect(left).toBeGreaterThan(right);
    const arabic = { ...words, headline: "فتح سجن صيدنايا", direction: "rtl" } as const;
    const mirrored = await inkIn(await drawSharePicture(arabic));
    expect(mirrored[2]).toBeGreaterThan(mirrored[0] ?? 0);
  });

  test("says when a story was retracted", async () => {
    const before = Buffer.from(await drawSharePicture(words));
    const after = Buffer.from(await drawSharePicture({ ...words, alarm: "Retracted" }));
    expect(after.equals(before)).toBe(false);
  });
});
