-- A claim that says two things becomes two (ADR 35). The record names the claim it was and the one that was split off; nothing became
-- of either, so both can be merged, superseded or split again. What was split off goes back by being merged.
alter type claim_change_kind add value 'split';

-- As before; a claim from which another was split off still stands.
create or replace function standing_change(claim uuid) returns claim_changes
language sql stable security definer set search_path = public, pg_temp as $$
  select change.* from claim_changes change
  where change.claim_id = standing_change.claim and change.kind in ('merged', 'superseded')
    and not exists (select from claim_changes undoing where undoing.undoes_id = change.id)
$$;

-- What only a finding of the other claim had asked is not asked any more.
create function close_questions_between(one uuid, other uuid) returns void
language sql set search_path = public, pg_temp as $$
  update tasks t set closed_at = newsroom_now()
  from verdicts found join occurrences o on o.id = found.occurrence_id
  where t.closed_at is null and t.claim_id in (one, other) and found.id = t.verdict_id and o.claim_id <> t.claim_id
$$;

-- Takes these places, with these pieces of evidence, from a claim to a new one. Verdicts stay as they were given; one that rests on a
-- piece which stays with the other claim keeps its currency, and the next one wants evidence of its own.
create function split_claim(claim uuid, moved uuid[], pieces uuid[], statement text, kind claim_kind, why text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor users := require_role('checker', 'editor');
  part uuid := gen_random_uuid();
begin
  perform lock_claims(claim, claim);
  if cardinality(moved) = 0 or (select count(*) from occurrences o where o.id = any (moved) and o.claim_id = claim) <> cardinality(moved)
    or (select count(*) from evidence e where e.id = any (pieces) and e.claim_id = claim) <> cardinality(pieces) then
    raise exception using errcode = 'OR003', message = 'Not all of this belongs to this claim any more. Load the page again.';
  end if;
  if not exists (select from occurrences o where o.claim_id = claim and o.withdrawn_at is null and o.id <> all (moved)) then
    raise exception using errcode = 'OR003', message = 'Leave at least one place with this claim. To say it otherwise, mark the words anew.';
  end if;
  insert into claims (id, statement, kind, created_by_id, created_at)
    values (part, split_claim.statement, split_claim.kind, actor.id, newsroom_now());
  insert into claim_changes (id, kind, claim_id, other_id, occurrence_ids, evidence_ids, reason, by_id, at)
    values (gen_random_uuid(), 'split', claim, part, moved, pieces, btrim(why), actor.id, newsroom_now());
  perform move_claim_places(moved, pieces, part);
  perform close_questions_between(claim, part);
  perform raise_edition();
  return part;
end $$;

-- As before, of merges and successions only: what was split off is merged again. What was split off from the other claim since stays
-- where it is.
create or replace function undo_claim_change(change uuid, why text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor users := require_role('checker', 'editor');
  done claim_changes;
  moved uuid[];
  pieces uuid[];
begin
  select * into done from claim_changes where id = change and kind in ('merged', 'superseded');
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
  moved := array(select o.id from occurrences o where o.id = any (done.occurrence_ids) and o.claim_id = done.other_id order by o.id);
  pieces := array(select e.id from evidence e where e.id = any (done.evidence_ids) and e.claim_id = done.other_id order by e.id);
  insert into claim_changes (id, kind, claim_id, other_id, undoes_id, occurrence_ids, evidence_ids, reason, by_id, at)
    values (gen_random_uuid(), 'undone', done.claim_id, done.other_id, done.id, moved, pieces, btrim(why), actor.id, newsroom_now());
  perform move_claim_places(moved, pieces, done.claim_id);
  perform close_questions_between(done.claim_id, done.other_id);
  perform raise_edition();
end $$;

revoke all on function close_questions_between(uuid, uuid), split_claim(uuid, uuid[], uuid[], text, claim_kind, text) from public;
grant execute on function split_claim(uuid, uuid[], uuid[], text, claim_kind, text) to onrecord_app;
