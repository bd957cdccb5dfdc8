-- Fronts: the front page and the front of each section. What readers get of them is made by add_layout() and shown
-- by show_layout(); an article that is withdrawn leaves every layout in the same transaction.

-- The front page is the one front without a section.
alter table fronts add constraint the_front_page_is_one check (
  (section_id is null) = (id = '00000000-0000-7000-8000-000000000001'));
insert into fronts (id) values ('00000000-0000-7000-8000-000000000001');
insert into fronts (id, section_id) select gen_random_uuid(), id from sections;

create function sections_have_a_front() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into fronts (id, section_id) values (gen_random_uuid(), new.id);
  return null;
end $$;
create trigger sections_have_a_front after insert on sections
  for each row execute function sections_have_a_front();

alter table layouts add constraint layouts_are_of_some_blocks check (
  jsonb_typeof(blocks) = 'array' and jsonb_array_length(blocks) <= 12);
alter table layout_slots add constraint slots_are_in_the_layout check (block between 0 and 11 and slot between 0 and 11);

-- Everything that decides about a front waits for the same row.
create function lock_front(wanted uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from fronts where id = wanted for update;
  if not found then
    raise exception using errcode = 'OR003', message = 'This front is not there.';
  end if;
end $$;

-- Keeps an arrangement as a layout of its own number, with the stories that editors put into its slots:
-- [{ block, slot, articleId }]. Only what readers can read may stand there. The stories' rows are locked against
-- a withdrawal, in the order of their ids so that two layouts of the same stories wait for one another.
create function add_layout(front uuid, blocks jsonb, pins jsonb, shows_again int default null) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  editor users := require_role('editor', 'admin');
  added uuid := gen_random_uuid();
begin
  perform lock_front(front);
  perform 1 from articles a
    where a.id in (select (pin ->> 'articleId')::uuid from jsonb_array_elements(pins) as pin) order by a.id for share;
  if exists (select from jsonb_array_elements(pins) as pin
      left join articles a on a.id = (pin ->> 'articleId')::uuid where a.publication_state is distinct from 'live') then
    raise exception using errcode = 'OR003', message = 'A story on this front is not there for readers any more. Look again.';
  end if;
  insert into layouts (id, front_id, number, blocks, shows_again, made_by_id, made_at)
  values (added, front, 1 + (select coalesce(max(l.number), 0) from layouts l where l.front_id = front),
    blocks, shows_again, editor.id, newsroom_now());
  insert into layout_slots (layout_id, block, slot, article_id)
    select added, (pin ->> 'block')::int, (pin ->> 'slot')::int, (pin ->> 'articleId')::uuid
    from jsonb_array_elements(pins) as pin;
  return added;
end $$;

-- Shows a layout to readers, once.
create function show_layout(wanted uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare target layouts;
begin
  perform require_role('editor', 'admin');
  select * into target from layouts where id = wanted;
  if target.id is null then
    raise exception using errcode = 'OR003', message = 'This layout is not there.';
  end if;
  perform lock_front(target.front_id);
  update layouts set shown_at = newsroom_now() where id = wanted and shown_at is null;
  if not found then
    raise exception using errcode = 'OR003', message = 'This layout has been shown already. Show it again as a new one.';
  end if;
  delete from layout_schedules where layout_id = wanted;
  update fronts set live_layout_id = wanted where id = target.front_id;
  perform raise_edition();
end $$;

-- A layout is as it was made; show_layout() alone says when it was shown.
create function layouts_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user = (select relowner::regrole::text from pg_class where oid = tg_relid)
    and old.shown_at is null and to_jsonb(new) - 'shown_at' = to_jsonb(old) - 'shown_at' then
    return new;
  end if;
  raise exception using errcode = 'OR002', message = 'Layouts are never changed or removed.';
end $$;
create trigger layouts_stay before update or delete on layouts for each row execute function layouts_stay();
create trigger layouts_stay_whole before truncate on layouts for each statement execute function layouts_stay();

-- A story stays in its slot, or leaves it for good.
create function layout_slots_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user = (select relowner::regrole::text from pg_class where oid = tg_relid)
    and old.left_at is null and to_jsonb(new) - 'left_at' = to_jsonb(old) - 'left_at' then
    return new;
  end if;
  raise exception using errcode = 'OR002', message = 'What stood on a front is never changed or removed.';
end $$;
create trigger layout_slots_stay before update or delete on layout_slots for each row execute function layout_slots_stay();
create trigger layout_slots_stay_whole before truncate on layout_slots for each statement execute function layout_slots_stay();

-- Live, waiting or earlier: no layout keeps what is withdrawn. second_withdrawal() raises the edition itself.
create function withdrawn_articles_leave_fronts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update layout_slots set left_at = newsroom_now() where article_id = new.id and left_at is null;
  return null;
end $$;
create trigger withdrawn_articles_leave_fronts after update of publication_state on articles
  for each row when (old.publication_state = 'live' and new.publication_state <> 'live')
  execute function withdrawn_articles_leave_fronts();

create function layout_schedules_wait() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare editor users;
begin
  perform lock_front(coalesce(new.front_id, old.front_id));
  if tg_op = 'DELETE' then return old; end if;
  if tg_op = 'INSERT' then
    editor := require_role('editor', 'admin');
    if new.scheduled_by_id <> editor.id then
      raise exception using errcode = 'OR002', message = 'A layout is scheduled under one''s own name.';
    end if;
    if not exists (select from layouts l where l.id = new.layout_id and l.front_id = new.front_id and l.shown_at is null) then
      raise exception using errcode = 'OR003', message = 'Only a layout that was not shown yet can be scheduled.';
    end if;
  end if;
  return new;
end $$;
create trigger layout_schedules_wait before insert or update or delete on layout_schedules
  for each row execute function layout_schedules_wait();

-- The application --------------------------------------------------------------------------------------------

grant select on fronts, front_forks, layouts, layout_slots, layout_schedules to onrecord_app;
grant update (version, blocks, saved_by_id, saved_at) on fronts to onrecord_app;
grant insert on front_forks, layout_schedules to onrecord_app;
grant update (resolved_at, resolved_by_id) on front_forks to onrecord_app;
grant update (missed_at, missed_reason) on layout_schedules to onrecord_app;
grant delete on layout_schedules to onrecord_app;
grant execute on function lock_front(uuid), add_layout(uuid, jsonb, jsonb, int), show_layout(uuid) to onrecord_app;

-- Readers (I3) -----------------------------------------------------------------------------------------------
-- Of each front the layout that is live, and what stands in it. No working copy, nothing that waits.

grant select (id, section_id, live_layout_id) on fronts to onrecord_reader;
grant select (id, front_id, number, blocks, shown_at) on layouts to onrecord_reader;
grant select (layout_id, block, slot, article_id) on layout_slots to onrecord_reader;

do $$
declare name text;
begin
  foreach name in array array['layouts', 'layout_slots'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I to onrecord_app using (true) with check (true)', name || '_of_the_newsroom', name);
  end loop;
end $$;
create policy layouts_that_are_live on layouts for select to onrecord_reader
  using (exists (select from fronts f where f.live_layout_id = layouts.id));
create policy slots_that_are_live on layout_slots for select to onrecord_reader
  using (left_at is null and exists (select from fronts f where f.live_layout_id = layout_slots.layout_id));
