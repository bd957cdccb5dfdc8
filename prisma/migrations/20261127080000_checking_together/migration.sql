-- Checking together (ADR 36): who looks into a claim where it stands, and whom the newsroom has asked about it.

-- The newest counts; nobody is a claim that was given back.
create table assignments (
  id uuid not null,
  occurrence_id uuid not null,
  number int not null,
  assignee_id uuid,
  assigned_by_id uuid not null,
  assigned_at timestamptz(3) not null,
  constraint assignments_pkey primary key (id),
  constraint assignments_occurrence_id_fkey foreign key (occurrence_id) references occurrences (id) on update cascade on delete restrict,
  constraint assignments_assignee_id_fkey foreign key (assignee_id) references users (id) on update no action on delete no action,
  constraint assignments_assigned_by_id_fkey foreign key (assigned_by_id) references users (id) on update no action on delete no action
);
create unique index assignments_occurrence_id_number_key on assignments (occurrence_id, number);
create index assignments_assignee_id_idx on assignments (assignee_id);

create table comment_requests (
  id uuid not null,
  occurrence_id uuid not null,
  asked text not null,
  question text not null,
  due_at timestamptz(3) not null,
  asked_by_id uuid not null,
  asked_at timestamptz(3) not null,
  constraint comment_requests_pkey primary key (id),
  constraint comment_requests_occurrence_id_fkey foreign key (occurrence_id) references occurrences (id) on update cascade on delete restrict,
  constraint comment_requests_asked_by_id_fkey foreign key (asked_by_id) references users (id) on update no action on delete no action,
  constraint comment_requests_say_whom_and_what check (btrim(asked) <> '' and btrim(question) <> ''),
  constraint comment_requests_leave_time check (due_at > asked_at)
);
create index comment_requests_occurrence_id_idx on comment_requests (occurrence_id);
create index comment_requests_asked_by_id_idx on comment_requests (asked_by_id);

create type comment_outcome as enum ('answered', 'declined', 'silent');

create table comment_answers (
  request_id uuid not null,
  outcome comment_outcome not null,
  words text not null,
  recorded_by_id uuid not null,
  recorded_at timestamptz(3) not null,
  constraint comment_answers_pkey primary key (request_id),
  constraint comment_answers_request_id_fkey foreign key (request_id) references comment_requests (id) on update cascade on delete restrict,
  constraint comment_answers_recorded_by_id_fkey foreign key (recorded_by_id) references users (id) on update no action on delete no action,
  constraint comment_answers_say_what_was_answered check (outcome <> 'answered' or btrim(words) <> '')
);

create function assignments_are_by_checkers() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who users := require_role('checker', 'editor');
  place occurrences;
begin
  select * into place from occurrences where id = new.occurrence_id;
  perform lock_article(place.article_id);
  if new.assigned_by_id <> who.id then
    raise exception using errcode = 'OR002', message = 'This is done under one''s own name.';
  end if;
  if new.assignee_id is not null and not exists (
      select from users u where u.id = new.assignee_id and u.role in ('checker', 'editor') and u.disabled_at is null) then
    raise exception using errcode = 'OR002', message = 'Only a checker or editor who works here can look into a claim.';
  end if;
  new.number := 1 + coalesce((select max(a.number) from assignments a where a.occurrence_id = new.occurrence_id), 0);
  new.assigned_at := newsroom_now();
  return new;
end $$;
create trigger assignments_are_by_checkers before insert on assignments
  for each row execute function assignments_are_by_checkers();

create function requests_are_by_staff() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who users := require_role('reporter', 'checker', 'editor', 'admin');
  place occurrences;
begin
  select * into place from occurrences where id = new.occurrence_id;
  perform lock_article(place.article_id);
  if new.asked_by_id <> who.id then
    raise exception using errcode = 'OR002', message = 'This is done under one''s own name.';
  end if;
  new.asked_at := newsroom_now();
  return new;
end $$;
create trigger requests_are_by_staff before insert on comment_requests
  for each row execute function requests_are_by_staff();

create function answers_are_of_their_time() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who users := require_role('reporter', 'checker', 'editor', 'admin');
  request comment_requests;
begin
  select * into request from comment_requests where id = new.request_id;
  perform lock_article((select o.article_id from occurrences o where o.id = request.occurrence_id));
  if new.recorded_by_id <> who.id then
    raise exception using errcode = 'OR002', message = 'This is done under one''s own name.';
  end if;
  if new.outcome = 'silent' and request.due_at > newsroom_now() then
    raise exception using errcode = 'OR003', message = 'They still have time to answer.';
  end if;
  new.recorded_at := newsroom_now();
  return new;
end $$;
create trigger answers_are_of_their_time before insert on comment_answers
  for each row execute function answers_are_of_their_time();

do $$
declare name text;
begin
  foreach name in array array['assignments', 'comment_requests', 'comment_answers'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function stays_as_written()', name || '_stay', name);
    execute format('create trigger %I before truncate on %I for each statement execute function stays_as_written()', name || '_stay_whole', name);
  end loop;
end $$;

revoke all on assignments, comment_requests, comment_answers from public;
grant select, insert on assignments, comment_requests, comment_answers to onrecord_app;
revoke all on function assignments_are_by_checkers(), requests_are_by_staff(), answers_are_of_their_time() from public;

-- A claim that another tells better stays where it stands, and is marked nowhere anew. As before, with that.
create or replace function standing_claims_only() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  became claim_change_kind;
begin
  perform from claims where id = new.claim_id for share;
  became := (standing_change(new.claim_id)).kind;
  if became = 'merged' then
    raise exception using errcode = 'OR003', message = 'This claim was merged into another. Load the page and search again.';
  end if;
  if became = 'superseded' and tg_table_name = 'occurrences' then
    raise exception using errcode = 'OR003', message = 'This claim was superseded. Load the page and mark the one that took its place.';
  end if;
  return new;
end $$;
