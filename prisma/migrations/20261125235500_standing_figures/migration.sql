-- CreateTable
CREATE TABLE "figures" (
    "name" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("name")
);

-- What the standards page tells of the whole newsroom, counted as it happens: a count over every claim of every
-- story takes seconds once there are a million.

create function count_figures(publication_id uuid, by integer) returns void
language sql set search_path = public, pg_temp as $$
  insert into figures (name, count)
    select 'articles', by
    union all
    select 'verdict ' || c.verdict, by * count(*) from published_claims c
      where c.publication_id = count_figures.publication_id group by c.verdict
    order by 1
  on conflict (name) do update set count = figures.count + excluded.count
$$;

-- At the end of the transaction: by then the publication has its claims.
create function publications_are_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare before publications;
begin
  select * into before from publications p where p.article_id = new.article_id and p.number = new.number - 1;
  if before.kind not in ('retracted', 'taken_down') then perform count_figures(before.id, -1); end if;
  if new.kind not in ('retracted', 'taken_down') then perform count_figures(new.id, 1); end if;
  return null;
end $$;
create constraint trigger publications_are_counted after insert on publications
  deferrable initially deferred for each row execute function publications_are_counted();

create function corrections_are_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into figures (name, count) values ('notice ' || new.kind, 1)
    on conflict (name) do update set count = figures.count + 1;
  return null;
end $$;
create trigger corrections_are_counted after insert on corrections
  for each row execute function corrections_are_counted();

-- Counts all of it anew; for an archive that was brought in with the triggers off.
create function count_everything_anew() returns void
language sql set search_path = public, pg_temp as $$
  delete from figures;
  with standing as (
    select latest.id from articles a
    cross join lateral (select p.id from publications p where p.article_id = a.id order by p.number desc limit 1) as latest
    where a.publication_state = 'live')
  insert into figures (name, count)
    select 'articles', count(*) from standing
    union all
    select 'verdict ' || c.verdict, count(*) from standing join published_claims c on c.publication_id = standing.id group by c.verdict
    union all
    select 'notice ' || kind, count(*) from corrections group by kind;
$$;
select count_everything_anew();

revoke all on figures from public;
grant select on figures to onrecord_app, onrecord_reader;
