-- What readers see beside released words: names and descriptions of sections, topics and authors, of the newsroom
-- itself, and the words under pictures. When they change, what was rendered with them is out of date.
--
-- The edition rises once a transaction, at its very end: its row is everybody's, and who locked it and then waited for
-- an article would stand in the way of who holds that article and wants to release it.
create function edition_rises() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(current_setting('onrecord.edition_risen', true), '') = '' then
    perform raise_edition();
    perform set_config('onrecord.edition_risen', 'yes', true);
  end if;
  return null;
end $$;

do $$
declare name text;
begin
  foreach name in array array['authors', 'sections', 'topics'] loop
    execute format('create constraint trigger edition_rises_with_new after insert or delete on %I
      deferrable initially deferred for each row execute function edition_rises()', name);
  end loop;
  foreach name in array array['authors', 'sections', 'topics', 'media'] loop
    execute format('create constraint trigger edition_rises after update on %I deferrable initially deferred
      for each row when (old.* is distinct from new.*) execute function edition_rises()', name);
  end loop;
end $$;
create constraint trigger edition_rises after update on settings deferrable initially deferred
  for each row when (to_jsonb(old) - 'edition' is distinct from to_jsonb(new) - 'edition') execute function edition_rises();
