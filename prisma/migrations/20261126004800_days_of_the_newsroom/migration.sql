-- A day begins and ends where the newsroom is. When it moves, its days are counted anew.
create or replace function newsroom_day(moment timestamptz) returns date language sql stable as $$
  select (moment at time zone (select time_zone from settings))::date
$$;

create function days_are_where_the_newsroom_is() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from archive_days;
  insert into archive_days (day, stories)
    select newsroom_day(published_at), count(*) from search_entries group by 1;
  return null;
end $$;
create trigger days_are_where_the_newsroom_is after update of time_zone on settings
  for each row when (new.time_zone is distinct from old.time_zone) execute function days_are_where_the_newsroom_is();
revoke all on function days_are_where_the_newsroom_is() from public;
-- Days that were counted before, where the newsroom has moved already.
delete from archive_days;
insert into archive_days (day, stories) select newsroom_day(published_at), count(*) from search_entries group by 1;
