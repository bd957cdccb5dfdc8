import sharp from "sharp";
import { PICTURE_WIDTHS } from "@/lib/media/rules/picture";
import { type Chance, chanceOf, uuidAt, zipf } from "./chance";
import type { Rows } from "./rows";

/** Ids to draw from, some far more often than others. */
type Choice = { ids: readonly string[]; draw: (chance: Chance) => string };

/** Everything that stories refer to. */
export type Catalogue = {
  staff: readonly string[];
  sections: Choice;
  topics: Choice;
  authors: Choice;
  media: Choice;
  /** Claims that stories share. */
  claims: Choice;
};

/** Who works at the archive. None of them can sign in: their passwords are no hashes. */
export const STAFF = [
  ["Mara Quill", "reporter"],
  ["Jonas Feld", "checker"],
  ["Leyla Haddad", "editor"],
  ["Peter Oduya", "editor"],
  ["Ada Winter", "admin"],
] as const;

const SECTIONS =
  "world politics economy city science culture sport climate health opinion-pages".split(" ");
const SIZES = { topics: 400, authors: 500, media: 200, claims: 20_000 };
const DRAWINGS = 12;

/** Makes ids for the catalogue, and their rows. */
export async function makeCatalogue(seed: number, since: number, rows: Rows): Promise<Catalogue> {
  const chance = chanceOf(seed, -2);
  const moment = new Date(since);
  const ids = (count: number) => Array.from({ length: count }, () => uuidAt(since, chance));
  const staff = STAFF.map(([name, role], place) => {
    const id = uuidAt(since, chance);
    const email = `archive.${place}@newsroom.example`;
    rows.add("users", [id, email, name, role, "never signs in", moment]);
    return id;
  });
  const sections = choice(ids(SECTIONS.length), 0.6);
  for (const [place, slug] of SECTIONS.entries()) {
    rows.add("sections", [sections.ids[place], slug, titled(slug), "", place, 1]);
  }
  const topics = choice(ids(SIZES.topics), 1);
  for (const [place, id] of topics.ids.entries()) {
    rows.add("topics", [id, `topic-${place}`, `Topic ${place}`, ""]);
  }
  const authors = choice(ids(SIZES.authors), 0.8);
  for (const [place, id] of authors.ids.entries()) {
    rows.add("authors", [
      id,
      `author-${place}`,
      `Author ${place}`,
      "Writes for the archive.",
      "",
      "",
    ]);
  }
  const media = choice(ids(SIZES.media), 0.5);
  await draw(media.ids, staff[0] ?? "", moment, rows);
  return { staff, sections, topics, authors, media, claims: choice(ids(SIZES.claims), 0.7) };
}

function choice(ids: readonly string[], exponent: number): Choice {
  const place = zipf(ids.length, exponent);
  return { ids, draw: (chance) => ids[place(chance)] ?? "" };
}

function titled(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
}

/** A dozen drawings of soft shapes, which the pictures of the archive share. */
async function draw(mediaIds: readonly string[], by: string, moment: Date, rows: Rows) {
  const drawings = await Promise.all(
    Array.from({ length: DRAWINGS }, (_, place) => drawing(place)),
  );
  for (const [place, id] of mediaIds.entries()) {
    const { colour, renditions } = drawings[place % DRAWINGS] ?? { colour: "", renditions: [] };
    rows.add("media", [id, "Soft shapes.", "The archive", "", colour, 1600, 1067, by, moment]);
    for (const { width, bytes } of renditions) rows.add("media_renditions", [id, width, bytes]);
  }
}

async function drawing(place: number) {
  const hue = (place * 360) / DRAWINGS;
  const circles = Array.from({ length: 24 }, (_, circle) => {
    const [x, y, r] = [(circle * 397) % 1600, (circle * 613 + place * 97) % 1067, 60 + circle * 9];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${hue + circle * 4} 45% ${25 + circle * 2}%)" opacity="0.5"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><rect width="100%" height="100%" fill="hsl(${hue} 40% 55%)"/>${circles.join("")}</svg>`;
  const renditions = await Promise.all(
    PICTURE_WIDTHS.map(async (width) => ({
      width,
      bytes: await sharp(Buffer.from(svg)).resize(width).webp({ quality: 70 }).toBuffer(),
    })),
  );
  return { colour: ["#7a8b99", "#99857a", "#7a9985", "#8b7a99"][place % 4] ?? "", renditions };
}
