import { readers } from "@/lib/platform/readers-db";
import type { PublicationKind } from "@/lib/publishing/rules/publication-kind";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import type { Prisma } from "@/prisma/generated/client";
import type { ArticleCard, Picture, ShownState } from "./rules/published";
import type { ArticleKind } from "./rules/work-state";

/** What a list selects of its articles: only their place in it. `toCards` asks for the rest, for all at once. */
export const cardSelect = {
  id: true,
  firstPublishedAt: true,
} as const satisfies Prisma.ArticleSelect;

type Row = {
  id: string;
  slug: string;
  language: string;
  kind: ArticleKind;
  state: ShownState;
  first_published_at: Date;
  last_changed_at: Date;
  section_slug: string;
  section_name: string;
  headline: string;
  standfirst: string;
  last_kind: PublicationKind;
  corrected: boolean;
  authors: { slug: string; name: string }[];
  picture: Picture | null;
};

/** Cards of articles, in their order, by one query for all. What readers cannot read has none. */
export async function toCards(articles: readonly { id: string }[]): Promise<ArticleCard[]> {
  if (articles.length === 0) return [];
  const ids = articles.map(({ id }) => id);
  // Of a body only its first figure leaves the database: a list is not slower for long stories in it. A picture that
  // is covered in its story must not stand uncovered on a list.
  const rows = await readers.$queryRaw<Row[]>`
    select a.id, a.slug, a.language, a.kind::text, a.publication_state::text as state, a.first_published_at, a.last_changed_at,
      s.slug as section_slug, s.name as section_name, r.headline, r.standfirst, latest.kind as last_kind,
      coalesce((select true from corrections c where c.article_id = a.id and c.kind in ('correction', 'clarification') limit 1),
        false) as corrected,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', w.slug, 'name', w.name) order by b.position), '[]')
        from article_authors b join authors w on w.id = b.author_id where b.article_id = a.id) as authors,
      (select figure || (select jsonb_build_object('colour', m.colour, 'width', m.width, 'height', m.height)
          from media m where m.id = (figure ->> 'mediaId')::uuid)
        from jsonb_path_query_first(r.body, '$.content[*] ? (@.type == "figure" && !(@.attrs.graphic == true)).attrs') as figure) as picture
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    join articles a on a.id = wanted.id
    join sections s on s.id = a.section_id
    join revisions r on r.id = a.live_revision_id
    cross join lateral (select p.kind::text from publications p where p.article_id = a.id order by p.number desc limit 1) as latest
    order by wanted.place`;
  return rows.map(toCard);
}

function toCard({ section_slug, section_name, ...row }: Row): ArticleCard {
  const { slug, first_published_at, last_changed_at, last_kind, ...card } = row;
  return {
    ...card,
    url: articleUrl(section_slug, slug),
    section: { slug: section_slug, name: section_name },
    firstPublishedAt: first_published_at,
    lastChangedAt: last_changed_at,
    lastKind: last_kind,
  };
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
