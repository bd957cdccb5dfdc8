-- What readers can find: one row for each story that they can read, written with the release and taken back with
-- the withdrawal, in the same transaction.

-- Likeness of words is reckoned by pg_trgm. It comes with Postgres, and the owner of a database may add it.
do $$
begin
  if not exists (select from pg_extension where extname = 'pg_trgm') then
    create schema if not exists extensions;
    create extension pg_trgm schema extensions;
  end if;
end $$;
set local search_path = public, extensions;

drop index article_authors_author_id_idx;
drop index article_topics_topic_id_idx;
alter table topics add column media_topic char(8),
  add constraint topics_name_a_subject check (media_topic ~ '^[0-9]{8}$');
alter table authors add column languages text[] default array[]::text[];
alter table article_authors add column listed_at timestamptz(3);
alter table article_topics add column listed_at timestamptz(3);

create table search_entries (
  article_id uuid not null,
  published_at timestamptz(3) not null,
  document tsvector not null,
  words text[],
  constraint search_entries_pkey primary key (article_id)
);
-- Words are compared byte by byte, so that those with the same beginning stand together in the index.
create table search_words (
  word text collate "C" not null,
  stories integer not null,
  constraint search_words_pkey primary key (word)
);
create table archive_days (
  day date not null,
  stories integer not null,
  constraint archive_days_pkey primary key (day)
);
create index search_entries_published_at_article_id_idx on search_entries (published_at desc, article_id desc);
-- Without a list of what is pending, which a search would have to go through word by word.
create index search_entries_document_idx on search_entries using gin (document tsvector_ops) with (fastupdate = off);
create index search_words_by_likeness on search_words using gin (word gin_trgm_ops);
create index article_authors_author_id_listed_at_article_id_idx on article_authors (author_id, listed_at desc, article_id desc);
create index article_topics_topic_id_listed_at_article_id_idx on article_topics (topic_id, listed_at desc, article_id desc);
alter table search_entries add constraint search_entries_article_id_fkey
  foreign key (article_id) references articles (id) on delete restrict on update cascade;
-- How often a word stands decides by which index it is looked for.
alter table search_entries alter column document set statistics 1000;

-- Words as they are looked for --------------------------------------------------------------------------------

-- Lower-case words without accents, vowel signs or punctuation, parted by single spaces; ideographs and kana one
-- by one. The same rule as lib/search/rules/fold.ts; a test holds the two together.
create function fold_letters(words text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(regexp_replace(regexp_replace(
    replace(replace(replace(replace(
      translate(
        lower(regexp_replace(normalize(words, NFKD),
          '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]',
          '', 'g')),
        U&'\00f8\0111\0127\0131\0142\0167\00f0\03c2\0649\06a9\06cc\0671\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06f0\06f1\06f2\06f3\06f4\06f5\06f6\06f7\06f8\06f9',
        U&'odhiltd\03c3\064a\0643\064a\062701234567890123456789'),
      U&'\00df', 'ss'), U&'\00e6', 'ae'), U&'\0153', 'oe'), U&'\00fe', 'th'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02df\u0375\u037e\u0384\u0385\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b\u061d-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u06fd\u06fe\u0964\u0965\u0970\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036-\u3040\u3097\u3098\u309b\u309c\u30a0\u30fb\ud7fc-\uf8ff\ufd3e\ufd3f\ufe10-\ufe1f\ufe30-\ufe6f\ufff0-\uffff\U0001f000-\U0001faff\U000e0000-\U0010ffff]+',
    ' ', 'g'),
    '([\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])',
    ' \1 ', 'g'),
    ' +', ' ', 'g'))
$$;

-- The same, faster where there is nothing but ASCII and the punctuation of English.
create function fold_words(words text) returns text language sql immutable parallel safe as $$
  select case when octet_length(plain) = length(plain)
    then btrim(regexp_replace(lower(plain), '[^a-z0-9]+', ' ', 'g'))
    else fold_letters(words) end
  from translate(words, U&'\00a0\2010\2011\2012\2013\2014\2018\2019\201c\201d\2026', '           ') as plain
$$;

-- The text of a body in its order: what stands together in one line, then a space.
create function body_text(body jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(line, ' ' order by place), '') from (
    select place, (
      select string_agg(coalesce(piece ->> 'text', ' '), '' order by number)
      from jsonb_array_elements(node -> 'content') with ordinality as pieces (piece, number)) as line
    from jsonb_path_query(body, 'strict $.** ? (exists (@.content[*] ? (@.type == "text")))')
      with ordinality as nodes (node, place)) as lines
$$;

create function caption_text(body jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(caption #>> '{}', ' ' order by place), '') from (
    select * from jsonb_path_query(body, 'strict $.** ? (exists (@.caption)).caption')
      with ordinality as captions (caption, place)
    union all
    select * from jsonb_path_query(body, 'strict $.** ? (exists (@.label)).label')
      with ordinality as labels (label, place)) as found
$$;

create function search_configuration(language text) returns regconfig language sql immutable parallel safe as $$
  select case split_part(lower(language), '-', 1)
    when 'en' then 'pg_catalog.english' when 'ar' then 'pg_catalog.arabic' else 'pg_catalog.simple' end::regconfig
$$;

-- Section, topics and bylines, as names.
create function story_names(story articles) returns text language sql stable as $$
  select fold_words(concat_ws(' ',
    (select s.name from sections s where s.id = story.section_id),
    (select string_agg(t.name, ' ') from article_topics a join topics t on t.id = a.topic_id where a.article_id = story.id),
    (select string_agg(w.name, ' ') from article_authors a join authors w on w.id = a.author_id where a.article_id = story.id)))
$$;

-- The same as marks that nobody can type, so that one index answers for words and filters together.
create function story_marks(story articles) returns tsvector language sql stable as $$
  select array_to_tsvector(array['section:' || story.section_id]
    || array(select 'topic:' || topic_id from article_topics where article_id = story.id)
    || array(select 'author:' || author_id from article_authors where article_id = story.id))
$$;

-- What a story is found by. Of a retracted one: headline and names, never the text.
create function search_document(story articles) returns tsvector language sql stable as $$
  select setweight(to_tsvector('simple', fold_words(r.headline)), 'A')
    || setweight(to_tsvector(c.configuration, fold_words(r.headline)), 'A')
    || setweight(to_tsvector(c.configuration, story_names(story)), 'B')
    || case story.publication_state when 'live' then
         setweight(to_tsvector(c.configuration, fold_words(r.standfirst)), 'B')
      || setweight(to_tsvector(c.configuration, fold_words(left(caption_text(r.body), 20000))), 'C')
      -- A tsvector holds a megabyte at most, and no story may fail for its length.
      || setweight(to_tsvector(c.configuration, fold_words(left(body_text(r.body), 150000))), 'D')
      else '' end
    || story_marks(story)
  from revisions r, search_configuration(story.language) as c (configuration)
  where r.id = story.live_revision_id
$$;

create function search_vocabulary(story articles) returns text[] language sql stable as $$
  select coalesce(array_agg(distinct word order by word), '{}')
  from revisions r, string_to_table(concat_ws(' ', fold_words(r.headline), story_names(story),
    case story.publication_state when 'live' then fold_words(r.standfirst) end), ' ') as word
  where r.id = story.live_revision_id and length(word) between 2 and 40 and word !~ '^[0-9]+$'
$$;

-- The day of a moment, where the newsroom is.
create function newsroom_day(moment timestamptz) returns date language sql stable as $$
  select (moment at time zone 'UTC')::date
$$;

-- Keeping it in step -----------------------------------------------------------------------------------------

create function count_words(gone text[], come text[]) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into search_words (word, stories)
    select word, 1 from unnest(come) as word where word <> all (gone) order by word
    on conflict (word) do update set stories = search_words.stories + 1;
  delete from search_words where stories = 1 and word = any (gone) and word <> all (come);
  update search_words set stories = stories - 1 where word = any (gone) and word <> all (come);
end $$;

-- Writes what a story is found by as it now is, or takes it out when readers cannot read it.
create function keep_findable(story articles) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  known search_entries;
  come text[] := '{}';
  shown boolean := story.publication_state in ('live', 'retracted');
begin
  -- One at a time: releases wait for each other at the edition anyhow, and counts must not cross.
  perform 1 from settings for update;
  select * into known from search_entries where article_id = story.id;
  if shown then
    come := search_vocabulary(story);
    insert into search_entries (article_id, published_at, document, words)
      values (story.id, story.first_published_at, search_document(story), come)
      on conflict (article_id) do update set document = excluded.document, words = excluded.words;
  else
    delete from search_entries where article_id = story.id;
  end if;
  perform count_words(coalesce(known.words, '{}'), come);
  if shown and known.article_id is null then
    insert into archive_days (day, stories) values (newsroom_day(story.first_published_at), 1)
      on conflict (day) do update set stories = archive_days.stories + 1;
  elsif known.article_id is not null and not shown then
    update archive_days set stories = stories - 1 where day = newsroom_day(known.published_at);
    delete from archive_days where day = newsroom_day(known.published_at) and stories = 0;
  end if;
  update article_topics set listed_at = case story.publication_state when 'live' then story.first_published_at end
    where article_id = story.id;
  update article_authors set listed_at = case when shown then story.first_published_at end
    where article_id = story.id;
end $$;

-- At the end of the transaction, when nothing else is waited for any more; the row is as it has become by then.
create function articles_are_findable() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_findable(a) from articles a where a.id = new.id;
  return null;
end $$;
create constraint trigger articles_are_findable after update of publication_state, live_revision_id, section_id on articles
  deferrable initially deferred for each row
  when (new.publication_state in ('live', 'retracted') or old.publication_state in ('live', 'retracted'))
  execute function articles_are_findable();

-- A topic, a section or a byline that is renamed is found by its new name, with all its stories.
create function names_are_findable() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  story articles;
  gone text[];
  come text[];
begin
  perform 1 from settings for update;
  for story in select a.* from articles a
    where a.publication_state in ('live', 'retracted') and case tg_table_name
      when 'topics' then exists (select from article_topics t where t.article_id = a.id and t.topic_id = new.id)
      when 'authors' then exists (select from article_authors w where w.article_id = a.id and w.author_id = new.id)
      else a.section_id = new.id end
  loop
    come := search_vocabulary(story);
    select words into gone from search_entries where article_id = story.id;
    update search_entries set document = search_document(story), words = come where article_id = story.id;
    perform count_words(gone, come);
  end loop;
  return null;
end $$;
do $$
declare name text;
begin
  foreach name in array array['authors', 'sections', 'topics'] loop
    execute format('create constraint trigger %I after update of name on %I deferrable initially deferred
      for each row when (new.name is distinct from old.name) execute function names_are_findable()', name || '_are_findable', name);
  end loop;
end $$;

-- Makes all of it anew from what readers can read; for an archive that was brought in with the triggers off.
create function find_everything_anew() returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform 1 from settings for update;
  delete from search_entries;
  delete from search_words;
  delete from archive_days;
  insert into search_entries (article_id, published_at, document, words)
    select a.id, a.first_published_at, search_document(a), search_vocabulary(a)
    from articles a where a.publication_state in ('live', 'retracted');
  insert into search_words (word, stories)
    select word, count(*) from search_entries, unnest(words) as word group by word;
  insert into archive_days (day, stories)
    select newsroom_day(published_at), count(*) from search_entries group by 1;
  update article_topics t set listed_at = a.first_published_at
    from articles a where a.id = t.article_id and a.publication_state = 'live';
  update article_authors w set listed_at = a.first_published_at
    from articles a where a.id = w.article_id and a.publication_state in ('live', 'retracted');
end $$;
select find_everything_anew();

-- The words of stories that are most like a mistyped one, likest first.
create function similar_words(mistyped text) returns setof text
language plpgsql stable security definer set search_path = public, extensions, pg_temp as $$
begin
  if length(mistyped) > 40 then return; end if;
  return query
    select w.word from search_words w
    where w.word % mistyped and w.word <> mistyped and abs(length(w.word) - length(mistyped)) <= 2
    order by similarity(w.word, mistyped) desc, w.stories desc, w.word limit 3;
end $$;

-- Who may look -----------------------------------------------------------------------------------------------
-- Nobody but these functions writes here. Rows are there for readable stories only, so a policy has nothing to
-- compare; one that compared would keep the index from being used, since @@ must not run before it.

revoke all on search_entries, search_words, archive_days from public;
grant select on search_entries, search_words, archive_days to onrecord_app;
grant select on search_words, archive_days to onrecord_reader;
grant select (languages) on authors to onrecord_reader;
grant select (article_id, published_at, document) on search_entries to onrecord_reader;
revoke all on function fold_letters(text), fold_words(text), body_text(jsonb), caption_text(jsonb), search_configuration(text), story_names(articles),
  story_marks(articles), search_document(articles), search_vocabulary(articles), newsroom_day(timestamptz),
  count_words(text[], text[]), keep_findable(articles), articles_are_findable(), names_are_findable(), find_everything_anew(),
  similar_words(text) from public;
grant execute on function similar_words(text) to onrecord_reader;

do $$
declare name text;
begin
  foreach name in array array['search_entries', 'search_words', 'archive_days'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for select to onrecord_app, onrecord_reader using (true)', name || '_that_were_released', name);
  end loop;
end $$;

-- The archive has its addresses, as search had them before (lib/articles/rules/slug.ts).
alter table sections add constraint sections_leave_the_archive check (slug <> 'archive');
