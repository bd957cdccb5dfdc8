import { readCursor, writeCursor } from "@/lib/articles/rules/cursor";
import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { Prisma } from "@/prisma/generated/client";
import { type AuditCode, auditVersion, type ChangedVersion } from "./rules/edit-audit";
import { articleUrl } from "./rules/publication-kind";

/** Something that an audit holds against an article; `version` is null where it is about the whole of it. */
export type AuditProblem = { code: AuditCode; articleId: string; version: number | null };

const LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";
// So many rows at a time: an archive is read from end to end, and never held as a whole.
const REVISIONS = 10_000;
const VERSIONS = 400;
// More than anybody reads; that there are any is what counts.
const MOST = 1_000;

// The version before one: its number is not always one less, since a restore from a backup can lose versions.
const PREVIOUS = Prisma.sql`publications previous on previous.article_id = p.article_id and previous.number = (
  select max(earlier.number) from publications earlier where earlier.article_id = p.article_id and earlier.number < p.number)`;

type Row = {
  articleId: string;
  version: number;
  kind: ChangedVersion["kind"];
  note: string;
  before: string;
  after: string;
  class: NonNullable<ChangedVersion["finding"]>["class"] | null;
  replaced: string[] | null;
};

/** Every version whose words are not those of the version before it, article by article. What a takedown erased is left out. */
export async function* eachChangedVersion(): AsyncGenerator<
  ChangedVersion & { articleId: string; version: number }
> {
  let last = { articleId: "00000000-0000-0000-0000-000000000000", version: 0 };
  for (;;) {
    const rows = await newsroom.$queryRaw<Row[]>`
      select p.article_id::text as "articleId", p.number as version, p.kind::text, p.note,
        before.canonical as before, after.canonical as after, f.class::text, f.replaced
      from publications p
      join ${PREVIOUS}
      join revisions before on before.id = previous.revision_id
      join revisions after on after.id = p.revision_id
      left join edit_findings f on f.base_hash = before.hash and f.hash = after.hash
      where (p.article_id, p.number) > (${last.articleId}::uuid, ${last.version}) and p.number > 1
        and p.revision_id <> previous.revision_id and before.erased_at is null and after.erased_at is null
      order by p.article_id, p.number limit ${VERSIONS}`;
    for (const row of rows) yield changedVersion(row);
    const end = rows.at(-1);
    if (!end || rows.length < VERSIONS) return;
    last = end;
  }
}

function changedVersion({ before, after, class: found, replaced, ...row }: Row) {
  const finding = found && { class: found, replaced: replaced ?? [] };
  return { ...row, before: JSON.parse(before), after: JSON.parse(after), finding };
}

/**
 * Whether what a sentence said when the version before this one was published needed no correction: readers were told
 * that it is open or bound to its time, or a checker had found by then that it was true when it was published.
 */
export async function hadHeld(
  articleId: string,
  version: number,
  sentence: string,
): Promise<boolean> {
  const [row] = await newsroom.$queryRaw<{ held: boolean | null }[]>`
    select bool_and(coalesce(told.verdict in ('unconfirmed', 'disputed', 'outdated'), false) or exists (
      select from verdicts v where v.occurrence_id = placed.occurrence_id and v.verdict = 'outdated' and v.decided_at <= p.published_at)) as held
    from publications p
    join ${PREVIOUS}
    join revision_sentences s on s.revision_id = previous.revision_id and s.hash = ${sentence}
    join placements placed on placed.revision_id = s.revision_id and placed.position = s.position
    left join published_claims told on told.publication_id = previous.id and told.occurrence_id = placed.occurrence_id
    where p.article_id = ${articleId}::uuid and p.number = ${version}`;
  return row?.held ?? false;
}

/** Revisions that readers have or had, and whose columns or hash are not what their own text says. */
export async function listAlteredTexts(): Promise<AuditProblem[]> {
  const problems: AuditProblem[] = [];
  let last: string | null = "00000000-0000-0000-0000-000000000000";
  while (last !== null) {
    const rows: { end: string | null; altered: string[] | null }[] = await newsroom.$queryRaw`
      with part as (
        select * from revisions where id > ${last}::uuid order by id limit ${REVISIONS})
      select (select id::text from part order by id desc limit 1) as "end",
        array_agg(r.article_id::text) filter (where r.erased_at is null and (
          r.hash <> encode(sha256(convert_to(r.canonical, 'UTF8')), 'hex')
          or r.canonical::jsonb - '{format,language,body}'::text[] <> jsonb_build_object('headline', r.headline, 'standfirst', r.standfirst, 'slug', r.slug,
            'kind', r.kind, 'sectionId', r.section_id, 'authorIds', r.author_ids, 'topicIds', r.topic_ids)
          or r.canonical::jsonb -> 'body' <> r.body)) as altered
      from part r where exists (select from publications p where p.revision_id = r.id)`;
    const [row] = rows;
    problems.push(...(row?.altered ?? []).map((articleId) => problem("text_altered", articleId)));
    last = row?.end ?? null;
  }
  return problems.slice(0, MOST);
}

/** What rows alone tell: approvals of another text, words that no publication shows, versions and notices that are missing. */
export async function listBrokenArticles(): Promise<AuditProblem[]> {
  return newsroom.$queryRaw<AuditProblem[]>`
    select 'approved_otherwise' as code, r.article_id::text as "articleId", null::int as version
    from approvals a join revisions r on r.id = a.revision_id
    where a.revision_hash <> r.hash and exists (select from publications p where p.revision_id = r.id)
    union all
    select 'shown_without_publication', a.id::text, null
    from articles a
    left join lateral (
      select p.revision_id, p.kind from publications p where p.article_id = a.id order by p.number desc limit 1) last on true
    where a.publication_state in ('live', 'retracted', 'taken_down') and (a.live_revision_id is distinct from last.revision_id
      or (a.publication_state = 'retracted') <> (last.kind = 'retracted') or (a.publication_state = 'taken_down') <> (last.kind = 'taken_down'))
    union all
    select 'version_missing', article_id::text, null from publications
    group by article_id having count(*) <> max(number) or min(number) <> 1
    union all
    select 'notice_missing', p.article_id::text, p.number from publications p
    where p.kind in ('corrected', 'clarified', 'retracted', 'taken_down')
      and not exists (select from corrections c where c.publication_id = p.id)
    limit ${MOST}`;
}

const PAGE = 30;

/**
 * The changed versions of all stories, newest first, a page at a time, each with the class of its change and what an audit
 * holds against it. Empty for somebody who may not see the newsroom.
 */
export async function listEdits(viewer: Staff, after?: string) {
  if (may(viewer, "see_newsroom")) return { edits: [], next: null };
  const cursor = readCursor(after) ?? { at: new Date(8.64e15), id: LAST };
  const rows = await newsroom.$queryRaw<
    (Row & {
      id: string;
      publishedAt: Date;
      previousVersion: number;
      headline: string;
      section: string;
      slug: string;
    })[]
  >`
    select p.id::text, previous.number as "previousVersion", p.article_id::text as "articleId", p.number as version, p.kind::text, p.note, p.published_at as "publishedAt",
      before.canonical as before, after.canonical as after, f.class::text, f.replaced, after.headline, s.slug as section, a.slug
    from publications p
    join ${PREVIOUS}
    join revisions before on before.id = previous.revision_id
    join revisions after on after.id = p.revision_id
    join articles a on a.id = p.article_id
    join sections s on s.id = a.section_id
    left join edit_findings f on f.base_hash = before.hash and f.hash = after.hash
    where p.number > 1 and p.revision_id <> previous.revision_id and before.erased_at is null and after.erased_at is null
      and p.published_at <= ${cursor.at} and (p.published_at < ${cursor.at} or p.id < ${cursor.id}::uuid)
    order by p.published_at desc, p.id desc limit ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  const edits = await Promise.all(
    page.map(async ({ id, publishedAt, previousVersion, headline, section, slug, ...row }) => {
      const { class: found, codes, replaced } = auditVersion(changedVersion(row));
      const { articleId, version, kind, note } = row;
      const held = await Promise.all(replaced.map((hash) => hadHeld(articleId, version, hash)));
      return {
        ...{ id, articleId, version, previousVersion, kind, note, publishedAt, headline },
        class: found,
        url: articleUrl(section, slug),
        codes: held.every(Boolean) ? codes : [...codes, "fact_replaced" as const],
      };
    }),
  );
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return { edits, next: last ? writeCursor({ at: last.publishedAt, id: last.id }) : null };
}

/** The outcome of the last audit of all edits; null before the first, and for somebody who may not see the newsroom. */
export async function findLastAudit(viewer: Staff) {
  if (may(viewer, "see_newsroom")) return null;
  return newsroom.editAudit.findFirst({ orderBy: { auditedAt: "desc" } });
}

function problem(code: AuditCode, articleId: string): AuditProblem {
  return { code, articleId, version: null };
}
