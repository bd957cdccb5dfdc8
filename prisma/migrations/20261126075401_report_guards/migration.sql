-- What a reader's report must be, who may decide about it, and who may see it: the desk alone.

alter table reports
  add constraint reports_of_the_form_are_about_a_story check (origin = 'mail' or article_id is not null),
  add constraint reports_quote_a_place check ((exact = '') = (channel is null) and (exact = '' or version is not null)),
  add constraint closed_reports_say_how check (
    (state = 'closed') = (resolution is not null) and (state = 'closed') = (closed_at is not null)
    and (state = 'closed') = (closed_by_id is not null)),
  add constraint corrected_reports_name_what_put_it_right check ((resolution is not distinct from 'corrected') = (publication_id is not null)),
  add constraint declined_reports_give_a_reason check (
    resolution is distinct from 'declined' or reason is not null or duplicate_of_id is not null or forgotten_at is not null),
  add constraint only_declined_reports_give_a_reason check (reason is null or resolution is not distinct from 'declined'),
  add constraint duplicates_are_of_another check (state <> 'duplicate' or duplicate_of_id is not null),
  add constraint nothing_is_a_duplicate_of_itself check (duplicate_of_id is distinct from id),
  add constraint forgotten_reports_hold_nothing check (
    forgotten_at is null or (state = 'closed' and address is null and evidence is null and reason is null and fingerprint is null));
alter table report_messages
  add constraint only_the_desk_writes_to_readers check ((direction = 'to_reader') = (written_by_id is not null));
alter table mails
  add constraint sent_mails_are_empty check (sent_at is null or (sealed is null and due_at is null)),
  add constraint due_mails_have_words check (due_at is null or sealed is not null);
alter table mailbox_turns add constraint mailbox_turns_are_one_row check (id = 1);
insert into mailbox_turns (id, due_at) values (1, now());

create function reports_begin_open() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state <> 'open' or new.duplicate_of_id is not null or new.forgotten_at is not null then
    raise exception using errcode = 'OR002', message = 'A report begins open.';
  end if;
  if new.article_id is not null then
    perform 1 from articles where id = new.article_id and publication_state in ('live', 'retracted');
    if not found then
      raise exception using errcode = 'OR003', message = 'Readers do not have this story.';
    end if;
  end if;
  new.received_at := newsroom_now();
  return new;
end $$;
create trigger reports_begin_open before insert on reports for each row execute function reports_begin_open();

-- The owner's own functions delete what must not be kept, and say so for their transaction.
create function is_erasing(relation regclass) returns boolean language sql stable as $$
  select coalesce(current_setting('onrecord.erasing', true), '') = 'on'
    and current_user = (select relowner::regrole::text from pg_class where oid = relation)
$$;

create function reports_are_triaged() returns trigger language plpgsql as $$
declare editor users;
begin
  if is_erasing('reports') then return new; end if;
  if old.state = 'closed' then
    raise exception using errcode = 'OR003', message = 'This report is closed. It can no longer be changed.';
  end if;
  -- The reader has answered.
  if old.state = 'waiting' and new.state = 'open' and acting_user_id() is null
    and to_jsonb(old) - 'state' = to_jsonb(new) - 'state' then
    return new;
  end if;
  editor := require_role('editor', 'admin');
  if new.state = 'closed' then
    if new.closed_by_id is distinct from editor.id then
      raise exception using errcode = 'OR002', message = 'A report is closed under one''s own name.';
    end if;
    new.closed_at := newsroom_now();
    if new.publication_id is not null and not exists (select from publications p
        where p.id = new.publication_id and p.article_id = new.article_id and p.published_at >= new.received_at) then
      raise exception using errcode = 'OR003', message = 'This was put right by something that came after it, in the same story.';
    end if;
  end if;
  if new.state = 'duplicate' then
    perform 1 from reports r where r.id = new.duplicate_of_id and r.state not in ('duplicate', 'closed');
    if not found then
      raise exception using errcode = 'OR003', message = 'The other report is itself a duplicate, or closed.';
    end if;
    perform 1 from reports r where r.duplicate_of_id = new.id and r.state = 'duplicate';
    if found then
      raise exception using errcode = 'OR003', message = 'Other reports are duplicates of this one.';
    end if;
  end if;
  return new;
end $$;
create trigger reports_are_triaged before update on reports for each row execute function reports_are_triaged();

create function messages_to_readers_are_signed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare editor users;
begin
  if new.direction = 'to_reader' then
    editor := require_role('editor', 'admin');
    if new.written_by_id is distinct from editor.id then
      raise exception using errcode = 'OR002', message = 'A reader is written to under one''s own name.';
    end if;
  end if;
  new.at := newsroom_now();
  return new;
end $$;
create trigger messages_to_readers_are_signed before insert on report_messages
  for each row execute function messages_to_readers_are_signed();

create function mails_stay_sent() returns trigger language plpgsql as $$
begin
  if old.sent_at is not null then
    raise exception using errcode = 'OR003', message = 'This mail has gone. It goes once.';
  end if;
  return new;
end $$;
create trigger mails_stay_sent before update on mails for each row execute function mails_stay_sent();

-- What was closed ninety days ago loses its reader and its words; so does a mail that could not be sent for as long.
-- What is left are the words of the story, kinds and times. The clock calls it; the database alone decides what is due.
create function forget_reports() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  due uuid[];
  old_enough timestamptz := newsroom_now() - interval '90 days';
begin
  update mails set sealed = null, due_at = null where sent_at is null and sealed is not null and promised_at < old_enough;
  perform set_config('onrecord.erasing', 'on', true);
  with forgotten as (
    update reports set address = null, evidence = null, reason = null, fingerprint = null, forgotten_at = newsroom_now()
      where closed_at < old_enough and forgotten_at is null returning id)
  select array_agg(id) into due from forgotten;
  delete from report_messages where report_id = any (due);
  perform set_config('onrecord.erasing', '', true);
  return coalesce(cardinality(due), 0);
end $$;

-- A takedown erases words wherever they were kept.
create function taken_down_words_leave_reports() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('onrecord.erasing', 'on', true);
  update reports set exact = '', prefix = '', suffix = '', channel = null where article_id = new.id and exact <> '';
  perform set_config('onrecord.erasing', '', true);
  return null;
end $$;
create trigger taken_down_words_leave_reports after update on articles
  for each row when (old.publication_state <> 'taken_down' and new.publication_state = 'taken_down')
  execute function taken_down_words_leave_reports();

-- What readers are told of it: how long an answer took, of the reports that were answered within a year. What was no
-- report of an error, advertising for instance, is counted apart. Hours are null while nothing was answered.
create function answer_times() returns table (answered bigint, dismissed bigint, median_hours float8, worst_hours float8)
language sql stable security definer set search_path = public, pg_temp as $$
  with settled as (
    select resolution <> 'dismissed' as told, extract(epoch from closed_at - received_at)::float8 / 3600 as hours
    from reports where closed_at > newsroom_now() - interval '1 year')
  select count(*) filter (where told), count(*) filter (where not told),
    percentile_cont(0.5) within group (order by hours) filter (where told), max(hours) filter (where told)
  from settled
$$;
create constraint trigger edition_rises_with_answers after update on reports deferrable initially deferred
  for each row when (old.state <> 'closed' and new.state = 'closed') execute function edition_rises();

do $$
declare name text;
begin
  foreach name in array array['reports', 'report_messages', 'mails', 'mailbox_turns'] loop
    execute format('revoke all on %I from public', name);
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I to onrecord_app using (true) with check (true)', name || '_of_the_newsroom', name);
    execute format('grant select on %I to onrecord_app', name);
  end loop;
end $$;
grant insert on reports, report_messages, mails to onrecord_app;
grant update (article_id, state, duplicate_of_id, proposal_id, resolution, publication_id, reason, closed_at, closed_by_id) on reports to onrecord_app;
grant update (sealed, due_at, tries, last_problem, sent_at) on mails to onrecord_app;
grant update (due_at) on mailbox_turns to onrecord_app;
grant execute on function forget_reports() to onrecord_app;
grant execute on function is_erasing(regclass) to onrecord_app;
grant execute on function answer_times() to onrecord_app, onrecord_reader;
