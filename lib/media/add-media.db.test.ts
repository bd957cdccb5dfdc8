import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { givenStaff } from "@/lib/testing/newsroom";
import { addMedia } from "./add-media";
import { findPicture, listPictures } from "./media-queries";

const CANARY = "canary-51.4779-0.0015";
const about = { alt: "A river", credit: "Ines Okafor", rights: "", now: new Date() };

let reporter: Staff;
beforeAll(async () => {
  reporter = await givenStaff("reporter");
});

/** A picture of this size, red above and blue below. */
function drawn(width: number, height: number) {
  const half = { width, height: Math.ceil(height / 2), channels: 3 as const };
  return sharp({ create: { width, height, channels: 3, background: "#2040c0" } }).composite([
    { input: { create: { ...half, background: "#c02020" } }, gravity: "north" },
  ]);
}

const add = (bytes: Uint8Array) => addMedia(reporter, { ...about, bytes });

async function renditionsOf(mediaId: string) {
  return newsroom.mediaRendition.findMany({ where: { mediaId }, orderBy: { width: "asc" } });
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const before = await newsroom.media.count();
  const refused = await add(bytes).then(
    () => "taken in",
    (reason) => reason.issues?.[0]?.code ?? String(reason),
  );
  if (refused !== "taken in") expect(await newsroom.media.count()).toBe(before);
  return refused;
}

describe("a picture", () => {
  test.each(["jpeg", "png", "webp", "gif"] as const)("comes in as %s", async (kind) => {
    const { mediaId } = await add(await drawn(500, 300).toFormat(kind).toBuffer());
    for (const { bytes, width } of await renditionsOf(mediaId)) {
      const made = await sharp(bytes).metadata();
      expect(made).toMatchObject({ format: "webp", width });
    }
  });

  test("is kept at our widths, never larger than it came", async () => {
    const large = await add(await drawn(2000, 1000).jpeg().toBuffer());
    expect(large).toMatchObject({ width: 2000, height: 1000 });
    expect((await renditionsOf(large.mediaId)).map(({ width }) => width)).toEqual([480, 960, 1600]);
    const small = await add(await drawn(700, 350).jpeg().toBuffer());
    expect((await renditionsOf(small.mediaId)).map(({ width }) => width)).toEqual([480, 700]);
  });

  test("keeps nothing of its file but what can be seen, upright", async () => {
    const file = await drawn(300, 200)
      .withExif({
        IFD0: { Copyright: CANARY, ImageDescription: CANARY },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 28/1 40/1" },
      })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${CANARY}</x:xmpmeta>`)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const signed = Buffer.concat([file, Buffer.from(`<script>${CANARY}</script>`)]);
    expect(signed.includes(CANARY)).toBe(true);

    const { mediaId, width, height } = await add(signed);

    expect({ width, height }).toEqual({ width: 200, height: 300 });
    const renditions = await renditionsOf(mediaId);
    expect(renditions.length).toBeGreaterThan(0);
    for (const { bytes } of renditions) {
      expect(Buffer.from(bytes).includes(CANARY)).toBe(false);
      const made = await sharp(bytes).metadata();
      expect(made).toMatchObject({ width: 200, height: 300 });
      for (const kept of ["exif", "xmp", "iptc", "icc", "orientation"] as const) {
        expect(made[kept]).toBeUndefined();
      }
    }
  });

  test("tells its average colour", async () => {
    const plain = { width: 40, height: 40, channels: 3 as const, background: "#2a6f4b" };
    expect(await add(await sharp({ create: plain }).png().toBuffer())).toMatchObject({
      colour: "#2a6f4b",
    });
    const clear = { ...plain, channels: 4 as const, background: "#00000000" };
    expect(await add(await sharp({ create: clear }).png().toBuffer())).toMatchObject({
      colour: "#ffffff",
    });
  });

  test("is listed for the desk and can be looked at there before it is published", async () => {
    const { mediaId } = await add(await drawn(700, 350).jpeg().toBuffer());
    expect((await listPictures(reporter))[0]).toMatchObject({ mediaId, alt: "A river" });
    expect((await findPicture(reporter, mediaId, 480))?.width).toBe(480);
    expect((await findPicture(reporter, mediaId, 1600))?.width).toBe(700);
    expect(await findPicture(reporter, "../etc/passwd", 480)).toBeNull();
  });

  test("is not a checker's to add", async () => {
    const checker = await givenStaff("checker");
    const bytes = await drawn(20, 20).png().toBuffer();
    await expect(addMedia(checker, { ...about, bytes })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("what is no picture of ours", () => {
  test.each([
    ["SVG", `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`],
    ["HTML", "<!doctype html><img src=x onerror=alert(1)>"],
    ["a PDF", "%PDF-1.7\n1 0 obj"],
    ["nothing", ""],
  ])("%s is refused by its bytes, whatever its name says", async (_name, text) => {
    expect(await refusalOf(Buffer.from(text))).toBe("picture_kind");
  });

  test.each(["avif", "tiff"] as const)("%s is refused", async (kind) => {
    expect(await refusalOf(await drawn(40, 40).toFormat(kind).toBuffer())).toBe("picture_kind");
  });

  test.each([
    ["PNG", "\x89PNG\r\n\x1a\n"],
    ["JPEG", "\xff\xd8\xff\xe0"],
    ["GIF", "GIF89a"],
    ["WebP", "RIFF\x24\x00\x00\x00WEBP"],
  ])("SVG that begins like %s is refused", async (_name, start) => {
    const hidden = `${start}<svg xmlns="http://www.w3.org/2000/svg"/>`;
    expect(await refusalOf(Buffer.from(hidden, "latin1"))).toBe("picture_unreadable");
  });

  test("a small file that unfolds to 256 million pixels is refused at once", async () => {
    const bytes = hugePng(16_384, 15_625);
    expect(bytes.length).toBeLessThan(100_000);
    const start = performance.now();
    expect(await refusalOf(bytes)).toBe("picture_too_many_pixels");
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test("a file of more than 20 MB is refused", async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    bytes.set(await drawn(20, 20).jpeg().toBuffer());
    expect(await refusalOf(bytes)).toBe("picture_too_large");
  });

  test("a picture that breaks off is refused or drawn as far as it goes, never a crash", async () => {
    const whole = await drawn(400, 300).png().toBuffer();
    for (let percent = 5; percent < 100; percent += 5) {
      const part = whole.subarray(0, Math.floor((whole.length * percent) / 100));
      expect(["picture_unreadable", "picture_kind", "taken in"]).toContain(await refusalOf(part));
    }
  });
});

/** A PNG of black pixels, one bit each: almost nothing to send, much to unfold. */
function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND")]);
}

function chunk(name: string, content = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
