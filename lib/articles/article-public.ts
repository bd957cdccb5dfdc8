import { readers } from "@/lib/platform/readers-db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { toCards } from "./card-public";
import { type Document, EMPTY_DOCUMENT } from "./rules/document";
import type {
  ArticleCard,
  PublicClaim,
  PublicCorrection,
  PublishedArticle,
  ShownState,
  Version,
} from "./rules/published";
import type { ArticleKind } from "./rules/work-state";

/** Moments inside JSON are text. */
type InJson<Row> = {
  [Key in keyof Row]: Row[Key] extends Date | null ? string | Row[Key] : Row[Key];
};

type Row = {
  id: string;
  slug: string;
  language: string;
  kind: ArticleKind;
  state: ShownState;
  first_published_at: Date;
  last_changed_at: Date;
  translation_of_id: string | null;
  translation_ids: string[];
  section: PublishedArticle["section"];
  number: number;
  log_index: number | null;
  checked_by: string[];
  approved_by: string[];
  headline: string;
  standfirst: string;
  body: Document;
  authors: PublishedArticle["authors"];
  topics: PublishedArticle["topics"];
  versions: InJson<Version>[];
  claims: InJson<PublicClaim>[];
  corrections: InJson<PublicCorrection>[];
  pictures: PublishedArticle["pictures"];
};

/**
 * The article as readers see it now. Of one that was taken down only address, times, and notices are left.
 * Null when readers have no article under this slug: a draft cannot come back, whatever is asked.
 */
export async function findPublishedArticle(slug: string): Promise<PublishedArticle | null> {
  const row = await findRow(slug, null);
  return row && assemble(row);
}

/** One version of an article, with what readers were told then; null when there is no such version, or its words were erased. */
export async function findArticleVersion(
  slug: string,
  number: number,
): Promise<(PublishedArticle & { shown: Version }) | null> {
  const row = await findRow(slug, number);
  if (!row || row.state === "taken_down") return null;
  const article = await assemble(row);
  const shown = article.versions.find((version) => version.number === number);
  return shown ? { ...article, shown } : null;
}

/** Where an article that once had this slug is now; null when no article ever had it. */
export async function findMovedArticle(slug: string): Promise<{ url: string } | null> {
  const kept = await readers.slugHistory.findUnique({
    where: { slug },
    select: { article: { select: { slug: true, section: { select: { slug: true } } } } },
  });
  const place = kept?.article;
  return place?.slug && place.section ? { url: articleUrl(place.section.slug, place.slug) } : null;
}

/** Everything that the page of one version shows, by one query; the latest version without a number. */
async function findRow(slug: string, number: number | null): Promise<Row | null> {
  const [row] = await readers.$queryRaw<Row[]>`
    select a.id, a.slug, a.language, a.kind::text, a.publication_state::text as state, a.first_published_at, a.last_changed_at,
      a.translation_of_id, jsonb_build_object('slug', s.slug, 'name', s.name) as section,
      shown.number, shown.checked_by, shown.approved_by,
      (select l.index::float8 from log_leaves l where l.publication_id = shown.id) as log_index, r.headline, r.standfirst, r.body,
      array(select t.id from articles t where t.translation_of_id = a.id and t.publication_state = 'live'
        order by t.language, t.id) as translation_ids,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', w.slug, 'name', w.name, 'demo', w.demo) order by place), '[]')
        from unnest(r.author_ids) with ordinality as byline (id, place) join authors w on w.id = byline.id) as authors,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by place), '[]')
        from unnest(r.topic_ids) with ordinality as about (id, place) join topics t on t.id = about.id) as topics,
      (select jsonb_agg(jsonb_build_object('number', p.number, 'kind', p.kind, 'note', p.note, 'publishedAt', p.published_at,
          'revisionNumber', v.number) order by p.number desc)
        from publications p join revisions v on v.id = p.revision_id where p.article_id = a.id) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('occurrenceId', c.occurrence_id, 'claimId', c.claim_id,
          'position', c.position, 'statement', c.statement, 'kind', c.kind, 'channel', c.channel, 'exact', c.exact,
          'prefix', c.prefix, 'suffix', c.suffix, 'verdict', c.verdict, 'method', c.method, 'reason', c.reason,
          'checkedBy', c.checked_by, 'decidedAt', c.decided_at, 'recheckAt', c.recheck_at, 'evidence', c.evidence)
          order by c.position, c.occurrence_id), '[]')
        from published_claims c where c.publication_id = shown.id) as claims,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'weight', c.weight,
          'whatWasWrong', c.what_was_wrong, 'whatIsRight', c.what_is_right, 'wordsBefore', c.words_before,
          'wordsAfter', c.words_after, 'issuedAt', c.issued_at, 'correctsId', c.corrects_id, 'version', p.number,
          'wrongSince', c.wrong_since, 'delayReason', c.delay_reason)
          order by c.issued_at desc, c.id desc), '[]')
        from corrections c join publications p on p.id = c.publication_id where c.article_id = a.id) as corrections,
      (select coalesce(jsonb_object_agg(m.id, jsonb_build_object('colour', m.colour, 'width', m.width, 'height', m.height)), '{}')
        from media m where m.id = any (array(
          select (found #>> '{}')::uuid from jsonb_path_query(r.body, 'strict $.**.mediaId') as found))) as pictures
    from articles a
    join sections s on s.id = a.section_id
    cross join lateral (
      select p.id, p.number, p.revision_id, p.checked_by, p.approved_by from publications p
      where p.article_id = a.id and p.number = coalesce(${number}::int, p.number)
      order by p.number desc limit 1) as shown
    join revisions r on r.id = shown.revision_id
    where a.slug = ${slug}`;
  return row ?? null;
}

async function assemble(row: Row): Promise<PublishedArticle> {
  const gone = row.state === "taken_down";
  const body = gone ? EMPTY_DOCUMENT : row.body;
  const beside = [
    ...(row.translation_of_id ? [row.translation_of_id] : []),
    ...row.translation_ids,
  ];
  const [readMore, others] = await Promise.all([
    findReadMore(body),
    toCards(beside.map((id) => ({ id }))),
  ]);
  return {
    id: row.id,
    url: articleUrl(row.section.slug, row.slug),
    section: row.section,
    slug: row.slug,
    language: row.language,
    kind: row.kind,
    state: row.state,
    version: row.number,
    logIndex: row.log_index,
    publishedVersionCount: row.versions.length,
    firstPublishedAt: row.first_published_at,
    lastChangedAt: row.last_changed_at,
    headline: row.headline,
    standfirst: row.standfirst,
    body,
    authors: row.authors,
    topics: row.topics,
    checkedBy: row.checked_by,
    approvedBy: row.approved_by,
    claims: gone ? [] : row.claims.map(toClaim),
    corrections: row.corrections.map(({ issuedAt, wrongSince, ...correction }) => ({
      ...correction,
      issuedAt: new Date(issuedAt),
      wrongSince: wrongSince === null ? null : new Date(wrongSince),
    })),
    versions: row.versions.map(toVersion),
    pictures: gone ? {} : row.pictures,
    readMore,
    translationOf: others.find(({ id }) => id === row.translation_of_id) ?? null,
    translations: others.filter(({ id }) => id !== row.translation_of_id),
  };
}

function toVersion({ publishedAt, ...version }: InJson<Version>): Version {
  return { ...version, publishedAt: new Date(publishedAt) };
}

function toClaim({ decidedAt, recheckAt, ...claim }: InJson<PublicClaim>): PublicClaim {
  return {
    ...claim,
    decidedAt: new Date(decidedAt),
    recheckAt: recheckAt === null ? null : new Date(recheckAt),
  };
}

/** The targets of a text's READ MORE by id; null for one that readers do not have. */
export async function findReadMore(body: Document): Promise<Record<string, ArticleCard | null>> {
  const wanted = body.content.flatMap((block) =>
    block.type === "readMore" ? [{ id: block.attrs.articleId }] : [],
  );
  const cards = await toCards(wanted);
  return Object.fromEntries(
    wanted.map(({ id }) => [id, cards.find((card) => card.id === id) ?? null]),
  );
}
