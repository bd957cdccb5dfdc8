-- Without loops: the planner cannot look into each part of the view by a publication, and would read all of it for each
-- of them; at a million that takes hours.
create or replace function count_everything_anew() returns void
language sql set search_path = public, pg_temp set enable_nestloop = off as $$
  delete from figures;
  with latest as (
    select distinct on (article_id) id, article_id from publications order by article_id, number desc),
  standing as (
    select latest.id from latest join articles a on a.id = latest.article_id where a.publication_state = 'live')
  insert into figures (name, count)
    select t.name, count(*) from standing join counted_things t on t.publication_id = standing.id group by t.name
    union all
    select 'notice ' || kind, count(*) from corrections group by kind;
$$;
