import { cardSelect, toCards } from "@/lib/articles/card-public";
import { listSections } from "@/lib/articles/front-public";
import type { ArticleCard } from "@/lib/articles/rules/published";
import { readers } from "@/lib/platform/readers-db";
import { Prisma } from "@/prisma/generated/client";
import { type Block, type Fill, fillKey, pinned, pinsOf, type ShownBlock } from "./rules/blocks";
import { defaultBlocks } from "./rules/default-blocks";
import { type Candidate, candidatesNeeded, fillSlots } from "./rules/fill-slots";
import { readBlocks } from "./rules/front-input";
import { headingOf, type Names } from "./rules/heading";

type Kept = { blocks: unknown; pins: { block: number; slot: number; articleId: string }[] };

/** The blocks that readers find on a front now; without a section it is the front page. */
export async function listFrontBlocks(sectionId: string | null): Promise<ShownBlock[]> {
  const [live] = await readers.$queryRaw<Kept[]>`
    select l.blocks, coalesce((
      select jsonb_agg(jsonb_build_object('block', s.block, 'slot', s.slot, 'articleId', s.article_id))
      from layout_slots s where s.layout_id = l.id), '[]') as pins
    from fronts f join layouts l on l.id = f.live_layout_id
    where f.section_id is not distinct from ${sectionId}::uuid`;
  const blocks = live
    ? pinned(readBlocks(live.blocks), live.pins)
    : defaultBlocks(sectionId !== null, sectionId === null ? await listSections() : []);
  return showBlocks(blocks, sectionId);
}

/** These blocks as readers would find them: withdrawn stories left out, empty slots filled by their rules. */
export async function showBlocks(
  blocks: readonly Block[],
  sectionId: string | null,
): Promise<ShownBlock[]> {
  if (blocks.length === 0) return [];
  const [{ live, candidates }, names] = await Promise.all([
    findCandidates(blocks, sectionId),
    findNames(blocks),
  ]);
  const standing = blocks.map((block) => ({
    ...block,
    slots: block.slots.map((story) => (story !== null && live.has(story) ? story : null)),
  }));
  const filled = fillSlots(standing, candidates);
  const cards = await findCards(filled.flat().flatMap((slot) => slot?.articleId ?? []));
  return standing.map((block, at) => ({
    id: block.id,
    kind: block.kind,
    heading: headingOf(block, names, sectionId),
    places: (filled[at] ?? []).map((slot) => {
      const card = slot && cards.get(slot.articleId);
      return card ? { card, pinned: slot.pinned } : null;
    }),
  }));
}

/** The newest stories that readers have, or those with these words in their headline. */
export async function findStories(words: string, limit = 12): Promise<ArticleCard[]> {
  return toCards(
    await readers.article.findMany({
      where: {
        publicationState: "live",
        ...(words && { liveRevision: { headline: { contains: words, mode: "insensitive" } } }),
      },
      orderBy: [{ firstPublishedAt: "desc" }, { id: "desc" }],
      take: limit,
      select: cardSelect,
    }),
  );
}

type Row = Candidate & { key: string };

/** In one question: which chosen stories readers have, and what every rule finds, first things first. */
async function findCandidates(blocks: readonly Block[], sectionId: string | null) {
  const limit = candidatesNeeded(blocks);
  const fills = new Map(
    blocks.filter(({ slots }) => slots.length > 0).map(({ fill }) => [fillKey(fill), fill]),
  );
  const asked = [...fills].map(
    ([key, fill]) => Prisma.sql`
      select ${key} as key, found.at, found.id, a.kind::text as kind,
        coalesce((select true from published_media p where p.article_id = found.id limit 1), false) as pictured
      from (${findBy(fill, sectionId, limit)}) as found (id, at) join articles a on a.id = found.id`,
  );
  const chosen = pinsOf(blocks).map(({ articleId }) => articleId);
  const rows = await readers.$queryRaw<Row[]>`
    select * from (
      select '' as key, null::timestamptz as at, id, kind::text as kind, false as pictured
      from articles where id = any (${chosen}::uuid[]) and publication_state = 'live'
      ${asked.length > 0 ? Prisma.sql`union all ${Prisma.join(asked, " union all ")}` : Prisma.empty}
    ) as everything order by key, at desc, id desc`;
  const live = new Set<string>();
  const candidates: Record<string, Candidate[]> = {};
  for (const { key, ...story } of rows) {
    if (key === "") live.add(story.id);
    else candidates[key] = [...(candidates[key] ?? []), story];
  }
  return { live, candidates };
}

/** The stories of a rule with the moment it goes by, newest first. Translations are found from their original. */
function findBy(fill: Fill, sectionId: string | null, limit: number): Prisma.Sql {
  const shown = Prisma.sql`a.publication_state = 'live' and a.translation_of_id is null`;
  const newest = Prisma.sql`order by a.first_published_at desc, a.id desc limit ${limit}`;
  const ofSection =
    sectionId === null ? Prisma.empty : Prisma.sql`and a.section_id = ${sectionId}::uuid`;
  switch (fill.rule) {
    case "newest":
      return Prisma.sql`select a.id, a.first_published_at from articles a where ${shown} ${newest}`;
    case "section":
      return Prisma.sql`select a.id, a.first_published_at from articles a
        where ${shown} and a.section_id = ${fill.sectionId}::uuid ${newest}`;
    case "topic":
      return Prisma.sql`select a.id, t.listed_at from article_topics t
        join articles a on a.id = t.article_id
        where ${shown} and t.topic_id = ${fill.topicId}::uuid and t.listed_at is not null
        order by t.listed_at desc, t.article_id desc limit ${limit}`;
    case "opinion":
      return Prisma.sql`select a.id, a.first_published_at from articles a
        where ${shown} and a.kind = 'opinion' ${ofSection} ${newest}`;
    case "corrected":
      // "Lately" is among the newest corrections of the newsroom: a section that had none looks no further.
      return Prisma.sql`select a.id, max(c.issued_at) from (
          select article_id, issued_at from corrections where kind in ('correction', 'clarification')
          order by issued_at desc, id desc limit ${limit * 5}) as c
        join articles a on a.id = c.article_id where ${shown} ${ofSection} group by a.id`;
  }
}

async function findNames(blocks: readonly Block[]): Promise<Names> {
  const fills = blocks.map(({ fill }) => fill);
  const sectionIds = fills.flatMap((fill) => (fill.rule === "section" ? fill.sectionId : []));
  const topicIds = fills.flatMap((fill) => (fill.rule === "topic" ? fill.topicId : []));
  const select = { id: true, slug: true, name: true } as const;
  const [sections, topics] = await Promise.all([
    sectionIds.length === 0
      ? []
      : readers.section.findMany({ where: { id: { in: sectionIds } }, select }),
    topicIds.length === 0
      ? []
      : readers.topic.findMany({ where: { id: { in: topicIds } }, select }),
  ]);
  return new Map([
    ...sections.map(({ id, slug, name }) => [id, { name, url: `/${slug}` }] as const),
    ...topics.map(({ id, slug, name }) => [id, { name, url: `/topics/${slug}` }] as const),
  ]);
}

async function findCards(ids: readonly string[]): Promise<Map<string, ArticleCard>> {
  if (ids.length === 0) return new Map();
  const rows = await readers.article.findMany({
    where: { id: { in: [...ids] }, publicationState: "live" },
    select: cardSelect,
  });
  return new Map((await toCards(rows)).map((card) => [card.id, card]));
}
