import type { Transaction } from "@/lib/platform/db";
import type { Renditions } from "@/lib/platform/pictures";

type NewPicture = Renditions & {
  alt: string;
  credit: string;
  rights: string;
  createdById: string;
  createdAt: Date;
};

/** Keeps a picture with its renditions and gives back its id. Readers see it once a released revision shows it. */
export async function addPicture(tx: Transaction, picture: NewPicture): Promise<string> {
  const { renditions, ...about } = picture;
  const { id } = await tx.media.create({ data: about, select: { id: true } });
  await tx.mediaRendition.createMany({
    data: renditions.map(({ width, bytes }) => ({ mediaId: id, width, bytes })),
  });
  return id;
}
