-- Claims that turn out to be one, or to be told better by another (ADR 35).
create type claim_change_kind as enum ('merged', 'superseded', 'undone');

-- Append-only: what was merged, with the places and the evidence that went over, so that it can be taken apart again.
create table claim_changes (
  id uuid not null,
  kind claim_change_kind not null,
  claim_id uuid not null,
  other_id uuid not null,
  undoes_id uuid,
  occurrence_ids uuid[] not null,
  evidence_ids uuid[] not null,
  reason text not null,
  by_id uuid not null,
  at timestamptz(3) not null,
  constraint claim_changes_pkey primary key (id),
  constraint claim_changes_claim_id_fkey foreign key (claim_id) references claims (id) on update cascade on delete restrict,
  constraint claim_changes_other_id_fkey foreign key (other_id) references claims (id) on update cascade on delete restrict,
  constraint claim_changes_undoes_id_fkey foreign key (undoes_id) references claim_changes (id) on update cascade on delete restrict,
  constraint claim_changes_by_id_fkey foreign key (by_id) references users (id) on update no action on delete no action,
  constraint claim_changes_are_between_two check (claim_id <> other_id),
  constraint claim_changes_give_a_reason check (length(btrim(reason)) >= 10),
  constraint undoing_names_what_it_undoes check ((kind = 'undone') = (undoes_id is not null))
);
create index claim_changes_claim_id_idx on claim_changes (claim_id);
create index claim_changes_other_id_idx on claim_changes (other_id);
create unique index claim_changes_undoes_id_key on claim_changes (undoes_id);

-- What became of a claim; of changes that were undone, nothing did.
create function standing_change(claim uuid) returns claim_changes
language sql stable security definer set search_path = public, pg_temp as $$
  select change.* from claim_changes change
  where change.claim_id = standing_change.claim and change.kind <> 'undone'
    and not exists (select from claim_changes undoing where undoing.undoes_id = change.id)
$$;

-- A change begins and ends at claims that nothing became of: so none leads back to where it began, and each claim has one.
create function changes_are_between_standing_claims() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from claims where id in (new.claim_id, new.other_id) order by id for no key update;
  if new.kind <> 'undone' then
    if (standing_change(new.claim_id)).id is not null then
      raise exception using errcode = 'OR003', message = 'This claim was merged or superseded already. Load the page again.';
    end if;
    if (standing_change(new.other_id)).id is not null then
      raise exception using errcode = 'OR003', message = 'The other claim was itself merged or superseded. Choose the one that took its place.';
    end if;
  end if;
  return new;
end $$;
create trigger changes_are_between_standing_claims before insert on claim_changes
  for each row execute function changes_are_between_standing_claims();
create trigger claim_changes_stay before update or delete on claim_changes
  for each row execute function stays_as_written();
create trigger claim_changes_stay_whole before truncate on claim_changes
  for each statement execute function stays_as_written();

-- After the article's lock, which a merge takes first, too.
create function standing_claims_only() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from claims where id = new.claim_id for share;
  if (standing_change(new.claim_id)).kind = 'merged' then
    raise exception using errcode = 'OR003', message = 'This claim was merged into another. Load the page and search again.';
  end if;
  return new;
end $$;
create trigger standing_claims_only before insert on occurrences
  for each row execute function standing_claims_only();
create trigger standing_claims_only before insert on evidence
  for each row execute function standing_claims_only();

-- The claim that a merged one is part of now; any other is itself.
create function surviving_claim(claim uuid) returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  survivor uuid := claim;
  change claim_changes;
begin
  loop
    change := standing_change(survivor);
    if change.kind is distinct from 'merged' then return survivor; end if;
    survivor := change.other_id;
  end loop;
end $$;

-- A claim and all that were merged into it: versions that readers had before a merge name the claim of then.
create function merged_claims(claim uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive merged as (
    select merged_claims.claim as id
    union
    select change.claim_id from claim_changes change join merged on change.other_id = merged.id
    where change.kind = 'merged' and (standing_change(change.claim_id)).id = change.id)
  select id from merged
$$;

-- What took the place of a claim that is superseded, if readers were told of it.
create function claim_superseding(claim uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select survivor from standing_change(claim) change, surviving_claim(change.other_id) survivor
  where change.kind = 'superseded'
    and exists (select from published_claims told where told.claim_id in (select merged_claims(survivor)))
$$;

-- Takes places, evidence and open tasks from one claim to another. Verdicts stay as they are: they are of the places.
create function move_claim_places(moved uuid[], pieces uuid[], target uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  update occurrences set claim_id = target where id = any (moved);
  update evidence set claim_id = target where id = any (pieces);
  update tasks set claim_id = target where occurrence_id = any (moved);
end $$;

-- Whoever decides about one of these stories comes before or after.
create function lock_claims(one uuid, other uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform lock_article(id) from (
    select distinct article_id as id from occurrences where claim_id in (one, other) order by 1) as touched;
  perform from claims where id in (one, other) order by id for no key update;
end $$;

create function merge_claims(claim uuid, survivor uuid, why text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor users := require_role('checker', 'editor');
  change uuid := gen_random_uuid();
  moved uuid[];
  pieces uuid[];
begin
  perform lock_claims(claim, survivor);
  moved := array(select id from occurrences where claim_id = claim order by id);
  pieces := array(select id from evidence where claim_id = claim order by id);
  insert into claim_changes (id, kind, claim_id, other_id, occurrence_ids, evidence_ids, reason, by_id, at)
    values (change, 'merged', claim, survivor, moved, pieces, btrim(why), actor.id, newsroom_now());
  perform move_claim_places(moved, pieces, survivor);
  -- What was found of one is news wherever readers are told otherwise of the other.
  insert into tasks (id, reason, claim_id, occurrence_id, article_id, publication_id, told, verdict_id, opened_at)
    select gen_random_uuid(), 'verdict_changed', survivor, place.occurrence_id, place.article_id, place.publication_id, place.verdict,
      news.id, newsroom_now()
    from live_places(survivor) place
    join verdicts told on told.id = place.verdict_id
    cross join lateral (
      select v.id, v.verdict from occurrences o join verdicts v on v.occurrence_id = o.id
      where o.claim_id = survivor and v.decided_at > told.decided_at and is_news(v)
      order by v.decided_at desc limit 1) news
    where news.verdict <> place.verdict
  on conflict (occurrence_id, reason) where closed_at is null do nothing;
  perform raise_edition();
  return change;
end $$;

create function supersede_claim(claim uuid, successor uuid, why text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor users := require_role('checker', 'editor');
  change uuid := gen_random_uuid();
begin
  insert into claim_changes (id, kind, claim_id, other_id, occurrence_ids, evidence_ids, reason, by_id, at)
    values (change, 'superseded', claim, successor, '{}', '{}', btrim(why), actor.id, newsroom_now());
  perform raise_edition();
  return change;
end $$;

-- Takes a merge apart again, or lets a superseded claim stand. What was marked or attached since stays where it is.
create function undo_claim_change(change uuid, why text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor users := require_role('checker', 'editor');
  done claim_changes;
begin
  select * into done from claim_changes where id = change and kind <> 'undone';
  if done.id is null then
    raise exception using errcode = 'OR003', message = 'This is not there to be undone. Load the page again.';
  end if;
  perform lock_claims(done.claim_id, done.other_id);
  if (standing_change(done.claim_id)).id is distinct from done.id then
    raise exception using errcode = 'OR003', message = 'This was undone already. Load the page again.';
  end if;
  if (standing_change(done.other_id)).kind = 'merged' and done.kind = 'merged' then
    raise exception using errcode = 'OR003', message = 'The other claim was merged since. Undo that first.';
  end if;
  insert into claim_changes (id, kind, claim_id, other_id, undoes_id, occurrence_ids, evidence_ids, reason, by_id, at)
    values (gen_random_uuid(), 'undone', done.claim_id, done.other_id, done.id, done.occurrence_ids, done.evidence_ids,
      btrim(why), actor.id, newsroom_now());
  perform move_claim_places(done.occurrence_ids, done.evidence_ids, done.claim_id);
  -- What only the other claim's findings had asked is not asked any more.
  update tasks t set closed_at = newsroom_now()
  from verdicts found join occurrences o on o.id = found.occurrence_id
  where t.closed_at is null and t.claim_id in (done.claim_id, done.other_id) and found.id = t.verdict_id and o.claim_id <> t.claim_id;
  perform raise_edition();
end $$;

revoke all on claim_changes from public;
grant select on claim_changes to onrecord_app;
revoke all on function standing_change(uuid), changes_are_between_standing_claims(), standing_claims_only(), surviving_claim(uuid),
  merged_claims(uuid), claim_superseding(uuid), move_claim_places(uuid[], uuid[], uuid), lock_claims(uuid, uuid),
  merge_claims(uuid, uuid, text), supersede_claim(uuid, uuid, text), undo_claim_change(uuid, text) from public;
grant execute on function surviving_claim(uuid), merged_claims(uuid), claim_superseding(uuid) to onrecord_app, onrecord_reader;
grant execute on function standing_change(uuid), merge_claims(uuid, uuid, text), supersede_claim(uuid, uuid, text), undo_claim_change(uuid, text)
  to onrecord_app;
