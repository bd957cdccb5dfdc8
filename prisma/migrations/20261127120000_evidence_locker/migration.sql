-- The evidence locker (ADR 30): what a link showed when it was given as evidence, and what it shows now. Findings that rest on
-- words which are no longer there go stale.

-- Files by their fingerprint: what is the same is kept once.
create table kept_files (
  sha256 char(64) not null,
  bytes bytea not null,
  constraint kept_files_pkey primary key (sha256),
  constraint kept_files_are_what_they_are_called check (encode(sha256(bytes), 'hex') = sha256),
  constraint kept_files_are_bounded check (octet_length(bytes) <= 41943040)
);

-- What members of staff sent in.
create table uploads (
  id uuid not null,
  sha256 char(64) not null,
  name text not null,
  type text not null,
  uploaded_by_id uuid not null,
  uploaded_at timestamptz(3) not null,
  constraint uploads_pkey primary key (id),
  constraint uploads_sha256_fkey foreign key (sha256) references kept_files (sha256) on update cascade on delete restrict,
  constraint uploads_uploaded_by_id_fkey foreign key (uploaded_by_id) references users (id) on update no action on delete no action
);
create index uploads_sha256_idx on uploads (sha256);

alter table evidence add column upload_id uuid;
alter table evidence add constraint evidence_upload_id_fkey
  foreign key (upload_id) references uploads (id) on update cascade on delete restrict;
create unique index evidence_upload_id_key on evidence (upload_id);

-- What is looked at for a piece of evidence, and when next.
create table watches (
  evidence_id uuid not null,
  -- Null where a file was sent in.
  address text,
  -- The words that must stand there; '' where none are looked for.
  passage text not null default '',
  due_at timestamptz(3),
  busy_until timestamptz(3),
  failures int not null default 0,
  -- Since when it was known to hold, and since when it holds no longer.
  found_at timestamptz(3),
  lost_at timestamptz(3),
  constraint watches_pkey primary key (evidence_id),
  constraint watches_evidence_id_fkey foreign key (evidence_id) references evidence (id) on update cascade on delete restrict
);
create index watches_due_at_idx on watches (due_at) where due_at is not null;

create type capture_finding as enum ('found', 'changed', 'missing', 'gone', 'unread', 'failed');
create type capture_file_kind as enum ('response', 'text', 'drawn_text', 'picture', 'pdf', 'warc');

-- One look at it.
create table captures (
  id uuid not null,
  evidence_id uuid not null,
  number int not null,
  taken_at timestamptz(3) not null,
  finding capture_finding not null,
  -- Where the redirects ended; what was answered there.
  address text,
  status int,
  -- The words nearest to those that were looked for.
  passage text not null default '',
  seen_in capture_file_kind,
  -- Why nothing was fetched, and why no picture was made.
  problem text not null default '',
  undrawn text not null default '',
  constraint captures_pkey primary key (id),
  constraint captures_evidence_id_fkey foreign key (evidence_id) references watches (evidence_id) on update cascade on delete restrict,
  constraint failed_captures_say_why check (finding <> 'failed' or problem <> '')
);
create unique index captures_evidence_id_number_key on captures (evidence_id, number);

create table capture_files (
  capture_id uuid not null,
  kind capture_file_kind not null,
  sha256 char(64) not null,
  type text not null,
  constraint capture_files_pkey primary key (capture_id, kind),
  constraint capture_files_capture_id_fkey foreign key (capture_id) references captures (id) on update cascade on delete restrict,
  constraint capture_files_sha256_fkey foreign key (sha256) references kept_files (sha256) on update cascade on delete restrict
);
create index capture_files_sha256_idx on capture_files (sha256);

-- What is watched --------------------------------------------------------------------------------------------

-- Names that lead nowhere by agreement: RFC 2606, sections 2 and 3.
create function leads_nowhere(address text) returns boolean
language sql immutable set search_path = public, pg_temp as $$
  select address ~* '^https?://([^/?#]*[.@])?(example|test|invalid|example\.(com|net|org))\.?([:/?#]|$)'
$$;

-- Of people and organisations the address is where they are at home, and footage speaks: there no words are looked for.
create function evidence_is_watched() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  origin sources;
  place text;
begin
  select * into origin from sources s where s.id = new.source_id;
  if origin.visibility = 'sealed' then
    if new.upload_id is not null then
      raise exception using errcode = 'OR002', message = 'A file of a sealed source would lie open. Describe where it is kept instead.';
    end if;
    return null;
  end if;
  if new.upload_id is not null then
    perform from uploads u where u.id = new.upload_id and u.uploaded_by_id = new.added_by_id;
    if not found then
      raise exception using errcode = 'OR002', message = 'This file was sent in by somebody else. Send it in yourself.';
    end if;
  else
    place := coalesce(new.url, origin.url);
    if place is null or leads_nowhere(place) then return null; end if;
  end if;
  insert into watches (evidence_id, address, passage, due_at)
    values (new.id, place,
      case when origin.kind = 'footage' then ''
        when new.upload_id is not null or new.url is not null or origin.kind in ('document', 'data_set') then new.quote
        else '' end,
      newsroom_now());
  return null;
end $$;
create trigger evidence_is_watched after insert on evidence
  for each row execute function evidence_is_watched();

create function withdrawn_evidence_is_let_be() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update watches w set due_at = null where w.evidence_id = new.id;
  return null;
end $$;
create trigger withdrawn_evidence_is_let_be after update on evidence
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function withdrawn_evidence_is_let_be();

-- What a look changes ----------------------------------------------------------------------------------------

-- Whether a finding rests on words that were lost after it was made. Who found knowing it, found by what was kept.
create function source_is_stale(finding verdicts) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from watches w where w.evidence_id = any (finding.evidence_ids) and w.lost_at >= finding.decided_at)
$$;

-- A task wherever readers are told a finding that rests on this.
create function open_lost_evidence(lost evidence) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from claims c where c.id = lost.claim_id for no key update;
  insert into tasks (id, reason, claim_id, occurrence_id, article_id, publication_id, told, opened_at)
    select gen_random_uuid(), 'evidence_lost', lost.claim_id, place.occurrence_id, place.article_id, place.publication_id,
      place.verdict, newsroom_now()
    from live_places(lost.claim_id) place
    join verdicts v on v.id = place.verdict_id and lost.id = any (v.evidence_ids)
  on conflict (occurrence_id, reason) where closed_at is null do nothing;
end $$;

create or replace function lost_evidence_opens_tasks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform open_lost_evidence(new);
  return null;
end $$;

create function close_found_evidence(found evidence) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from claims c where c.id = found.claim_id for no key update;
  update tasks t set closed_at = newsroom_now()
  where t.claim_id = found.claim_id and t.reason = 'evidence_lost' and t.closed_at is null and not exists (
    select from published_claims told
    join verdicts v on v.id = told.verdict_id
    where told.publication_id = t.publication_id and told.occurrence_id = t.occurrence_id
      and (source_is_stale(v)
        or exists (select from evidence e where e.id = any (v.evidence_ids) and e.withdrawn_at is not null)));
end $$;

-- What was there once is lost when it is missed twice in a row: a server may have a bad minute. What never was there is lost at once.
create function captures_are_judged() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  watch watches;
  piece evidence;
  missed boolean;
begin
  select * into piece from evidence e where e.id = new.evidence_id;
  -- In this order, as in whatever else needs both.
  perform from claims c where c.id = piece.claim_id for no key update;
  select * into watch from watches w where w.evidence_id = new.evidence_id for no key update;
  new.taken_at := newsroom_now();
  new.number := 1 + coalesce((select max(c.number) from captures c where c.evidence_id = new.evidence_id), 0);
  missed := new.finding in ('changed', 'missing', 'gone');
  if new.finding = 'found' then
    update watches set found_at = coalesce(found_at, new.taken_at), lost_at = null where evidence_id = new.evidence_id;
    if watch.lost_at is not null then perform close_found_evidence(piece); end if;
  elsif missed and watch.lost_at is null and (watch.found_at is null or (
      select c.finding in ('changed', 'missing', 'gone') from captures c
      where c.evidence_id = new.evidence_id and c.finding <> 'failed' order by c.number desc limit 1)) then
    -- The moment itself: a verdict that waited for this was given without knowing it.
    update watches set lost_at = case when newsroom_now() = now() then clock_timestamp() else newsroom_now() end
    where evidence_id = new.evidence_id;
    if piece.withdrawn_at is null then perform open_lost_evidence(piece); end if;
  end if;
  return new;
end $$;
create trigger captures_are_judged before insert on captures
  for each row execute function captures_are_judged();

-- Nobody finds by words that nobody saw.
create function verdicts_rest_on_what_was_there() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- The claim first, as whoever looks at its evidence or withdraws it does.
  perform from claims c join occurrences o on o.claim_id = c.id where o.id = new.occurrence_id for no key update of c;
  perform from watches w where w.evidence_id = any (new.evidence_ids) order by w.evidence_id for share;
  if exists (select from watches w
      where w.evidence_id = any (new.evidence_ids) and w.lost_at is not null and w.found_at is null) then
    raise exception using errcode = 'OR003',
      message = 'What some of this evidence quotes does not stand where it says. Withdraw it and quote what stands there.';
  end if;
  return new;
end $$;
create trigger verdicts_rest_on_what_was_there before insert on verdicts
  for each row execute function verdicts_rest_on_what_was_there();

-- The gate ---------------------------------------------------------------------------------------------------

-- G3, as before, and what rests on words that are gone.
create or replace function claim_issues(target revisions)
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
      when source_is_stale(v) then 'stale_source'
      when v.verdict in ('false', 'misleading') and g.stance <> 'debunked' then 'verdict_not_publishable'
      when exists (select from sentence_writers w
        where w.article_id = target.article_id and w.hash = g.hash and w.user_id = v.checker_id) then 'checked_by_writer'
      when is_grave(g.occurrence_id) and not exists (
        select from verdict_seconds c where c.verdict_id = v.id) then 'second_check_missing'
    end)) as found (code)
  where found.code is not null
$$;

-- Who may ----------------------------------------------------------------------------------------------------

do $$
declare name text;
begin
  foreach name in array array['kept_files', 'uploads', 'captures', 'capture_files'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function stays_as_written()', name || '_stay', name);
    execute format('create trigger %I before truncate on %I for each statement execute function stays_as_written()', name || '_stay_whole', name);
  end loop;
end $$;

revoke all on kept_files, uploads, watches, captures, capture_files from public;
grant select, insert on kept_files, uploads, captures, capture_files to onrecord_app;
grant select on watches to onrecord_app;
grant update (due_at, busy_until, failures) on watches to onrecord_app;
revoke all on function leads_nowhere(text), evidence_is_watched(), withdrawn_evidence_is_let_be(), source_is_stale(verdicts),
  open_lost_evidence(evidence), close_found_evidence(evidence), captures_are_judged(), verdicts_rest_on_what_was_there() from public;

-- What was given as evidence before is looked at within a day, not all at once.
insert into watches (evidence_id, address, passage, due_at)
  select e.id, coalesce(e.url, s.url),
    case when s.kind <> 'footage' and (e.url is not null or s.kind in ('document', 'data_set')) then e.quote else '' end,
    now() + random() * interval '1 day'
  from evidence e join sources s on s.id = e.source_id
  where s.visibility <> 'sealed' and e.withdrawn_at is null
    and coalesce(e.url, s.url) is not null and not leads_nowhere(coalesce(e.url, s.url));
