-- What needs checking (ADR 33): G9 reads language too, so it is read with the wording, on the exact revision. What looks as if it had to
-- be checked is kept with the reading; whether a claim covers it, or an editor has let it pass, the gate finds from rows.

create type look as enum ('figure', 'quotation', 'attribution', 'media', 'superlative', 'cause');

create table checkable_findings (
  reading_id uuid not null,
  sentence_hash char(64) not null,
  look look not null,
  constraint checkable_findings_pkey primary key (reading_id, sentence_hash),
  constraint checkable_findings_reading_id_fkey foreign key (reading_id) references readings (id) on update cascade on delete restrict
);

create table check_waivers (
  article_id uuid not null,
  sentence_hash char(64) not null,
  reason text not null,
  waived_by_id uuid not null,
  waived_at timestamptz(3) not null,
  constraint check_waivers_pkey primary key (article_id, sentence_hash),
  constraint check_waivers_article_id_fkey foreign key (article_id) references articles (id) on update cascade on delete restrict,
  constraint check_waivers_waived_by_id_fkey foreign key (waived_by_id) references users (id) on update no action on delete no action,
  constraint check_waivers_say_why check (length(btrim(reason)) >= 10)
);

-- An editor who did not write the sentence says that it needs no check, since that opens the gate.
create function check_waivers_are_by_editors() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  editor users := require_role('editor');
begin
  perform lock_article(new.article_id);
  if new.waived_by_id <> editor.id then
    raise exception using errcode = 'OR002', message = 'This is done under one''s own name.';
  end if;
  if exists (select from sentence_writers w
      where w.article_id = new.article_id and w.hash = new.sentence_hash and w.user_id = editor.id) then
    raise exception using errcode = 'OR002', message = 'You wrote this sentence; another editor must say that it needs no check.';
  end if;
  if not exists (select from sentence_writers w where w.article_id = new.article_id and w.hash = new.sentence_hash) then
    raise exception using errcode = 'OR003', message = 'The sentence has changed since. Load the page again.';
  end if;
  new.waived_at := newsroom_now();
  return new;
end $$;
create trigger check_waivers_are_by_editors before insert on check_waivers
  for each row execute function check_waivers_are_by_editors();

do $$
declare name text;
begin
  foreach name in array array['checkable_findings', 'check_waivers'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function stays_as_written()', name || '_stay', name);
    execute format('create trigger %I before truncate on %I for each statement execute function stays_as_written()', name || '_stay_whole', name);
  end loop;
end $$;

-- What was read before did not look for it, so its fingerprints are others.
create or replace function wording_basis(target revisions) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select md5('checkable ' || coalesce(string_agg(concat_ws(' ', g.occurrence_id, g.claim_id, g.stance, g.hash, g.verdict_id), ',' order by g.occurrence_id), ''))
  from gate_places(target) g
$$;

-- G9
create function unmarked_issues(target revisions)
returns table (code text, subject_id uuid, words text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (s.hash) 'unmarked_' || f.look, target.id, s.text
  from readings r
  join checkable_findings f on f.reading_id = r.id
  join revision_sentences s on s.revision_id = target.id and s.hash = f.sentence_hash
  where r.revision_id = target.id and r.basis = wording_basis(target)
    and not exists (select from gate_places(target) g where g.hash = f.sentence_hash)
    and not exists (select from check_waivers w where w.article_id = target.article_id and w.sentence_hash = f.sentence_hash)
  order by s.hash, s.position
$$;

create or replace function gate_issues(revision_id uuid, kind publication_kind, note text, publisher uuid)
returns table (code text, subject_id uuid, words text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_variable
declare
  target revisions;
begin
  select * into target from revisions r where r.id = gate_issues.revision_id;
  return query
    select * from hold_issues(target)
    union all select * from claim_issues(target)
    union all select * from wording_issues(target)
    union all select * from people_issues(target, publisher)
    union all select * from showcase_issues(target)
    union all select * from change_issues(target, kind, note, publisher)
    union all select * from unmarked_issues(target);
end $$;

revoke all on checkable_findings, check_waivers from public;
grant select, insert on checkable_findings, check_waivers to onrecord_app;
revoke all on function check_waivers_are_by_editors(), unmarked_issues(revisions) from public;

-- What a newsroom has taught it about which sentences are worth checking; the newest ranks. It orders a list, and opens no gate.
create table ranking_models (
  id uuid not null,
  bias double precision not null,
  weights jsonb not null,
  sentences integer not null,
  trained_at timestamptz(3) not null,
  constraint ranking_models_pkey primary key (id)
);
create index ranking_models_trained_at_idx on ranking_models (trained_at desc);
revoke all on ranking_models from public;
grant select, insert on ranking_models to onrecord_app;
create trigger ranking_models_stay before update or delete on ranking_models for each row execute function stays_as_written();
create trigger ranking_models_stay_whole before truncate on ranking_models for each statement execute function stays_as_written();
