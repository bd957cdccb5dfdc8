-- The gate (DESIGN §4). The same checks in the same words as lib/publishing/rules/publish-gate.ts; a test runs
-- both on the same generated cases. G4 and G9 (findings on the hash) and G6 (rights of pictures) take their
-- place here when they come.

-- The latest verdict on each place of the article that still stands, with what its sentence hashes to in the revision.
create function gate_places(target revisions)
returns table (occurrence_id uuid, claim_id uuid, words text, stance stance, hash text, verdict_id uuid)
language sql stable as $$
  select o.id, o.claim_id, o.exact, o.stance, s.hash, latest.id
  from occurrences o
  left join placements p on p.occurrence_id = o.id and p.revision_id = target.id
  left join revision_sentences s on s.revision_id = p.revision_id and s.position = p.position
  left join lateral (
    select v.id from verdicts v where v.occurrence_id = o.id order by v.number desc limit 1) latest on true
  where o.article_id = target.article_id and o.withdrawn_at is null
$$;

-- Everything that stands between one exact revision and its readers; no rows is permission.
-- `publisher` null asks for the screen, before anyone is about to publish.
create function gate_issues(revision_id uuid, kind publication_kind, note text, publisher uuid)
returns table (code text, subject_id uuid, words text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  target revisions;
  place_in_public articles;
begin
  select * into target from revisions r where r.id = gate_issues.revision_id;
  select * into place_in_public from articles a where a.id = target.article_id;

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
  elsif place_in_public.publication_state = 'taken_down'
    or (place_in_public.publication_state = 'retracted') <> (kind = 'restored')
    or kind in ('published', 'retracted', 'taken_down') then
    return query select 'kind_not_fitting', target.id, kind::text;
  elsif kind <> 'refiled' and btrim(note) = '' then
    return query select 'change_unexplained', target.id, ''::text;
  elsif kind = 'refiled' and (publisher = target.created_by_id or exists (
      select from revision_sentences s
      join sentence_writers w on w.article_id = target.article_id and w.hash = s.hash and w.user_id = publisher
      where s.revision_id = target.id and s.hash not in (
        select live.hash from revision_sentences live where live.revision_id = place_in_public.live_revision_id))) then
    return query select 'refiled_by_writer', target.id, ''::text;
  end if;
end $$;
