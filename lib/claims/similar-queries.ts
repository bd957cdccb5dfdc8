import { cleanLine } from "@/lib/articles/rules/clean-text";
import type { Document } from "@/lib/articles/rules/document";
import { newsroom } from "@/lib/platform/db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { placeIn, textOf } from "./rules/placement";
import type { ClaimKind, VerdictKind } from "./rules/verdicts";

/** Below this, two statements have no more in common than any two have. */
const LIKE_ENOUGH = 0.15;
/** From here on a sentence most probably states the claim; measured by `similar-queries.db.test.ts`. */
const STATES_IT = 0.45;
const LONGEST = 600;

/** A claim that may say the same as some words, and how like it is, from 0 to 1. */
export type SimilarClaim = {
  id: string;
  statement: string;
  kind: ClaimKind;
  likeness: number;
  /** What was found last, in whichever story. */
  verdict: VerdictKind | null;
  /** In how many stories it is marked. */
  stories: number;
};

/**
 * At most five claims that may say the same as these words, in English or Arabic, the likest first. Empty for somebody who
 * may not see the newsroom.
 */
export async function listSimilarClaims(viewer: Staff, words: string): Promise<SimilarClaim[]> {
  const asked = cleanLine(words).slice(0, LONGEST);
  if (may(viewer, "see_newsroom") || asked === "") return [];
  return newsroom.$queryRaw<SimilarClaim[]>`
    select c.id, c.statement, c.kind::text, near.likeness, latest.verdict::text, (
      select count(distinct o.article_id)::int from occurrences o where o.claim_id = c.id and o.withdrawn_at is null) as stories
    from (
      select surviving_claim(claim_id) as claim_id, max(likeness) as likeness from similar_claims(${asked}, 8) group by 1) near
    join claims c on c.id = near.claim_id
    left join lateral (
      select v.verdict from verdicts v join occurrences o on o.id = v.occurrence_id
      where o.claim_id = c.id order by v.decided_at desc limit 1) latest on true
    where near.likeness >= ${LIKE_ENOUGH} and (standing_change(c.id)).id is null
    order by near.likeness desc, c.id
    limit 5`;
}

/** A sentence of a draft that most probably states what was found to be false. */
export type KnownHoax = {
  sentence: string;
  claimId: string;
  statement: string;
  /** How it is known to be false. */
  reason: string;
  decidedAt: Date;
  evidence: { source: string; url: string | null }[];
  /** A live story that tells readers so; null when none does. */
  toldIn: string | null;
};

type HoaxRow = Omit<KnownHoax, "toldIn" | "sentence"> & {
  place: number;
  slug: string | null;
  section: string | null;
};

/**
 * What the saved draft states that was found to be false, in its order. Not what the story debunks itself. Empty for somebody
 * who may not see the newsroom.
 */
export async function listKnownHoaxes(viewer: Staff, articleId: string): Promise<KnownHoax[]> {
  if (may(viewer, "see_newsroom")) return [];
  const article = await newsroom.article.findUnique({
    where: { id: articleId },
    select: {
      language: true,
      draft: { select: { headline: true, standfirst: true, body: true } },
      occurrences: { where: { withdrawnAt: null } },
    },
  });
  if (!article?.draft) return [];
  const { headline, standfirst, body } = article.draft;
  const text = textOf({ headline, standfirst, body: body as Document }, article.language);
  const debunked = article.occurrences.filter(({ stance }) => stance === "debunked");
  const told = new Set(debunked.map(({ claimId }) => claimId));
  const covered = new Set(debunked.map((mark) => placeIn(text, mark)?.position));
  const asked = text.sentences.filter(({ position }) => !covered.has(position));
  if (asked.length === 0) return [];
  const words = asked.map((sentence) => sentence.text.slice(0, LONGEST));
  const rows = await newsroom.$queryRaw<HoaxRow[]>`
    with ever_false as materialized (
      select array_agg(distinct o.claim_id) as ids from verdicts v join occurrences o on o.id = v.occurrence_id
      where v.verdict = 'false')
    select asked.place::int, c.id as "claimId", c.statement, latest.reason, latest.decided_at as "decidedAt",
      coalesce((
        select jsonb_agg(jsonb_build_object('source', s.name, 'url', coalesce(e.url, s.url)) order by e.added_at)
        from evidence e join sources s on s.id = e.source_id
        where e.id = any (latest.evidence_ids) and s.visibility = 'named'), '[]') as evidence,
      told.slug, told.section
    from ever_false, unnest(${words}::text[]) with ordinality as asked (sentence, place)
    cross join lateral similar_claims(asked.sentence, 3, coalesce(ever_false.ids, '{}')) near
    join claims c on c.id = near.claim_id
    cross join lateral (
      select v.verdict, v.reason, v.decided_at, v.evidence_ids from verdicts v join occurrences o on o.id = v.occurrence_id
      where o.claim_id = c.id order by v.decided_at desc limit 1) latest
    left join lateral (
      select a.slug, s.slug as section from occurrences o join articles a on a.id = o.article_id and a.publication_state = 'live'
      join sections s on s.id = a.section_id
      where o.claim_id = c.id and o.stance = 'debunked' and a.id <> ${articleId}::uuid
      order by a.last_changed_at desc limit 1) told on true
    where near.likeness >= ${STATES_IT} and latest.verdict = 'false'
    order by asked.place, near.likeness desc`;
  return rows
    .filter(({ claimId }) => !told.has(claimId))
    .map(({ place, slug, section, ...hoax }) => ({
      ...hoax,
      sentence: asked[place - 1]?.text ?? "",
      toldIn: slug && section ? articleUrl(section, slug) : null,
    }));
}
