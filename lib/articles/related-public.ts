import { readers } from "@/lib/platform/readers-db";
import { toCards } from "./card-public";
import type { ArticleCard } from "./rules/published";

/** Another story, and why it is shown beside this one. */
export type RelatedArticle = {
  card: ArticleCard;
  /** How many claims both state, as they were last published. */
  sharedClaims: number;
  /** A topic that both have; null when only claims bring them together. */
  topic: { slug: string; name: string } | null;
};

type Place = { id: string; shared: number; topic_slug: string | null; topic_name: string | null };

const MOST = 4;

/**
 * The live stories nearest to this one: first those that state the most of its claims, then the newest on its topics.
 * Neither the story itself nor one it is, or was, translated from or into.
 */
export async function listRelatedArticles(articleId: string): Promise<RelatedArticle[]> {
  const places = await readers.$queryRaw<Place[]>`
    with story as (
      select a.id, coalesce(a.translation_of_id, a.id) as family,
        (select p.id from publications p where p.article_id = a.id order by p.number desc limit 1) as publication_id
      from articles a where a.id = ${articleId}::uuid
    ),
    by_claims as (
      select a.id, count(distinct theirs.claim_id)::int as shared
      from story
      join published_claims ours on ours.publication_id = story.publication_id
      join published_claims theirs on theirs.claim_id = ours.claim_id
      join publications p on p.id = theirs.publication_id
      join articles a on a.id = p.article_id and a.live_revision_id = p.revision_id
      where a.publication_state = 'live' and coalesce(a.translation_of_id, a.id) <> story.family
      group by a.id
      order by shared desc, a.id desc
      limit ${MOST}
    ),
    by_topics as (
      select newest.id, topics.slug, topics.name, story_topics.position
      from story
      join article_topics story_topics on story_topics.article_id = story.id
      join topics on topics.id = story_topics.topic_id
      cross join lateral (
        select a.id
        from article_topics t join articles a on a.id = t.article_id
        where t.topic_id = story_topics.topic_id and t.listed_at is not null
          and a.translation_of_id is null and a.id <> story.family
        order by t.listed_at desc, t.article_id desc
        limit ${MOST}
      ) newest
    )
    select found.id, coalesce(by_claims.shared, 0) as shared, first_topic.slug as topic_slug, first_topic.name as topic_name
    from (select id from by_claims union select id from by_topics) found
    join articles a on a.id = found.id
    left join by_claims on by_claims.id = found.id
    left join lateral (
      select slug, name from by_topics where by_topics.id = found.id order by position limit 1
    ) first_topic on true
    order by shared desc, a.first_published_at desc, a.id desc
    limit ${MOST}`;
  if (places.length === 0) return [];
  const cards = await toCards(places);
  return places.flatMap(({ id, shared, topic_slug: slug, topic_name: name }) => {
    const card = cards.find((each) => each.id === id);
    return card
      ? [{ card, sharedClaims: shared, topic: slug && name ? { slug, name } : null }]
      : [];
  });
}
