import { z } from "zod";
import { cleanLine } from "@/lib/articles/rules/clean-text";

/** The widths readers are served, in pixels; part of public addresses, so none is ever taken away. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const;

export const PICTURE_LIMITS = { bytes: 20 * 1024 * 1024, pixels: 60_000_000, side: 16_000 };

const line = (longest: number) =>
  z.string().transform(cleanLine).pipe(z.string().max(longest)).default("");

/** What stands beside the file in the form that adds a picture. */
export const addMediaInput = z.strictObject({
  alt: line(1000),
  credit: line(300),
  rights: line(300),
});

export type PictureKind = "jpeg" | "png" | "webp" | "gif";

/** What kind of picture these bytes are, whatever their name or sender says; null when none we take. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const starts = (offset: number, ...wanted: number[]) =>
    wanted.every((byte, index) => bytes[offset + index] === byte);
  if (starts(0, 0xff, 0xd8, 0xff)) return "jpeg";
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  // "RIFF", four bytes of length, "WEBP".
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return "webp";
  // "GIF87a" and "GIF89a".
  const isGif = starts(0, 0x47, 0x49, 0x46, 0x38) && starts(5, 0x61);
  return isGif && (bytes[4] === 0x37 || bytes[4] === 0x39) ? "gif" : null;
}

/** The widths to keep of a picture this wide: ours, but none larger than the picture itself. */
export function renditionWidths(width: number): number[] {
  return [...new Set(PICTURE_WIDTHS.map((wanted) => Math.min(wanted, width)))];
}

/** The width in an address; null when it is none of ours. */
export function pictureWidth(text: string): number | null {
  return PICTURE_WIDTHS.find((width) => String(width) === text) ?? null;
}
