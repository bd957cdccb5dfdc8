-- A file of a sealed source (ADR 31): its bytes, name and type are kept as ciphertext; whoever may open the words may open it.
alter table uploads add column sealed boolean not null default false;
alter table uploads add constraint sealed_uploads_say_nothing check (not sealed or (name = '' and type = 'application/octet-stream'));

-- As before; a file goes with a source that is as sealed as itself. What is sealed is looked at by nobody.
create or replace function evidence_is_watched() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  origin sources;
  upload uploads;
  place text;
begin
  select * into origin from sources s where s.id = new.source_id;
  if new.upload_id is not null then
    select * into upload from uploads u where u.id = new.upload_id;
    if upload.uploaded_by_id <> new.added_by_id then
      raise exception using errcode = 'OR002', message = 'This file was sent in by somebody else. Send it in yourself.';
    end if;
    if upload.sealed <> (origin.visibility = 'sealed') then
      raise exception using errcode = 'OR002', message = 'A sealed source has sealed files, and no other has. Send the file in again.';
    end if;
  end if;
  if origin.visibility = 'sealed' then return null; end if;
  if new.upload_id is null then
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
