import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { givenStaff } from "@/lib/testing/newsroom";
import { addMedia } from "./add-media";
import { findPublishedPicture } from "./media-public";

async function givenPicture(width: number): Promise<string> {
  const create = { width, height: 100, channels: 3 as const, background: "#2a6f4b" };
  const bytes = await sharp({ create }).png().toBuffer();
  const about = { alt: "A river", credit: "Ines Okafor", rights: "", now: new Date() };
  return (await addMedia(await givenStaff("reporter"), { ...about, bytes })).mediaId;
}

test("a picture shows to readers only while a released revision shows it", async () => {
  const [mediaId, articleId] = [await givenPicture(1200), randomUUID()];
  expect(await findPublishedPicture(mediaId, 480)).toBeNull();

  await asOwner("insert into published_media (media_id, article_id) values ($1, $2)", [
    mediaId,
    articleId,
  ]);
  expect((await findPublishedPicture(mediaId, 480))?.width).toBe(480);
  expect((await findPublishedPicture(mediaId, 1600))?.width).toBe(1200);

  await asOwner("delete from published_media where article_id = $1", [articleId]);
  expect(await findPublishedPicture(mediaId, 480)).toBeNull();
});

test("an address that names no picture finds none", async () => {
  expect(await findPublishedPicture(randomUUID(), 480)).toBeNull();
  expect(await findPublishedPicture("' or 1=1 --", 480)).toBeNull();
});
