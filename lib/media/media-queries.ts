import { z } from "zod";
import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";

export type KnownPicture = {
  mediaId: string;
  alt: string;
  credit: string;
  colour: string;
  width: number;
  height: number;
};

/** A picture of the newsroom, published or not, for the desk: as `findPublishedPicture` chooses. */
export async function findPicture(
  viewer: Staff,
  mediaId: string,
  width: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; width: number } | null> {
  if (may(viewer, "see_newsroom") || !z.uuid().safeParse(mediaId).success) return null;
  const select = { bytes: true, width: true } as const;
  return (
    (await newsroom.mediaRendition.findFirst({
      where: { mediaId, width: { gte: width } },
      orderBy: { width: "asc" },
      select,
    })) ??
    (await newsroom.mediaRendition.findFirst({
      where: { mediaId },
      orderBy: { width: "desc" },
      select,
    }))
  );
}

/** The newest pictures of the newsroom, newest first. */
export async function listPictures(viewer: Staff, limit = 60): Promise<KnownPicture[]> {
  if (may(viewer, "see_newsroom")) return [];
  const pictures = await newsroom.media.findMany({
    select: { id: true, alt: true, credit: true, colour: true, width: true, height: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return pictures.map(({ id, ...about }) => ({ mediaId: id, ...about }));
}
