-- As before; but what was left out was left out from the first version on.
create or replace function wrong_since(wanted uuid, words text, corrects uuid, until int) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  with versions as (
    select p.number, p.published_at, words <> '' and position(normalise_sentence(words) in normalise_sentence((
      select string_agg(s.text, ' ' order by s.position) from revision_sentences s where s.revision_id = p.revision_id))) > 0 as wrong
    from publications p where p.article_id = wanted and p.number < until)
  select coalesce(
    (select min(v.published_at) from versions v where v.wrong
      and v.number > coalesce((select max(other.number) from versions other where not other.wrong), 0)),
    (select c.issued_at from corrections c where c.id = corrects and c.article_id = wanted),
    (select case when words = '' then min(v.published_at) else max(v.published_at) end from versions v))
$$;
