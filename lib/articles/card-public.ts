import { readers } from "@/lib/platform/readers-db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import type { Prisma } from "@/prisma/generated/client";
import type { Document } from "./rules/document";
import type { ArticleCard, Picture, ShownState } from "./rules/published";

/** What a card is made of. Everything here is readable for the reader role; nothing else would be. */
export const cardSelect = {
  id: true,
  slug: true,
  language: true,
  kind: true,
  publicationState: true,
  firstPublishedAt: true,
  lastChangedAt: true,
  section: { select: { slug: true, name: true } },
  authors: {
    orderBy: { position: "asc" },
    select: { author: { select: { slug: true, name: true, demo: true } } },
  },
  liveRevision: { select: { headline: true, standfirst: true, body: true } },
  publications: { orderBy: { number: "desc" }, take: 1, select: { kind: true } },
  corrections: {
    where: { kind: { in: ["correction", "clarification"] } },
    take: 1,
    select: { id: true },
  },
} as const satisfies Prisma.ArticleSelect;

export type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardSelect }>;

/** Cards of rows, in their order, with one query for all their pictures. */
export async function toCards(rows: readonly CardRow[]): Promise<ArticleCard[]> {
  const figures = rows.map((row) => firstFigure(row.liveRevision?.body));
  const known = await findPictures(figures.flatMap((figure) => (figure ? [figure.mediaId] : [])));
  return rows.flatMap((row, index) => {
    const figure = figures[index];
    const size = figure && known[figure.mediaId];
    return toCard(row, figure && size ? { ...figure, ...size } : null) ?? [];
  });
}

function toCard(row: CardRow, picture: Picture | null): ArticleCard | null {
  const { section, slug, kind, firstPublishedAt, lastChangedAt, liveRevision, publications } = row;
  const [latest] = publications;
  if (!section || !slug || !kind || !firstPublishedAt || !lastChangedAt || !latest) return null;
  return {
    id: row.id,
    url: articleUrl(section.slug, slug),
    headline: liveRevision?.headline ?? "",
    standfirst: liveRevision?.standfirst ?? "",
    section,
    kind,
    language: row.language,
    state: row.publicationState as ShownState,
    firstPublishedAt,
    lastChangedAt,
    lastKind: latest.kind,
    authors: row.authors.map(({ author }) => ({ slug: author.slug, name: author.name })),
    picture,
    corrected: row.corrections.length > 0,
  };
}

type Figure = Omit<Picture, "colour" | "width" | "height">;

// A picture that is covered in its story must not stand uncovered on a list.
function firstFigure(body: unknown): Figure | null {
  if (!body) return null;
  for (const block of (body as Document).content) {
    if (block.type === "figure" && !block.attrs.graphic) return block.attrs;
  }
  return null;
}

/** Sizes and colours of pictures that readers may see, by id. */
export async function findPictures(
  mediaIds: readonly string[],
): Promise<Record<string, { colour: string; width: number; height: number }>> {
  if (mediaIds.length === 0) return {};
  const found = await readers.media.findMany({
    where: { id: { in: [...new Set(mediaIds)] } },
    select: { id: true, colour: true, width: true, height: true },
  });
  return Object.fromEntries(found.map(({ id, ...picture }) => [id, picture]));
}
