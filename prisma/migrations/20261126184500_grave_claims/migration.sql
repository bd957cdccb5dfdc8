-- Grave claims (ADR 34): what could harm somebody if it is wrong is found by two people who did not write it.

-- Who called a place grave, or not grave any more, and why; the newest counts.
create table grave_marks (
  id uuid not null,
  occurrence_id uuid not null,
  number int not null,
  grave boolean not null,
  reason text not null,
  marked_by_id uuid not null,
  marked_at timestamptz(3) not null,
  constraint grave_marks_pkey primary key (id),
  constraint grave_marks_occurrence_id_fkey foreign key (occurrence_id) references occurrences (id) on update cascade on delete restrict,
  constraint grave_marks_marked_by_id_fkey foreign key (marked_by_id) references users (id) on update no action on delete no action,
  constraint grave_marks_say_why check (length(btrim(reason)) >= 10)
);
create unique index grave_marks_occurrence_id_number_key on grave_marks (occurrence_id, number);

-- Who agreed to which finding.
create table verdict_seconds (
  verdict_id uuid not null,
  checker_id uuid not null,
  seconded_at timestamptz(3) not null,
  constraint verdict_seconds_pkey primary key (verdict_id),
  constraint verdict_seconds_verdict_id_fkey foreign key (verdict_id) references verdicts (id) on update cascade on delete restrict,
  constraint verdict_seconds_checker_id_fkey foreign key (checker_id) references users (id) on update no action on delete no action
);

create function is_grave(occurrence uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((
    select m.grave from grave_marks m where m.occurrence_id = occurrence order by m.number desc limit 1), false)
$$;

-- Checkers and editors call a place grave; that it is not takes an editor, since it opens the gate.
create function grave_marks_are_by_those_who_may() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  marker users := case when new.grave then require_role('checker', 'editor') else require_role('editor') end;
  place occurrences;
begin
  select * into place from occurrences where id = new.occurrence_id;
  perform lock_article(place.article_id);
  if new.marked_by_id <> marker.id then
    raise exception using errcode = 'OR002', message = 'This is done under one''s own name.';
  end if;
  if is_grave(new.occurrence_id) = new.grave then
    raise exception using errcode = 'OR003', message = 'Somebody has done this already. Load the page again.';
  end if;
  new.number := 1 + coalesce((select max(m.number) from grave_marks m where m.occurrence_id = new.occurrence_id), 0);
  new.marked_at := newsroom_now();
  return new;
end $$;
create trigger grave_marks_are_by_those_who_may before insert on grave_marks
  for each row execute function grave_marks_are_by_those_who_may();

create function seconds_are_by_others() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  checker users := require_role('checker', 'editor');
  found verdicts;
  place occurrences;
begin
  select * into found from verdicts where id = new.verdict_id;
  select * into place from occurrences where id = found.occurrence_id;
  perform lock_article(place.article_id);
  if new.checker_id <> checker.id then
    raise exception using errcode = 'OR002', message = 'A finding is seconded under one''s own name.';
  end if;
  if found.checker_id = checker.id then
    raise exception using errcode = 'OR002', message = 'You gave this verdict; somebody else must second it.';
  end if;
  if exists (select from sentence_writers w
      where w.article_id = place.article_id and w.hash = found.sentence_hash and w.user_id = checker.id) then
    raise exception using errcode = 'OR002', message = 'You wrote this sentence; somebody else must check it.';
  end if;
  if exists (select from evidence e join sources s on s.id = e.source_id and s.visibility = 'sealed'
      where e.id = any (found.evidence_ids) and not may_open(s.id)) then
    raise exception using errcode = 'OR002',
      message = 'This rests on a sealed source that you do not know. Somebody who is named on it must second it.';
  end if;
  if exists (select from verdicts v where v.occurrence_id = found.occurrence_id and v.number > found.number) then
    raise exception using errcode = 'OR003', message = 'There is a newer verdict. Look at it first.';
  end if;
  new.seconded_at := newsroom_now();
  return new;
end $$;
create trigger seconds_are_by_others before insert on verdict_seconds
  for each row execute function seconds_are_by_others();

do $$
declare name text;
begin
  foreach name in array array['grave_marks', 'verdict_seconds'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function stays_as_written()', name || '_stay', name);
    execute format('create trigger %I before truncate on %I for each statement execute function stays_as_written()', name || '_stay_whole', name);
  end loop;
end $$;

-- As before, with a second checker for what is grave (G3).
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
        when is_grave(g.occurrence_id) and not exists (
          select from verdict_seconds c where c.verdict_id = v.id) then 'second_check_missing'
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


revoke all on grave_marks, verdict_seconds from public;
grant select, insert on grave_marks, verdict_seconds to onrecord_app;
revoke all on function is_grave(uuid), grave_marks_are_by_those_who_may(), seconds_are_by_others() from public;
