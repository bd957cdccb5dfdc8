-- CreateEnum
CREATE TYPE "edit_class" AS ENUM ('typographical', 'style', 'factual');

-- CreateTable
CREATE TABLE "edit_findings" (
    "base_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "article_id" UUID NOT NULL,
    "class" "edit_class" NOT NULL,
    "replaced" TEXT[],
    "found_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edit_findings_pkey" PRIMARY KEY ("base_hash","hash")
);

-- CreateIndex
CREATE INDEX "edit_findings_article_id_idx" ON "edit_findings"("article_id");

-- AddForeignKey
ALTER TABLE "edit_findings" ADD CONSTRAINT "edit_findings_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table edit_findings alter column replaced set not null;

-- A finding is read from the words by the application (lib/articles/rules/edits.ts), as every check that reads
-- language. What rows can tell is asked here: that both revisions are there, and that typography has no other digits.
create function revision_digits(target revisions) returns text
language sql stable set search_path = public, pg_temp as $$
  select coalesce(string_agg(regexp_replace(normalise_sentence(channel_words(target, c.channel)), '[^0-9]', '', 'g'), '/' order by c.channel), '')
  from unnest(enum_range(null::channel)) as c (channel)
$$;

create function edit_findings_fit() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  base revisions;
  target revisions;
begin
  select * into base from revisions r where r.article_id = new.article_id and r.hash = new.base_hash limit 1;
  select * into target from revisions r where r.article_id = new.article_id and r.hash = new.hash limit 1;
  if base.id is null or target.id is null or new.base_hash = new.hash then
    raise exception using errcode = 'OR003', message = 'A finding is about two different texts of one article.';
  end if;
  if new.class = 'typographical' and (cardinality(new.replaced) > 0 or revision_digits(base) <> revision_digits(target)) then
    raise exception using errcode = 'OR002', message = 'Another digit is no typography.';
  end if;
  return new;
end $$;
create trigger edit_findings_fit before insert on edit_findings
  for each row execute function edit_findings_fit();
create trigger edit_findings_stay before update or delete on edit_findings
  for each row execute function stays_as_written();
create trigger edit_findings_stay_whole before truncate on edit_findings
  for each statement execute function stays_as_written();

-- Whether what a sentence of the live revision said needs no correction though it is replaced: readers were told that it
-- is open or bound to its time, or a checker has found since that it was true then. Where nothing was marked, nobody
-- has found anything.
create function held_when_published(live revisions, sentence text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(bool_and(coalesce(told.verdict in ('unconfirmed', 'disputed', 'outdated'), false)
    or coalesce(latest.verdict = 'outdated', false)), false)
  from revision_sentences s
  join placements p on p.revision_id = s.revision_id and p.position = s.position
  left join published_claims told on told.occurrence_id = p.occurrence_id and told.publication_id = (
    select shown.id from publications shown where shown.article_id = live.article_id order by shown.number desc limit 1)
  left join lateral (
    select v.verdict from verdicts v where v.occurrence_id = p.occurrence_id order by v.number desc limit 1) latest on true
  where s.revision_id = live.id and s.hash = sentence
$$;

-- As before, with what the change is (G8).
create or replace function gate_issues(revision_id uuid, kind publication_kind, note text, publisher uuid)
returns table (code text, subject_id uuid, words text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  target revisions;
  live revisions;
  place_in_public articles;
  finding edit_findings;
begin
  select * into target from revisions r where r.id = gate_issues.revision_id;
  select * into place_in_public from articles a where a.id = target.article_id;
  select * into live from revisions r where r.id = place_in_public.live_revision_id;

  -- G1, G2
  return query
    select case h.kind when 'embargo' then 'embargo_not_passed' else 'hold_active' end, h.id, h.reason
    from holds h
    where h.article_id = target.article_id and h.lifted_at is null
      and (h.kind <> 'embargo' or h.until > newsroom_now());

  -- G3
  return query
    select found.code, g.occurrence_id, g.words
    from gate_places(target) g
    left join verdicts v on v.id = g.verdict_id
    cross join lateral (values
      (case
        when g.hash is null then 'claim_not_in_text'
        when v.id is null then 'claim_unchecked'
        when v.sentence_hash <> g.hash then 'verdict_stale'
        when exists (select from evidence e where e.id = any (v.evidence_ids) and e.withdrawn_at is not null) then 'evidence_withdrawn'
        when v.verdict in ('false', 'misleading') and g.stance <> 'debunked' then 'verdict_not_publishable'
        when exists (select from sentence_writers w
          where w.article_id = target.article_id and w.hash = g.hash and w.user_id = v.checker_id) then 'checked_by_writer'
      end)) as found (code)
    where found.code is not null;

  -- G5
  if (select count(*) from approvals a
      where a.revision_id = target.id and a.revision_hash = target.hash
        and a.user_id is distinct from publisher
        and a.user_id not in (select revision_writers(target.id)))
      < (select s.approvals_needed from sections s where s.id = target.section_id) then
    return query select 'approvals_missing', target.id, ''::text;
  end if;
  if publisher in (select revision_writers(target.id)) then
    return query select 'publisher_is_writer', target.id, ''::text;
  end if;

  -- G7
  if btrim(target.headline) = '' then
    return query select 'headline_missing', target.id, ''::text;
  end if;
  return query
    select s.channel || '_uncovered', target.id, string_agg(s.text, ' ' order by s.position)
    from revision_sentences s
    where s.revision_id = target.id and s.channel in ('headline', 'standfirst', 'caption')
    group by s.channel, s.passage
    having not exists (
      select from placements p
      join occurrences o on o.id = p.occurrence_id and o.withdrawn_at is null
      join revision_sentences covered on covered.revision_id = p.revision_id and covered.position = p.position
      where p.revision_id = target.id and covered.channel = s.channel and covered.passage = s.passage);

  -- G8
  if place_in_public.publication_state in ('unpublished', 'scheduled') then
    if kind <> 'published' then
      return query select 'kind_not_fitting', target.id, kind::text;
    end if;
    return;
  end if;
  if place_in_public.publication_state = 'taken_down'
    or (place_in_public.publication_state = 'retracted') <> (kind = 'restored')
    or kind in ('published', 'retracted', 'taken_down') then
    return query select 'kind_not_fitting', target.id, kind::text;
    return;
  end if;
  if kind <> 'refiled' and btrim(note) = '' then
    return query select 'change_unexplained', target.id, ''::text;
  elsif kind = 'refiled' and (publisher = target.created_by_id or exists (
      select from revision_sentences s
      join sentence_writers w on w.article_id = target.article_id and w.hash = s.hash and w.user_id = publisher
      where s.revision_id = target.id and s.hash not in (
        select shown.hash from revision_sentences shown where shown.revision_id = live.id))) then
    return query select 'refiled_by_writer', target.id, ''::text;
  end if;
  if live.hash = target.hash then return; end if;
  select * into finding from edit_findings f where f.base_hash = live.hash and f.hash = target.hash;
  if finding.class is null then
    return query select 'change_unclassified', target.id, ''::text;
  elsif kind = 'refiled' and finding.class <> 'typographical' then
    return query select 'refiled_not_typography', target.id, ''::text;
  elsif kind in ('updated', 'clarified') then
    return query
      select distinct on (s.hash) 'fact_replaced', target.id, s.text
      from revision_sentences s
      where s.revision_id = live.id and s.hash = any (finding.replaced) and not held_when_published(live, s.hash)
      order by s.hash, s.position;
  end if;
end $$;

grant select on edit_findings to onrecord_app;
grant insert on edit_findings to onrecord_app;
