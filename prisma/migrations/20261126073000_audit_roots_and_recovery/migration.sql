-- CreateTable
CREATE TABLE "audit_places" (
    "event_id" UUID NOT NULL,
    "leaf_index" BIGINT NOT NULL,

    CONSTRAINT "audit_places_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "log_lost_versions" (
    "index" BIGINT NOT NULL,
    "story" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "log_lost_versions_pkey" PRIMARY KEY ("index")
);

-- CreateIndex
CREATE INDEX "audit_places_leaf_index_idx" ON "audit_places"("leaf_index");

-- CreateIndex
CREATE INDEX "log_lost_versions_story_idx" ON "log_lost_versions"("story");

-- AddForeignKey
ALTER TABLE "audit_places" ADD CONSTRAINT "audit_places_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Entries that are no story's: keys, audit roots, what was lost. So that they can be counted.
create index log_leaves_of_no_story on log_leaves (index) where publication_id is null;

-- The private audit trail under the public log. An act is written down as the log writes; lib/public-log/rules/audit-root.ts
-- is the same rule, and checks it.
create function audit_text(event audit_events) returns text language sql immutable set search_path = public, pg_temp as $$
  select canonical_json(jsonb_build_object('id', event.id, 'at', log_moment(event.at), 'actor', event.actor_id, 'act', event.act,
    'article', event.article_id, 'detail', event.detail))
$$;

-- Enters a root over the acts that no earlier one covers, in the order of their ids, at most once an hour; null when there
-- is nothing to enter. Anybody of the application may ask for it: nothing is chosen but the moment. What is dated a day
-- before the root before is looked for no more, and whoever checks the trail finds it uncovered.
create function enter_audit_root() returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place bigint;
  before bigint;
  since timestamptz := '-infinity';
  acts uuid[];
  root bytea;
begin
  perform take_log_turn();
  select max(leaf_index) into before from audit_places;
  if before is not null then
    select (entry::json ->> 'at')::timestamptz into since from log_leaves where index = before;
    if since > newsroom_now() - interval '1 hour' then return null; end if;
  end if;
  select array_agg(e.id order by e.id), tree_root(array_agg(leaf_hash(convert_to(audit_text(e), 'UTF8')) order by e.id))
    into acts, root from audit_events e
    where e.at > since - interval '1 day' and not exists (select from audit_places p where p.event_id = e.id);
  if acts is null then return null; end if;
  place := append_leaf(canonical_json(jsonb_build_object('v', 1, 'type', 'audit-root', 'at', log_moment(newsroom_now()),
    'count', cardinality(acts), 'root', encode(root, 'hex'), 'prev', before)), null);
  insert into audit_places (event_id, leaf_index) select unnest(acts), place;
  return place;
end $$;
grant execute on function enter_audit_root() to onrecord_app;
grant select on audit_places to onrecord_app;

do $$
declare name text;
begin
  foreach name in array array['audit_places', 'log_lost_versions'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function stays_as_written()', name || '_stay', name);
    execute format('create trigger %I before truncate on %I for each statement execute function stays_as_written()', name || '_stay_whole', name);
  end loop;
end $$;

-- Brings back, byte for byte, entries that the world has seen and a restored database has not, and says in the log which
-- those are. For the tables' owner alone, and only at the very end of the log.
create function recover_entries(first bigint, entries text[]) returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare
  each text;
  leaf json;
  place bigint;
begin
  perform take_log_turn();
  if first <> (select coalesce(max(index) + 1, 0) from log_leaves) then
    raise exception using errcode = 'OR003', message = 'The log has grown meanwhile. Look again what is missing.';
  end if;
  foreach each in array entries loop
    place := append_leaf(each, null);
    leaf := each::json;
    if leaf ->> 'type' = 'key' then
      insert into log_keys (vkey, leaf_index, since) values (leaf ->> 'key', place, (leaf ->> 'at')::timestamptz)
        on conflict do nothing;
    elsif leaf ->> 'story' is not null then
      insert into log_lost_versions (index, story, version) values (place, (leaf ->> 'story')::uuid, (leaf ->> 'rev')::int);
    end if;
  end loop;
  return append_leaf(canonical_json(jsonb_build_object('v', 1, 'type', 'lost', 'at', log_moment(newsroom_now()),
    'first', first, 'count', cardinality(entries))), null);
end $$;

-- A number that readers have seen is not given to another version: also not after a restore.
create or replace function add_publication(target revisions, kind publication_kind, note text, publisher uuid) returns publications
language plpgsql set search_path = public, pg_temp as $$
declare added publications;
begin
  insert into publications (id, article_id, number, revision_id, kind, note, published_by_id, published_at, checked_by, approved_by)
  values (gen_random_uuid(), target.article_id,
    1 + greatest((select coalesce(max(p.number), 0) from publications p where p.article_id = target.article_id),
      (select coalesce(max(v.version), 0) from log_lost_versions v where v.story = target.article_id)),
    target.id, kind, btrim(note), publisher, newsroom_now(),
    (select coalesce(array_agg(distinct u.name order by u.name), '{}') from gate_places(target) g
      join verdicts v on v.id = g.verdict_id join users u on u.id = v.checker_id),
    (select coalesce(array_agg(distinct u.name order by u.name), '{}') from approvals a
      join users u on u.id = a.user_id where a.revision_id = target.id and a.user_id <> publisher))
  returning * into added;
  return added;
end $$;

create or replace function enter_publication(wanted publications) returns void
language plpgsql set search_path = public, pg_temp as $$
declare commitment bytea;
begin
  perform take_log_turn();
  with parts as (
    select part_position as position, part_text as words,
      sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as salt
    from publication_parts(wanted)),
  kept as (
    insert into log_parts (publication_id, position, hash, salt)
    select wanted.id, position, leaf_hash(salt || convert_to(words, 'UTF8')), salt from parts
    returning position, hash)
  select tree_root(array_agg(hash order by position)) into commitment from kept;
  perform append_leaf(canonical_json(jsonb_build_object(
    'v', 1, 'type', wanted.kind, 'story', wanted.article_id, 'rev', wanted.number, 'at', log_moment(wanted.published_at),
    'commit', encode(commitment, 'hex'),
    'reason', (select c.kind from corrections c where c.publication_id = wanted.id),
    'prev', greatest((select max(l.index) from log_leaves l join publications p on p.id = l.publication_id
        where p.article_id = wanted.article_id and p.number < wanted.number),
      (select max(v.index) from log_lost_versions v where v.story = wanted.article_id)))), wanted.id);
end $$;

-- The version before need not have the number before.
create or replace function publications_are_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare before publications;
begin
  select * into before from publications p where p.article_id = new.article_id and p.number < new.number
    order by p.number desc limit 1;
  if before.kind not in ('retracted', 'taken_down') then perform count_figures(before.id, -1); end if;
  if new.kind not in ('retracted', 'taken_down') then perform count_figures(new.id, 1); end if;
  return null;
end $$;
