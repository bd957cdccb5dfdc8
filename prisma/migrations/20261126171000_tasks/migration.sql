-- Stories that tell readers something the newsroom no longer stands by (ADR 29). A row is opened by what happened, in its
-- transaction, and closed by a publication that no longer tells it, or by an editor who says why it may stay.
create type task_reason as enum ('verdict_changed', 'evidence_lost', 'recheck_due');

create table tasks (
  id uuid not null,
  reason task_reason not null,
  claim_id uuid not null,
  occurrence_id uuid not null,
  -- The occurrence's. No foreign key: to look at one, a finding on another story would wait for whoever holds this one.
  article_id uuid not null,
  publication_id uuid not null,
  told verdict_kind not null,
  verdict_id uuid,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  closed_by_id uuid,
  resolution text not null default '',
  constraint tasks_pkey primary key (id),
  constraint tasks_claim_id_fkey foreign key (claim_id) references claims (id) on update cascade on delete restrict,
  constraint tasks_occurrence_id_fkey foreign key (occurrence_id) references occurrences (id) on update cascade on delete restrict,
  constraint tasks_publication_id_fkey foreign key (publication_id) references publications (id) on update cascade on delete restrict,
  constraint tasks_verdict_id_fkey foreign key (verdict_id) references verdicts (id) on update cascade on delete restrict,
  constraint tasks_closed_by_id_fkey foreign key (closed_by_id) references users (id) on update no action on delete no action,
  constraint tasks_of_changed_verdicts_name_them check ((reason = 'verdict_changed') = (verdict_id is not null)),
  -- By a publication, or by somebody who says why.
  constraint tasks_are_closed_with_a_reason check (closed_by_id is null or (closed_at is not null and length(btrim(resolution)) >= 10))
);
create index tasks_open_by_age on tasks (opened_at, id) where closed_at is null;
create index tasks_closed_at_id_idx on tasks (closed_at desc, id desc);
create index tasks_article_id_idx on tasks (article_id);
create index tasks_claim_id_idx on tasks (claim_id);
-- One question to a place at a time.
create unique index tasks_open_once on tasks (occurrence_id, reason) where closed_at is null;

-- When readers were promised that a claim would be looked at again, of what they can read now.
create table rechecks (
  occurrence_id uuid not null,
  article_id uuid not null,
  due_at timestamptz(3) not null,
  constraint rechecks_pkey primary key (occurrence_id),
  constraint rechecks_occurrence_id_fkey foreign key (occurrence_id) references occurrences (id) on update cascade on delete restrict,
  constraint rechecks_article_id_fkey foreign key (article_id) references articles (id) on update cascade on delete restrict
);
create index rechecks_due_at_idx on rechecks (due_at);
create index rechecks_article_id_idx on rechecks (article_id);

-- Where a claim stands before readers now, and what they are told of it there.
create function live_places(claim uuid)
returns table (occurrence_id uuid, article_id uuid, publication_id uuid, verdict_id uuid, verdict verdict_kind)
language sql stable set search_path = public, pg_temp as $$
  select o.id, o.article_id, live.id, told.verdict_id, told.verdict
  from occurrences o
  join articles a on a.id = o.article_id and a.publication_state = 'live'
  cross join lateral (
    select p.id from publications p where p.article_id = a.id order by p.number desc limit 1) live
  join published_claims told on told.publication_id = live.id and told.occurrence_id = o.id
  where o.claim_id = live_places.claim
$$;

-- Whether a finding tells more than that words were read again: it differs from the one before it on the same sentence, or it
-- is the first there and speaks against the claim. What is found of a sentence that was put right says nothing of those that
-- were not.
create function is_news(finding verdicts) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce((
    select earlier.verdict <> finding.verdict from verdicts earlier
    where earlier.occurrence_id = finding.occurrence_id and earlier.number < finding.number
      and earlier.sentence_hash = finding.sentence_hash
    order by earlier.number desc limit 1),
    finding.verdict in ('disputed', 'misleading', 'false', 'outdated'))
$$;

-- News of a claim is news for every place that tells readers something else.
create function verdicts_open_tasks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  subject uuid := (select o.claim_id from occurrences o where o.id = new.occurrence_id);
begin
  if not is_news(new) then return null; end if;
  -- Findings on one claim, and publications that tell it, wait for each other: one of two sees the other.
  perform from claims c where c.id = subject for no key update;
  update tasks t set closed_at = newsroom_now()
  where t.claim_id = subject and t.reason = 'verdict_changed' and t.closed_at is null and t.told = new.verdict;
  insert into tasks (id, reason, claim_id, occurrence_id, article_id, publication_id, told, verdict_id, opened_at)
    select gen_random_uuid(), 'verdict_changed', subject, place.occurrence_id, place.article_id, place.publication_id, place.verdict,
      new.id, newsroom_now()
    from live_places(subject) place where place.verdict <> new.verdict
  on conflict (occurrence_id, reason) where closed_at is null do update set verdict_id = excluded.verdict_id;
  return null;
end $$;
create trigger verdicts_open_tasks after insert on verdicts
  for each row execute function verdicts_open_tasks();

create function lost_evidence_opens_tasks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from claims c where c.id = new.claim_id for no key update;
  insert into tasks (id, reason, claim_id, occurrence_id, article_id, publication_id, told, opened_at)
    select gen_random_uuid(), 'evidence_lost', new.claim_id, place.occurrence_id, place.article_id, place.publication_id,
      place.verdict, newsroom_now()
    from live_places(new.claim_id) place
    join verdicts v on v.id = place.verdict_id and new.id = any (v.evidence_ids)
  on conflict (occurrence_id, reason) where closed_at is null do nothing;
  return null;
end $$;
create trigger lost_evidence_opens_tasks after update on evidence
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function lost_evidence_opens_tasks();

-- At the end of each transaction that publishes: what the story no longer tells is done, what it promises is noted, and
-- what was found meanwhile elsewhere about a claim that it tells is asked about.
create function publications_settle_tasks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare is_live boolean := (select a.publication_state = 'live' from articles a where a.id = new.article_id);
begin
  update tasks t set closed_at = newsroom_now()
  where t.article_id = new.article_id and t.closed_at is null and not (is_live and exists (
    select from published_claims told
    join published_claims before on before.publication_id = t.publication_id and before.occurrence_id = t.occurrence_id
    left join verdicts found on found.id = t.verdict_id
    where told.publication_id = new.id and told.occurrence_id = t.occurrence_id
      -- What was found after the change was found knowing it.
      and (told.verdict_id = before.verdict_id or told.decided_at < found.decided_at)));
  delete from rechecks r where r.article_id = new.article_id;
  insert into rechecks (occurrence_id, article_id, due_at)
    select told.occurrence_id, new.article_id, told.recheck_at from published_claims told
    where is_live and told.publication_id = new.id and told.recheck_at is not null;
  if not is_live then return null; end if;
  perform from claims c where c.id in (
    select told.claim_id from published_claims told where told.publication_id = new.id) order by c.id for no key update;
  insert into tasks (id, reason, claim_id, occurrence_id, article_id, publication_id, told, verdict_id, opened_at)
    select gen_random_uuid(), 'verdict_changed', told.claim_id, told.occurrence_id, new.article_id, new.id, told.verdict, news.id,
      newsroom_now()
    from published_claims told
    cross join lateral (
      select v.id, v.verdict from occurrences o join verdicts v on v.occurrence_id = o.id
      where o.claim_id = told.claim_id and v.decided_at > told.decided_at and is_news(v)
      order by v.decided_at desc limit 1) news
    where told.publication_id = new.id and news.verdict <> told.verdict
  on conflict (occurrence_id, reason) where closed_at is null do nothing;
  return null;
end $$;
create constraint trigger publications_settle_tasks after insert on publications deferrable initially deferred
  for each row execute function publications_settle_tasks();

-- Opens a task for each promise that was not kept in time, and has readers see it; gives back how many. Of two clocks
-- one does it.
create function open_due_rechecks() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare opened int;
begin
  with due as (
    select r.occurrence_id from rechecks r where r.due_at <= newsroom_now()
    order by r.due_at limit 200 for update skip locked),
  gone as (delete from rechecks r using due where r.occurrence_id = due.occurrence_id)
  insert into tasks (id, reason, claim_id, occurrence_id, article_id, publication_id, told, opened_at)
    select gen_random_uuid(), 'recheck_due', o.claim_id, o.id, o.article_id, place.publication_id, place.verdict, newsroom_now()
    from due join occurrences o on o.id = due.occurrence_id
    join live_places(o.claim_id) place on place.occurrence_id = o.id
  on conflict (occurrence_id, reason) where closed_at is null do nothing;
  get diagnostics opened = row_count;
  if opened > 0 then perform raise_edition(); end if;
  return opened;
end $$;

-- What an editor decides to leave as it is, with the reason.
create function close_task(task uuid, resolution text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare editor users := require_role('editor', 'admin');
begin
  update tasks t set closed_at = newsroom_now(), closed_by_id = editor.id, resolution = btrim(close_task.resolution)
  where t.id = task and t.closed_at is null;
  if not found then
    raise exception using errcode = 'OR003', message = 'This task is closed already. Load the page again.';
  end if;
end $$;

insert into rechecks (occurrence_id, article_id, due_at)
  select told.occurrence_id, a.id, told.recheck_at
  from articles a
  cross join lateral (
    select p.id from publications p where p.article_id = a.id order by p.number desc limit 1) live
  join published_claims told on told.publication_id = live.id and told.recheck_at is not null
  where a.publication_state = 'live';

revoke all on tasks, rechecks from public;
grant select on tasks, rechecks to onrecord_app;
revoke all on function live_places(uuid), is_news(verdicts), verdicts_open_tasks(), lost_evidence_opens_tasks(), publications_settle_tasks(),
  open_due_rechecks(), close_task(uuid, text) from public;
grant execute on function open_due_rechecks(), close_task(uuid, text) to onrecord_app;
