-- Sources that are sealed to named people (ADR 31). Their words lie here as ciphertext alone; the key is not in the database.
-- Who may read them is a record of namings, and the newest naming of a person counts.

alter table sources alter column kind drop not null;

create table seal_namings (
  id uuid not null,
  source_id uuid not null,
  number int not null,
  user_id uuid not null,
  may_read boolean not null,
  named_by_id uuid not null,
  named_at timestamptz(3) not null,
  constraint seal_namings_pkey primary key (id),
  constraint seal_namings_source_id_fkey foreign key (source_id) references sources (id) on update cascade on delete restrict,
  constraint seal_namings_user_id_fkey foreign key (user_id) references users (id) on update no action on delete no action,
  constraint seal_namings_named_by_id_fkey foreign key (named_by_id) references users (id) on update no action on delete no action
);
create unique index seal_namings_source_id_number_key on seal_namings (source_id, number);

-- The id is that of the source or of the evidence whose words these are.
create table sealed_words (
  id uuid not null,
  source_id uuid not null,
  words bytea not null,
  constraint sealed_words_pkey primary key (id),
  constraint sealed_words_source_id_fkey foreign key (source_id) references sources (id) on update cascade on delete restrict
);
create index sealed_words_source_id_idx on sealed_words (source_id);

create table sealed_reads (
  id uuid not null,
  source_id uuid not null,
  evidence_id uuid not null,
  reader_id uuid not null,
  read_at timestamptz(3) not null,
  constraint sealed_reads_pkey primary key (id),
  constraint sealed_reads_source_id_fkey foreign key (source_id) references sources (id) on update cascade on delete restrict,
  constraint sealed_reads_evidence_id_fkey foreign key (evidence_id) references evidence (id) on update cascade on delete restrict,
  constraint sealed_reads_reader_id_fkey foreign key (reader_id) references users (id) on update no action on delete no action
);
create index sealed_reads_source_id_read_at_idx on sealed_reads (source_id, read_at desc);

-- Who is named and on the staff now ------------------------------------------------------------------------

create function sealed_to(source uuid) returns setof users
language sql stable security definer set search_path = public, pg_temp as $$
  select u.* from (
    select distinct on (n.user_id) n.user_id, n.may_read from seal_namings n where n.source_id = source
    order by n.user_id, n.number desc) newest
  join users u on u.id = newest.user_id
  where newest.may_read and u.disabled_at is null
$$;

-- Whether the acting person is named. It takes no person, so that nobody can try out names.
create function may_open(source uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sealed_to(source) u where u.id = acting_user_id())
$$;

-- Their names, for each other.
create function readers_of_seal(source uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name from sealed_to(source) u where may_open(source)
$$;

-- What readers and everybody else at the desk are told of a sealed source.
create function editors_who_know(source uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from sealed_to(source) u where u.role = 'editor'
$$;

create function namings_are_the_sealers() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sealer users := require_role('reporter', 'checker', 'editor', 'admin');
  sealed sources;
begin
  select * into sealed from sources where id = new.source_id for no key update;
  if sealed.visibility is distinct from 'sealed' then
    raise exception using errcode = 'OR003', message = 'This source is not sealed.';
  end if;
  if sealed.created_by_id <> sealer.id or new.named_by_id <> sealer.id then
    raise exception using errcode = 'OR002', message = 'Only who sealed this source says who may read it.';
  end if;
  if new.user_id = sealer.id and not new.may_read then
    raise exception using errcode = 'OR002', message = 'You sealed this source, so you stay named on it.';
  end if;
  if new.may_read and not exists (select from users where id = new.user_id and disabled_at is null) then
    raise exception using errcode = 'OR003', message = 'This person is not on the staff now. Choose somebody else.';
  end if;
  if new.may_read is not distinct from coalesce((select n.may_read from seal_namings n
      where n.source_id = new.source_id and n.user_id = new.user_id order by n.number desc limit 1), false) then
    raise exception using errcode = 'OR003', message = 'This has been done already. Load the page again.';
  end if;
  new.number := 1 + coalesce((select max(n.number) from seal_namings n where n.source_id = new.source_id), 0);
  return new;
end $$;
create trigger namings_are_the_sealers before insert on seal_namings
  for each row execute function namings_are_the_sealers();

-- What a seal is once its transaction ends: words that are there, and people who can answer for them.
create function seals_are_whole() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sealed uuid := case tg_table_name when 'sources' then new.id else (to_jsonb(new) ->> 'source_id')::uuid end;
begin
  if not exists (select from sealed_words w where w.id = sealed) then
    raise exception using errcode = 'OR003', message = 'A sealed source needs its words.';
  end if;
  if editors_who_know(sealed) = 0 or (select count(*) from sealed_to(sealed)) < 2 then
    raise exception using errcode = 'OR003',
      message = 'At least two people must know a sealed source, and one of them must be an editor.';
  end if;
  return null;
end $$;
create constraint trigger sealed_sources_are_whole after insert on sources deferrable initially deferred
  for each row when (new.visibility = 'sealed') execute function seals_are_whole();
create constraint trigger seals_stay_whole after insert on seal_namings deferrable initially deferred
  for each row execute function seals_are_whole();

-- Nothing in plain columns ---------------------------------------------------------------------------------

-- Of a newsroom that sealed sources before, the rows are moved at the next start, which then validates this.
alter table sources
  add constraint sealed_sources_say_nothing check (
    case visibility when 'sealed' then kind is null and name = '' and description = '' and url is null
      else kind is not null end) not valid;

create function sealed_evidence_says_nothing() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select s.visibility from sources s where s.id = new.source_id) is distinct from 'sealed' then
    return new;
  end if;
  if not may_open(new.source_id) then
    raise exception using errcode = 'OR002', message = 'You are not named on this source, so nothing can be added to it.';
  end if;
  if new.locator <> '' or new.url is not null or new.quote <> '' then
    raise exception using errcode = 'OR002', message = 'Evidence of a sealed source is sealed too.';
  end if;
  return new;
end $$;
create trigger sealed_evidence_says_nothing before insert on evidence
  for each row execute function sealed_evidence_says_nothing();

create function sealed_words_belong_somewhere() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from sources s where s.id = new.source_id and s.visibility = 'sealed'
    and (s.id = new.id or exists (select from evidence e where e.id = new.id and e.source_id = s.id));
  if not found then
    raise exception using errcode = 'OR003', message = 'These words belong to nothing that is sealed.';
  end if;
  return new;
end $$;
create trigger sealed_words_belong_somewhere before insert on sealed_words
  for each row execute function sealed_words_belong_somewhere();

create function sealed_reads_are_who_acts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.reader_id is distinct from acting_user_id() then
    raise exception using errcode = 'OR002', message = 'What is sealed is read under one''s own name.';
  end if;
  return new;
end $$;
create trigger sealed_reads_are_who_acts before insert on sealed_reads
  for each row execute function sealed_reads_are_who_acts();

-- Nobody finds by what they cannot have seen.
create function verdicts_rest_on_what_was_seen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from evidence e join sources s on s.id = e.source_id
      where e.id = any (new.evidence_ids) and s.visibility = 'sealed' and not may_open(s.id)) then
    raise exception using errcode = 'OR002',
      message = 'Some of this evidence is sealed and you are not named on it. Somebody who is must give this verdict.';
  end if;
  return new;
end $$;
create trigger verdicts_rest_on_what_was_seen before insert on verdicts
  for each row execute function verdicts_rest_on_what_was_seen();

do $$
declare name text;
begin
  foreach name in array array['seal_namings', 'sealed_words', 'sealed_reads'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function stays_as_written()', name || '_stay', name);
    execute format('create trigger %I before truncate on %I for each statement execute function stays_as_written()', name || '_stay_whole', name);
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for select to onrecord_app using (may_open(source_id))', name || '_for_the_named', name);
  end loop;
end $$;
create policy seal_namings_by_the_sealer on seal_namings for insert to onrecord_app with check (true);
create policy sealed_words_by_the_named on sealed_words for insert to onrecord_app with check (may_open(source_id));
create policy sealed_reads_by_the_named on sealed_reads for insert to onrecord_app with check (may_open(source_id));

grant select, insert on seal_namings, sealed_words, sealed_reads to onrecord_app;
grant execute on function may_open(uuid), readers_of_seal(uuid), editors_who_know(uuid) to onrecord_app;
revoke all on function sealed_to(uuid), namings_are_the_sealers(), seals_are_whole(), sealed_evidence_says_nothing(),
  sealed_words_belong_somewhere(), sealed_reads_are_who_acts(), verdicts_rest_on_what_was_seen() from public;

-- What readers are told ------------------------------------------------------------------------------------

-- As before; of a sealed source, how many editors know it and nothing else.
create or replace function show_claims(publication publications, target revisions) returns void
language sql set search_path = public, pg_temp as $$
  insert into published_claims (publication_id, occurrence_id, claim_id, position, statement, kind, channel, exact, prefix, suffix,
    verdict_id, verdict, method, reason, checked_by, decided_at, recheck_at, evidence)
  select publication.id, o.id, c.id, p.position, c.statement, c.kind, o.channel, o.exact, o.prefix, o.suffix,
    v.id, v.verdict, v.method, v.reason, u.name, v.decided_at, v.recheck_at,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'relation', e.relation,
        'visibility', s.visibility,
        'source', case s.visibility when 'named' then s.name when 'background' then s.description else '' end,
        'sourceKind', case s.visibility when 'sealed' then null else s.kind end,
        'url', case s.visibility when 'named' then coalesce(e.url, s.url) end,
        'locator', case s.visibility when 'sealed' then '' else e.locator end,
        'quote', case s.visibility when 'sealed' then '' else e.quote end)
        || case s.visibility when 'sealed' then jsonb_build_object('knownTo', editors_who_know(s.id)) else '{}' end
        order by e.added_at, e.id)
      from evidence e join sources s on s.id = e.source_id
      where e.id = any (v.evidence_ids)), '[]')
  from gate_places(target) g
  join occurrences o on o.id = g.occurrence_id
  join claims c on c.id = o.claim_id
  join placements p on p.occurrence_id = o.id and p.revision_id = target.id
  join verdicts v on v.id = g.verdict_id
  join users u on u.id = v.checker_id
$$;
