-- An index that is there while a million rows come in is asked to take in each word of each; made afterwards, it sorts
-- them once.
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
  create index search_entries_document_idx on search_entries using gin (document tsvector_ops) with (fastupdate = off);
  perform set_config('search_path', 'public, extensions', true);
  create index search_words_by_likeness on search_words using gin (word gin_trgm_ops);
end $$;
