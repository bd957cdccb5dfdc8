-- Wording (ADR 32): G4 reads language, so it runs outside on the exact revision. What it found is kept here, with a fingerprint of
-- the verdicts it went by; the gate refuses a revision that nobody has read beside its newest verdicts.

create type wording as enum ('not_hedged', 'source_not_named', 'one_sided', 'not_called_wrong', 'undated', 'headline_stronger');

create table readings (
  id uuid not null,
  revision_id uuid not null,
  basis text not null,
  read_at timestamptz(3) not null,
  constraint readings_pkey primary key (id),
  constraint readings_revision_id_fkey foreign key (revision_id) references revisions (id) on update cascade on delete restrict
);
create unique index readings_revision_id_basis_key on readings (revision_id, basis);

create table wording_findings (
  reading_id uuid not null,
  occurrence_id uuid not null,
  wording wording not null,
  constraint wording_findings_pkey primary key (reading_id, occurrence_id),
  constraint wording_findings_reading_id_fkey foreign key (reading_id) references readings (id) on update cascade on delete restrict,
  constraint wording_findings_occurrence_id_fkey foreign key (occurrence_id) references occurrences (id) on update cascade on delete restrict
);

create table wording_waivers (
  id uuid not null,
  occurrence_id uuid not null,
  sentence_hash char(64) not null,
  wording wording not null,
  reason text not null,
  waived_by_id uuid not null,
  waived_at timestamptz(3) not null,
  constraint wording_waivers_pkey primary key (id),
  constraint wording_waivers_occurrence_id_fkey foreign key (occurrence_id) references occurrences (id) on update cascade on delete restrict,
  constraint wording_waivers_waived_by_id_fkey foreign key (waived_by_id) references users (id) on update no action on delete no action,
  constraint wording_waivers_say_why check (length(btrim(reason)) >= 10)
);
create unique index wording_waivers_occurrence_id_sentence_hash_wording_key on wording_waivers (occurrence_id, sentence_hash, wording);

-- What a reading goes by: where the claims stand, and what was found last about each.
create function wording_basis(target revisions) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select md5(coalesce(string_agg(concat_ws(' ', g.occurrence_id, g.claim_id, g.stance, g.hash, g.verdict_id), ',' order by g.occurrence_id), ''))
  from gate_places(target) g
$$;

create function readings_are_of_now() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  target revisions;
begin
  perform require_role('reporter', 'checker', 'editor', 'admin');
  select * into target from revisions where id = new.revision_id;
  perform lock_article(target.article_id);
  new.basis := wording_basis(target);
  new.read_at := newsroom_now();
  return new;
end $$;
create trigger readings_are_of_now before insert on readings
  for each row execute function readings_are_of_now();

-- An editor who did not write the sentence lets it stand, since that opens the gate.
create function waivers_are_by_editors() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  editor users := require_role('editor');
  place occurrences;
begin
  select * into place from occurrences where id = new.occurrence_id;
  perform lock_article(place.article_id);
  if new.waived_by_id <> editor.id then
    raise exception using errcode = 'OR002', message = 'This is done under one''s own name.';
  end if;
  if exists (select from sentence_writers w
      where w.article_id = place.article_id and w.hash = new.sentence_hash and w.user_id = editor.id) then
    raise exception using errcode = 'OR002', message = 'You wrote this sentence; another editor must let it stand.';
  end if;
  if not exists (select from verdicts v where v.occurrence_id = place.id and v.sentence_hash = new.sentence_hash) then
    raise exception using errcode = 'OR003', message = 'The sentence has changed since. Load the page again.';
  end if;
  new.waived_at := newsroom_now();
  return new;
end $$;
create trigger waivers_are_by_editors before insert on wording_waivers
  for each row execute function waivers_are_by_editors();

do $$
declare name text;
begin
  foreach name in array array['readings', 'wording_findings', 'wording_waivers'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function stays_as_written()', name || '_stay', name);
    execute format('create trigger %I before truncate on %I for each statement execute function stays_as_written()', name || '_stay_whole', name);
  end loop;
end $$;

-- The gate's checks, each a function of its own, so that a change of one is a change of one. As before, with what was read about
-- the wording (G4).

-- G1, G2
create function hold_issues(target revisions)
returns table (code text, subject_id uuid, words text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case h.kind when 'embargo' then 'embargo_not_passed' else 'hold_active' end, h.id, h.reason
  from holds h
  where h.article_id = target.article_id and h.lifted_at is null
    and (h.kind <> 'embargo' or h.until > newsroom_now())
$$;

-- G3
create function claim_issues(target revisions)
returns table (code text, subject_id uuid, words text)
language sql stable security definer set search_path = public, pg_temp as $$
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
      when is_grave(g.occurrence_id) and not exists (
        select from verdict_seconds c where c.verdict_id = v.id) then 'second_check_missing'
    end)) as found (code)
  where found.code is not null
$$;

-- G4
create function wording_issues(target revisions)
returns table (code text, subject_id uuid, words text)
language sql stable security definer set search_path = public, pg_temp as $$
  with reading as (
    select r.id from readings r where r.revision_id = target.id and r.basis = wording_basis(target))
  select 'wording_unread', target.id, '' where not exists (select from reading)
  union all
  select 'wording_' || f.wording, f.occurrence_id, g.words
  from reading
  join wording_findings f on f.reading_id = reading.id
  join gate_places(target) g on g.occurrence_id = f.occurrence_id
  where not exists (
    select from wording_waivers w
    where w.occurrence_id = f.occurrence_id and w.sentence_hash = g.hash and w.wording = f.wording)
$$;

-- G5
create function people_issues(target revisions, publisher uuid)
returns table (code text, subject_id uuid, words text)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'approvals_missing', target.id, ''
  where (select count(*) from approvals a
      where a.revision_id = target.id and a.revision_hash = target.hash
        and a.user_id is distinct from publisher
        and a.user_id not in (select revision_writers(target.id)))
      < (select s.approvals_needed from sections s where s.id = target.section_id)
  union all
  select 'publisher_is_writer', target.id, ''
  where publisher in (select revision_writers(target.id))
$$;

-- G7
create function showcase_issues(target revisions)
returns table (code text, subject_id uuid, words text)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'headline_missing', target.id, '' where btrim(target.headline) = ''
  union all
  select s.channel || '_uncovered', target.id, string_agg(s.text, ' ' order by s.position)
  from revision_sentences s
  where s.revision_id = target.id and s.channel in ('headline', 'standfirst', 'caption')
  group by s.channel, s.passage
  having not exists (
    select from placements p
    join occurrences o on o.id = p.occurrence_id and o.withdrawn_at is null
    join revision_sentences covered on covered.revision_id = p.revision_id and covered.position = p.position
    where p.revision_id = target.id and covered.channel = s.channel and covered.passage = s.passage)
$$;

-- G8
create function change_issues(target revisions, kind publication_kind, note text, publisher uuid)
returns table (code text, subject_id uuid, words text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  live revisions;
  place_in_public articles;
  finding edit_findings;
begin
  select * into place_in_public from articles a where a.id = target.article_id;
  select * into live from revisions r where r.id = place_in_public.live_revision_id;
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

create or replace function gate_issues(revision_id uuid, kind publication_kind, note text, publisher uuid)
returns table (code text, subject_id uuid, words text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
declare
  target revisions;
begin
  select * into target from revisions r where r.id = gate_issues.revision_id;
  return query
    select * from hold_issues(target)
    union all select * from claim_issues(target)
    union all select * from wording_issues(target)
    union all select * from people_issues(target, publisher)
    union all select * from showcase_issues(target)
    union all select * from change_issues(target, kind, note, publisher);
end $$;

revoke all on readings, wording_findings, wording_waivers from public;
grant select, insert on readings, wording_findings, wording_waivers to onrecord_app;
revoke all on function wording_basis(revisions), readings_are_of_now(), waivers_are_by_editors(), hold_issues(revisions), claim_issues(revisions),
  wording_issues(revisions), people_issues(revisions, uuid), showcase_issues(revisions), change_issues(revisions, publication_kind, text, uuid) from public;
grant execute on function wording_basis(revisions) to onrecord_app;
