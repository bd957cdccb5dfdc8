-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';

-- Readers see times in it, so it must be a zone that every machine knows by this name.
create function newsroom_is_somewhere() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.time_zone <> 'UTC' and (new.time_zone !~ '^[A-Z][A-Za-z]+/[A-Za-z0-9_/+-]+$'
    or not exists (select from pg_timezone_names z where z.name = new.time_zone)) then
    raise exception using errcode = 'OR003', message = 'There is no such time zone.';
  end if;
  return new;
end $$;
create trigger newsroom_is_somewhere before update of time_zone on settings
  for each row execute function newsroom_is_somewhere();

grant select (time_zone) on settings to onrecord_reader;
grant update (time_zone) on settings to onrecord_app;
