-- Which of an author's stories were corrected, how often and when last: few of many, found without reading the others.
alter table article_authors
  add column corrections int not null default 0,
  add column corrected_at timestamptz(3);

create function bylines_know_corrections() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select count(*), max(issued_at) into new.corrections, new.corrected_at from corrections
  where article_id = new.article_id and kind in ('correction', 'retraction');
  return new;
end $$;
create trigger bylines_know_corrections before insert on article_authors
  for each row execute function bylines_know_corrections();

create function corrections_reach_bylines() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update article_authors set corrections = corrections + 1, corrected_at = greatest(corrected_at, new.issued_at)
  where article_id = new.article_id;
  return null;
end $$;
create trigger corrections_reach_bylines after insert on corrections
  for each row when (new.kind in ('correction', 'retraction')) execute function corrections_reach_bylines();

create or replace function find_everything_anew() returns void
language plpgsql set search_path = public, pg_temp set maintenance_work_mem = '256MB' as $$
begin
  perform 1 from settings for update;
  truncate search_entries, search_words, archive_days;
  drop index search_entries_document_idx, search_words_by_likeness;
  insert into search_entries (article_id, published_at, document, words)
    select a.id, a.first_published_at, search_document(a), search_vocabulary(a)
    from articles a where a.publication_state in ('live', 'retracted');
  insert into search_words (word, stories)
    select word, count(*) from search_entries, unnest(words) as word group by word;
  insert into archive_days (day, stories)
    select newsroom_day(published_at), count(*) from search_entries group by 1;
  update article_topics t set listed_at = a.first_published_at
    from articles a where a.id = t.article_id and a.publication_state = 'live'
      and t.listed_at is distinct from a.first_published_at;
  update article_authors w set listed_at = a.first_published_at
    from articles a where a.id = w.article_id and a.publication_state in ('live', 'retracted')
      and w.listed_at is distinct from a.first_published_at;
  perform tell_bylines_of_corrections();
  create index search_entries_document_idx on search_entries using gin (document tsvector_ops) with (fastupdate = off);
  perform set_config('search_path', 'public, extensions', true);
  create index search_words_by_likeness on search_words using gin (word gin_trgm_ops);
end $$;

create function tell_bylines_of_corrections() returns void
language sql set search_path = public, pg_temp as $$
  update article_authors b set corrections = theirs.count, corrected_at = theirs.latest
  from (
    select article_id, count(*) as count, max(issued_at) as latest from corrections
    where kind in ('correction', 'retraction') group by article_id) as theirs
  where theirs.article_id = b.article_id and (b.corrections, b.corrected_at) is distinct from (theirs.count, theirs.latest);
$$;
select tell_bylines_of_corrections();

create index article_authors_corrected_idx on article_authors (author_id, corrected_at desc, article_id)
  include (corrections) where corrected_at is not null;

revoke all on function bylines_know_corrections(), corrections_reach_bylines(), tell_bylines_of_corrections() from public;
