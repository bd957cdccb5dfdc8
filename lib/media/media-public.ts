import { z } from "zod";
import { readers } from "@/lib/platform/readers-db";

/**
 * A picture that a released revision shows, as WebP: the smallest rendition at
 * least this wide, else the widest there is. Null for any other picture.
 */
export async function findPublishedPicture(
  mediaId: string,
  width: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; width: number } | null> {
  if (!z.uuid().safeParse(mediaId).success) return null;
  const select = { bytes: true, width: true } as const;
  return (
    (await readers.mediaRendition.findFirst({
      where: { mediaId, width: { gte: width } },
      orderBy: { width: "asc" },
      select,
    })) ??
    (await readers.mediaRendition.findFirst({
      where: { mediaId },
      orderBy: { width: "desc" },
      select,
    }))
  );
}
