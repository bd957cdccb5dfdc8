-- The public log (I10): every publication gets its place in the transaction that makes it, or there is neither.

-- One writer at a time, from the moment a place is given until it is committed: no gaps, and the order of
-- commits. Larger than the numbers that hashtext() makes for locks on slugs.
create function take_log_turn() returns void language sql set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(7203151000001)
$$;

create function leaf_hash(entry bytea) returns bytea language sql immutable parallel safe as $$
  select sha256('\x00'::bytea || entry)
$$;

-- The root over these hashes (RFC 6962, section 2.1). Level by level: what is left over at the right end of a
-- level goes up as it is, which gives the same tree as parting at powers of two.
create function tree_root(hashes bytea[]) returns bytea language plpgsql immutable parallel safe as $$
declare above bytea[];
begin
  if cardinality(hashes) = 0 then return sha256(''::bytea); end if;
  while cardinality(hashes) > 1 loop
    select array_agg(case when right_one is null then left_one else sha256('\x01'::bytea || left_one || right_one) end order by place)
      into above
      from (select place, hash as left_one, lead(hash) over (order by place) as right_one
        from unnest(hashes) with ordinality as each (hash, place)) pairs
      where place % 2 = 1;
    hashes := above;
  end loop;
  return hashes[1];
end $$;

-- JSON as RFC 8785 writes it, for what we have: keys in order, no white space, whole numbers.
create function canonical_json(value jsonb) returns text language plpgsql immutable parallel safe
set search_path = public, pg_temp as $$
begin
  return case jsonb_typeof(value)
    when 'object' then '{' || coalesce((select string_agg(to_json(key)::text || ':' || canonical_json(member), ',' order by key collate "C")
      from jsonb_each(value) as members (key, member)), '') || '}'
    when 'array' then '[' || coalesce((select string_agg(canonical_json(member), ',' order by place)
      from jsonb_array_elements(value) with ordinality as members (member, place)), '') || ']'
    else value::text
  end;
end $$;

create function log_moment(at timestamptz) returns text language sql immutable parallel safe as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- The hashes of runs of one level, run after run: what proofs and roots are made of.
create function log_hashes(levels int[], starts bigint[], counts bigint[]) returns table (run bigint, hash bytea)
language sql stable set search_path = public, pg_temp as $$
  select wanted.run, found.hash
  from unnest(levels, starts, counts) with ordinality as wanted (level, start, count, run)
  cross join lateral (
    select l.index, l.hash from log_leaves l
      where wanted.level = 0 and l.index >= wanted.start and l.index < wanted.start + wanted.count
    union all
    select n.index, n.hash from log_nodes n
      where n.level = wanted.level and n.index >= wanted.start and n.index < wanted.start + wanted.count) found
  order by wanted.run, found.index
$$;

-- The parts of what a publication shows, in the order of their commitment, as readers can read them now: words
-- from the columns that pages show. When those are still what the revision's canonical text says, they are cut
-- from that text byte for byte. A takedown leaves the notice; of words that were erased nothing is said.
create function publication_parts(wanted publications) returns table (part_position int, part_text text)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  target revisions;
  canon json;
begin
  select * into target from revisions r where r.id = wanted.revision_id;
  if wanted.kind <> 'taken_down' and target.erased_at is null then canon := target.canonical::json; end if;
  return query select (row_number() over (order by shown.chapter, shown.place))::int - 1, shown.words from (
    select 1 as chapter, 0::bigint as place, '["revision",' || canonical_json(canon::jsonb - '{headline,standfirst,body,authorIds}'::text[]) || ']' as words
      where canon is not null
    union all
    select 2, 0, '["headline",' || case when canon ->> 'headline' = target.headline then (canon -> 'headline')::text
      else to_json(target.headline)::text end || ']' where canon is not null
    union all
    select 3, 0, '["standfirst",' || case when canon ->> 'standfirst' = target.standfirst then (canon -> 'standfirst')::text
      else to_json(target.standfirst)::text end || ']' where canon is not null
    union all
    select 4, 0, '["authors",' || canonical_json(to_jsonb(target.author_ids)) || ']' where canon is not null
    union all
    select 5, block.place, '["block",' || block.words || ']'
      from json_array_elements(case when canon::jsonb -> 'body' = target.body then canon -> 'body' -> 'content'
        else (target.body -> 'content')::json end) with ordinality as block (words, place) where canon is not null
    union all
    select 6, min(picture.place), '["picture",' || canonical_json(jsonb_build_object('id', picture.id #>> '{}', 'renditions', coalesce((
        select jsonb_agg(jsonb_build_array(m.width, encode(sha256(m.bytes), 'hex')) order by m.width)
        from media_renditions m where m.media_id = (picture.id #>> '{}')::uuid), '[]'))) || ']'
      from jsonb_path_query(target.body, 'strict $.** ? (exists (@.mediaId)).mediaId') with ordinality as picture (id, place)
      where canon is not null group by picture.id
    union all
    select 7, row_number() over (order by c.position, c.occurrence_id), '["claim",' || canonical_json(jsonb_build_object(
        'statement', c.statement, 'kind', c.kind, 'channel', c.channel, 'exact', c.exact, 'verdict', c.verdict, 'method', c.method,
        'reason', c.reason, 'checkedBy', c.checked_by, 'decidedAt', log_moment(c.decided_at), 'recheckAt', log_moment(c.recheck_at),
        'evidence', c.evidence)) || ']'
      from published_claims c where c.publication_id = wanted.id and canon is not null
    union all
    select 8, 0, '["seen",' || canonical_json(jsonb_build_object('checkedBy', wanted.checked_by, 'approvedBy', wanted.approved_by)) || ']'
    union all
    select 9, 0, '["note",' || to_json(wanted.note)::text || ']'
    union all
    select 10, 0, '["notice",' || canonical_json(jsonb_build_object('kind', c.kind, 'weight', c.weight, 'whatWasWrong', c.what_was_wrong,
        'whatIsRight', c.what_is_right, 'wordsBefore', c.words_before, 'wordsAfter', c.words_after, 'correctsId', c.corrects_id)) || ']'
      from corrections c where c.publication_id = wanted.id) shown;
end $$;

-- Gives an entry the next place, and closes the tiles that it fills.
create function append_leaf(entry text, publication uuid) returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare
  place bigint;
  above int := 0;
  full_tiles bigint;
begin
  perform take_log_turn();
  select coalesce(max(l.index) + 1, 0) into place from log_leaves l;
  insert into log_leaves (index, entry, hash, publication_id) values (place, entry, leaf_hash(convert_to(entry, 'UTF8')), publication);
  full_tiles := place + 1;
  while full_tiles % 256 = 0 loop
    full_tiles := full_tiles / 256;
    insert into log_nodes (level, index, hash)
      select above + 1, full_tiles - 1, tree_root(array_agg(h.hash))
      from log_hashes(array[above], array[(full_tiles - 1) * 256], array[256::bigint]) h;
    above := above + 1;
  end loop;
  return place;
end $$;

-- Enters a publication with everything that belongs to it. 256 random bits and more of salt for each part.
create function enter_publication(wanted publications) returns void
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
    'prev', (select max(l.index) from log_leaves l join publications p on p.id = l.publication_id
      where p.article_id = wanted.article_id and p.number < wanted.number))), wanted.id);
end $$;

-- At commit, when the claims, the notice and a takedown have been written: the place is held for a moment only.
create function publications_enter_the_log() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform enter_publication(new);
  return null;
end $$;
create constraint trigger publications_enter_the_log after insert on publications
  deferrable initially deferred for each row execute function publications_enter_the_log();

-- A transaction may ask for its entry before its end; then nothing can be added to what the entry commits to.
create function entries_are_complete() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from log_leaves where publication_id = new.publication_id) then
    raise exception using errcode = 'OR002', message = 'What the public log has entered is complete.';
  end if;
  return new;
end $$;
create trigger corrections_come_before_the_entry before insert on corrections
  for each row execute function entries_are_complete();
create trigger claims_come_before_the_entry before insert on published_claims
  for each row execute function entries_are_complete();

-- Names the key that checkpoints are signed with from now on. For the tables' owner alone.
create function enter_key(wanted text) returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare place bigint;
begin
  if wanted !~ '^[^[:space:]+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$' then raise exception 'this is no verifier key'; end if;
  perform take_log_turn();
  place := append_leaf(canonical_json(jsonb_build_object('v', 1, 'type', 'key', 'key', wanted, 'at', log_moment(now()),
    'prev', (select max(leaf_index) from log_keys))), null);
  insert into log_keys (vkey, leaf_index, since) values (wanted, place, now());
  return place;
end $$;

-- What readers get to check an entry by themselves: each part's salt and words, or, when they were erased, its hash.
create function record_parts(wanted uuid) returns table (hash text, salt text, words text)
language sql stable security definer set search_path = public, pg_temp as $$
  select encode(kept.hash, 'hex'), encode(kept.salt, 'hex'), shown.part_text
  from (select position, hash, salt from log_parts where publication_id = wanted) kept
  full join (select parts.* from publications p, publication_parts(p) parts where p.id = wanted) shown
    on shown.part_position = kept.position
  order by coalesce(kept.position, shown.part_position)
$$;

-- Append-only (I2) -----------------------------------------------------------------------------------------

do $$
declare name text;
begin
  foreach name in array array['log_leaves', 'log_nodes', 'log_checkpoints', 'log_cosignatures', 'log_keys'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function stays_as_written()', name || '_stay', name);
    execute format('create trigger %I before truncate on %I for each statement execute function stays_as_written()', name || '_stay_whole', name);
  end loop;
end $$;

-- Of a part, take_down() erases the salt: then nobody can guess the words back from the hash.
create function parts_stay_as_written() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('onrecord.erasing', true) = 'on'
    and current_user = (select relowner::regrole::text from pg_class where oid = tg_relid) then
    if new.salt is null and (new.publication_id, new.position, new.hash) = (old.publication_id, old.position, old.hash) then
      return new;
    end if;
  end if;
  raise exception using errcode = 'OR002', message = format('%s are never changed or removed.', tg_table_name);
end $$;
create trigger log_parts_stay before update or delete on log_parts for each row execute function parts_stay_as_written();
create trigger log_parts_stay_whole before truncate on log_parts for each statement execute function parts_stay_as_written();

create function salts_go_with_the_words() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update log_parts set salt = null where publication_id in (select id from publications where revision_id = new.id);
  return null;
end $$;
create trigger salts_go_with_the_words after update of erased_at on revisions
  for each row when (old.erased_at is null and new.erased_at is not null) execute function salts_go_with_the_words();

-- The application signs; the database lets it sign only what is there, and only forwards.
create function checkpoints_only_grow() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.size > (select coalesce(max(index) + 1, 0) from log_leaves) then
    raise exception using errcode = 'OR003', message = 'The log has not so many entries.';
  end if;
  if new.size <= (select max(size) from log_checkpoints) then
    raise exception using errcode = 'OR003', message = 'A larger log has been signed already.';
  end if;
  return new;
end $$;
create trigger checkpoints_only_grow before insert on log_checkpoints
  for each row execute function checkpoints_only_grow();

-- Readers see what is signed, and by whom.
create function signatures_are_seen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform raise_edition();
  return null;
end $$;
create trigger checkpoints_are_seen after insert on log_checkpoints
  for each statement execute function signatures_are_seen();
create trigger cosignatures_are_seen after insert on log_cosignatures
  for each statement execute function signatures_are_seen();

-- Who may touch what ---------------------------------------------------------------------------------------

grant select on log_leaves, log_nodes, log_parts, log_checkpoints, log_cosignatures, log_keys, log_witnesses to onrecord_app;
grant insert on log_checkpoints, log_cosignatures to onrecord_app;
grant execute on function log_hashes(int[], bigint[], bigint[]) to onrecord_app, onrecord_reader;
grant execute on function record_parts(uuid) to onrecord_app, onrecord_reader;
grant select on log_leaves, log_nodes, log_checkpoints, log_cosignatures, log_keys to onrecord_reader;
grant select (vkey, since, ended_at) on log_witnesses to onrecord_reader;

-- What was published before there was a log is entered in the order in which it was published; words that a
-- takedown had erased by then are not committed to.
do $$
declare earlier publications;
begin
  for earlier in select * from publications order by published_at, article_id, number loop
    perform enter_publication(earlier);
  end loop;
end $$;
