-- What each table refuses, whoever asks.
--
-- SQLSTATEs that the application words for people (lib/platform/db.ts):
--   OR001 the gate is closed; DETAIL is a JSON array of issues
--   OR002 not allowed; MESSAGE is the sentence
--   OR003 conflict; MESSAGE is the sentence

-- Who acts and when ---------------------------------------------------------------------------------------

-- The application says per transaction who is acting, from the session it looked up.
create function acting_user_id() returns uuid language sql stable as $$
  select nullif(current_setting('onrecord.user_id', true), '')::uuid
$$;

-- The newsroom's clock. Only the tables' owner, signed in as itself, may set another time: the demo edition
-- is planted with the dates of its stories.
create function newsroom_now() returns timestamptz language sql stable as $$
  select case
    when session_user = (select relowner::regrole::text from pg_class where oid = 'articles'::regclass)
      then coalesce(nullif(current_setting('onrecord.clock', true), '')::timestamptz, now())
    else now()
  end
$$;

-- The acting member of staff when they are active and have one of these roles; else refuses (OR002).
create function require_role(variadic roles role[]) returns users
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare found users;
begin
  select * into found from users where id = acting_user_id() and disabled_at is null;
  if found.id is null then
    raise exception using errcode = 'OR002', message = 'Sign in again: nobody active is acting here.';
  end if;
  if not found.role = any (roles) then
    raise exception using errcode = 'OR002',
      message = format('This is for %s. Ask one of them.', array_to_string(roles, ' or '));
  end if;
  return found;
end $$;

-- Everything that decides about an article waits for the same row, so a hold and a release cannot pass
-- each other.
create function lock_article(wanted uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from articles where id = wanted for update;
  if not found then
    raise exception using errcode = 'OR003', message = 'This article is not there.';
  end if;
end $$;

-- Words and their fingerprints ----------------------------------------------------------------------------

-- The same rule as lib/articles/rules/normalise-sentence.ts; a test holds the two together.
create function normalise_sentence(sentence text) returns text language sql immutable parallel safe as $$
  select rtrim(ltrim(regexp_replace(
    translate(
      normalize(regexp_replace(sentence,
        '[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640\u00ad\u200b\u2060\ufeff]', '', 'g'), NFC),
      U&'\2018\2019\201a\201b\2032\0060\00b4\201c\201d\201e\201f\2033\00ab\00bb\2010\2011\2012\2013\2014\2015\2212\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06f0\06f1\06f2\06f3\06f4\06f5\06f6\06f7\06f8\06f9',
      '''''''''''''''"""""""-------01234567890123456789'),
    '[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'), ' '),
    U&' .,;:!?\2026\060c\061b\061f\06d4')
$$;

create function sentence_hash(sentence text) returns text language sql immutable parallel safe as $$
  select encode(sha256(convert_to(normalise_sentence(sentence), 'UTF8')), 'hex')
$$;

create function without_spaces(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(words, '[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+', '', 'g')
$$;

-- All words of a revision in one channel, without white space.
create function channel_words(revision revisions, wanted channel) returns text language sql stable as $$
  select without_spaces(case wanted
    when 'headline' then revision.headline
    when 'standfirst' then revision.standfirst
    when 'body' then (select coalesce(string_agg(node ->> 'text', '' order by place), '')
      from jsonb_path_query(revision.body, 'strict $.** ? (@.type == "text")') with ordinality as found(node, place))
    when 'caption' then (select coalesce(string_agg(coalesce(node -> 'attrs' ->> 'caption', node -> 'attrs' ->> 'label'), '' order by place), '')
      from jsonb_path_query(revision.body, 'strict $.content[*] ? (@.type == "figure" || @.type == "embed")') with ordinality as found(node, place))
    when 'alt' then (select coalesce(string_agg(node -> 'attrs' ->> 'alt', '' order by place), '')
      from jsonb_path_query(revision.body, 'strict $.content[*] ? (@.type == "figure")') with ordinality as found(node, place))
  end)
$$;

create function revisions_are_what_they_hash() returns trigger language plpgsql as $$
declare content jsonb := new.canonical::jsonb;
begin
  if new.hash <> encode(sha256(convert_to(new.canonical, 'UTF8')), 'hex') then
    raise exception 'a revision''s hash must be that of its canonical text';
  end if;
  if content ->> 'headline' is distinct from new.headline
    or content ->> 'standfirst' is distinct from new.standfirst
    or content -> 'body' is distinct from new.body
    or content ->> 'slug' is distinct from new.slug
    or content ->> 'kind' is distinct from new.kind::text
    or content ->> 'sectionId' is distinct from new.section_id::text
    or content -> 'authorIds' is distinct from to_jsonb(new.author_ids)
    or content -> 'topicIds' is distinct from to_jsonb(new.topic_ids) then
    raise exception 'a revision''s columns must say what its canonical text says';
  end if;
  return new;
end $$;
create trigger revisions_are_what_they_hash before insert on revisions
  for each row execute function revisions_are_what_they_hash();

create function sentences_are_what_they_hash() returns trigger language plpgsql as $$
begin
  if new.hash <> sentence_hash(new.text) then
    raise exception 'a sentence''s hash must be that of its normalised words';
  end if;
  return new;
end $$;
create trigger sentences_are_what_they_hash before insert on revision_sentences
  for each row execute function sentences_are_what_they_hash();

create function placements_hold_their_words() returns trigger language plpgsql as $$
begin
  perform 1
    from occurrences o
    join revisions r on r.id = new.revision_id and r.article_id = o.article_id
    join revision_sentences s on s.revision_id = r.id and s.position = new.position and s.channel = o.channel
    where o.id = new.occurrence_id and position(without_spaces(o.exact) in without_spaces(s.text)) > 0;
  if not found then
    raise exception 'an occurrence can only be placed in a sentence that holds its words';
  end if;
  return new;
end $$;
create trigger placements_hold_their_words before insert on placements
  for each row execute function placements_hold_their_words();

-- Who wrote, who checked, who approved --------------------------------------------------------------------

create function sentence_writers_are_who_acts() returns trigger language plpgsql as $$
begin
  if new.user_id is distinct from acting_user_id() then
    raise exception using errcode = 'OR002', message = 'Words are written under one''s own name.';
  end if;
  return new;
end $$;
create trigger sentence_writers_are_who_acts before insert on sentence_writers
  for each row execute function sentence_writers_are_who_acts();

-- Everybody who wrote a sentence of this revision.
create function revision_writers(wanted uuid) returns setof uuid language sql stable as $$
  select distinct w.user_id
  from revisions r
  join revision_sentences s on s.revision_id = r.id
  join sentence_writers w on w.article_id = r.article_id and w.hash = s.hash
  where r.id = wanted
$$;

create function verdicts_are_by_others() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  checker users := require_role('checker', 'editor');
  place occurrences;
begin
  if new.checker_id <> checker.id then
    raise exception using errcode = 'OR002', message = 'A verdict is given under one''s own name.';
  end if;
  select * into place from occurrences where id = new.occurrence_id;
  perform lock_article(place.article_id);
  if exists (select from sentence_writers
      where article_id = place.article_id and hash = new.sentence_hash and user_id = checker.id) then
    raise exception using errcode = 'OR002',
      message = 'You wrote this sentence; somebody else must check it.';
  end if;
  if not exists (select from sentence_writers where article_id = place.article_id and hash = new.sentence_hash) then
    raise exception using errcode = 'OR003', message = 'This sentence has changed. Look at it again.';
  end if;
  if (select count(*) from evidence e
      where e.id = any (new.evidence_ids) and e.claim_id = place.claim_id and e.withdrawn_at is null)
      <> cardinality(new.evidence_ids) then
    raise exception using errcode = 'OR003',
      message = 'Some of this evidence has been withdrawn or belongs to another claim.';
  end if;
  new.number := 1 + coalesce((select max(number) from verdicts where occurrence_id = new.occurrence_id), 0);
  return new;
end $$;
create trigger verdicts_are_by_others before insert on verdicts
  for each row execute function verdicts_are_by_others();

alter table verdicts
  add constraint verdicts_rest_on_evidence check (
    cardinality(evidence_ids) >= case verdict when 'unconfirmed' then 0 when 'not_checkable' then 0 when 'disputed' then 2 else 1 end),
  add constraint verdicts_name_their_method check (method is not null or verdict in ('unconfirmed', 'not_checkable')),
  add constraint open_verdicts_have_an_owner check (
    verdict not in ('unconfirmed', 'disputed') or (owner_id is not null and recheck_at is not null)),
  add constraint verdicts_give_a_reason check (btrim(reason) <> ''),
  add foreign key (checker_id) references users,
  add foreign key (owner_id) references users;

create function approvals_are_by_others() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  approver users := require_role('editor');
  target revisions;
begin
  if new.user_id <> approver.id then
    raise exception using errcode = 'OR002', message = 'An approval is given under one''s own name.';
  end if;
  select * into target from revisions where id = new.revision_id;
  perform lock_article(target.article_id);
  if new.revision_hash <> target.hash then
    raise exception using errcode = 'OR003', message = 'This text has changed. Read it again before you approve it.';
  end if;
  if approver.id in (select revision_writers(target.id)) then
    raise exception using errcode = 'OR002', message = 'You wrote words of this article; somebody else must approve it.';
  end if;
  return new;
end $$;
create trigger approvals_are_by_others before insert on approvals
  for each row execute function approvals_are_by_others();

create function holds_stop_the_press() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare actor users;
begin
  perform lock_article(new.article_id);
  if tg_op = 'INSERT' then
    actor := require_role('editor', 'admin');
    if new.placed_by_id <> actor.id then
      raise exception using errcode = 'OR002', message = 'A hold is placed under one''s own name.';
    end if;
  elsif old.lifted_at is not null then
    raise exception using errcode = 'OR003', message = 'This hold has been lifted already.';
  else
    if old.kind = 'legal' then actor := require_role('admin');
    else actor := require_role('editor', 'admin');
    end if;
    if new.lifted_by_id is distinct from actor.id then
      raise exception using errcode = 'OR002', message = 'A hold is lifted under one''s own name.';
    end if;
  end if;
  return new;
end $$;
create trigger holds_stop_the_press before insert or update on holds
  for each row execute function holds_stop_the_press();
alter table holds
  add constraint embargoes_end check ((kind = 'embargo') = (until is not null)),
  add constraint holds_give_a_reason check (btrim(reason) <> '');

-- Evidence and the places of claims may change under a release only by waiting for it.
create function claims_wait_for_the_article() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'occurrences' then
    perform lock_article(new.article_id);
  else
    perform lock_article(id) from (
      select distinct article_id as id from occurrences where claim_id = new.claim_id order by 1) as touched;
  end if;
  return new;
end $$;
create trigger occurrences_wait before insert or update on occurrences
  for each row execute function claims_wait_for_the_article();
create trigger evidence_waits before update on evidence
  for each row execute function claims_wait_for_the_article();

-- Append-only (I2) ----------------------------------------------------------------------------------------

create function stays_as_written() returns trigger language plpgsql as $$
begin
  -- take_down() alone erases words; it runs as the owner and says so for its own transaction.
  if current_setting('onrecord.erasing', true) = 'on'
    and tg_op <> 'TRUNCATE' and tg_table_name in ('revisions', 'revision_sentences', 'published_claims', 'corrections')
    and current_user = (select relowner::regrole::text from pg_class where oid = tg_relid) then
    return new;
  end if;
  raise exception using errcode = 'OR002', message = format('%s are never changed or removed.', tg_table_name);
end $$;

do $$
declare name text;
begin
  foreach name in array array['revisions', 'revision_sentences', 'placements', 'sentence_writers', 'verdicts', 'approvals',
    'publications', 'published_claims', 'corrections', 'audit_events', 'slug_history', 'comments'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function stays_as_written()', name || '_stay', name);
    execute format('create trigger %I before truncate on %I for each statement execute function stays_as_written()', name || '_stay_whole', name);
  end loop;
end $$;

-- Slugs, sections, scheduling -----------------------------------------------------------------------------

alter table articles add constraint shown_articles_are_complete check (
  publication_state in ('unpublished', 'scheduled')
  or (kind is not null and section_id is not null and slug is not null and live_revision_id is not null
      and first_published_at is not null and last_changed_at is not null));
alter table articles add constraint hidden_articles_have_nothing_to_show check (
  publication_state not in ('unpublished', 'scheduled')
  or (slug is null and live_revision_id is null and first_published_at is null));
create function articles_begin_unpublished() returns trigger language plpgsql as $$
begin
  if new.publication_state <> 'unpublished' then
    raise exception using errcode = 'OR002', message = 'An article begins unpublished; only release() shows it to readers.';
  end if;
  return new;
end $$;
create trigger articles_begin_unpublished before insert on articles
  for each row execute function articles_begin_unpublished();
alter table drafts add constraint drafts_have_plain_slugs check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80);
alter table sections
  add constraint sections_have_plain_slugs check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  add constraint sections_want_an_approval check (approvals_needed between 1 and 5),
  -- The site's own addresses begin with these (lib/articles/rules/slug.ts).
  add constraint sections_leave_the_sites_names check (slug not in ('api', 'atom', 'authors', 'claims', 'corrections', 'feed',
    'log', 'media', 'newsroom', 'report', 'search', 'sign-in', 'standards', 'topics'));
alter table users add constraint emails_are_lower_case check (email = lower(email));
alter table settings add constraint settings_are_one_row check (id = 1);
insert into settings (id, newsroom_name) values (1, 'Onrecord');

-- An article that waits for its time is `scheduled`; one that no longer waits is not.
create function schedules_mark_the_article() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare target uuid := coalesce(new.article_id, old.article_id);
begin
  perform lock_article(target);
  if tg_op = 'DELETE' then
    update articles set publication_state = 'unpublished' where id = target and publication_state = 'scheduled';
    return old;
  end if;
  if tg_op = 'INSERT' then perform require_role('editor', 'admin'); end if;
  update articles set publication_state = case when new.missed_at is null then 'scheduled' else 'unpublished' end::publication_state
    where id = target and publication_state in ('unpublished', 'scheduled');
  return new;
end $$;
create trigger schedules_mark_the_article before insert or update or delete on schedules
  for each row execute function schedules_mark_the_article();
