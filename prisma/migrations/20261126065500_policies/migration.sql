-- CreateTable
CREATE TABLE "policy_versions" (
    "policy" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,

    CONSTRAINT "policy_versions_pkey" PRIMARY KEY ("policy","number")
);

alter table policy_versions add constraint policies_have_words check (jsonb_typeof(body) = 'array' and body <> '[]');

-- What stood in the settings becomes the first version of its page.
insert into policy_versions (policy, number, body, changed_at)
  select said.policy, 1, (
      select jsonb_agg(jsonb_build_object('type', 'paragraph', 'text', btrim(regexp_replace(part, '\s+', ' ', 'g'))) order by place)
      from regexp_split_to_table(said.words, '\n\s*\n') with ordinality as parts (part, place) where btrim(part) <> ''), now()
  from settings, lateral (values ('mission', mission), ('ownership', ownership), ('diversity', diversity)) as said (policy, words)
  where btrim(said.words) <> '';

-- AlterTable
ALTER TABLE "settings" DROP COLUMN "diversity",
DROP COLUMN "mission",
DROP COLUMN "ownership";

-- An admin writes the next version, in their own name. What readers have read stays readable.
create function policies_go_on() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  admin users := require_role('admin');
  newest int;
begin
  perform pg_advisory_xact_lock(hashtext('policy ' || new.policy));
  select coalesce(max(number), 0) into newest from policy_versions where policy = new.policy;
  if new.number <> newest + 1 then
    raise exception using errcode = 'OR003', message = 'Somebody has changed this policy meanwhile. Look at it again.';
  end if;
  if new.changed_by_id is distinct from admin.id then
    raise exception using errcode = 'OR002', message = 'A policy is changed under one''s own name.';
  end if;
  new.changed_at := newsroom_now();
  return new;
end $$;
create trigger policies_go_on before insert on policy_versions for each row execute function policies_go_on();
create trigger policy_versions_stay before update or delete on policy_versions
  for each row execute function stays_as_written();
create trigger policy_versions_stay_whole before truncate on policy_versions
  for each statement execute function stays_as_written();
create constraint trigger edition_rises_with_new after insert on policy_versions
  deferrable initially deferred for each row execute function edition_rises();

grant select, insert on policy_versions to onrecord_app;
grant select (policy, number, body, changed_at) on policy_versions to onrecord_reader;

-- More of what the standards page tells. Each row is one thing to count of a publication, by the figure that counts
-- it: so that counting as it happens and counting anew cannot come to differ. Nothing here is erased by a takedown.
create view counted_things as
  select p.id as publication_id, 'articles' as name from publications p
  union all
  select p.id, 'kind ' || r.kind from publications p join revisions r on r.id = p.revision_id
  union all
  select p.id, 'signed' from publications p join revisions r on r.id = p.revision_id where cardinality(r.author_ids) > 0
  union all
  select p.id, 'approved' from publications p where cardinality(p.approved_by) > 0
  union all
  select c.publication_id, 'verdict ' || c.verdict from published_claims c
  union all
  select p.id, 'headline' from publications p
    where exists (select from published_claims c where c.publication_id = p.id and c.channel = 'headline')
  union all
  select c.publication_id, 'evidence ' || s.visibility
    from published_claims c join verdicts v on v.id = c.verdict_id
    cross join unnest(v.evidence_ids) as given (evidence_id)
    join evidence e on e.id = given.evidence_id join sources s on s.id = e.source_id;
revoke all on counted_things from public, onrecord_app, onrecord_reader;

create or replace function count_figures(publication_id uuid, by integer) returns void
language sql set search_path = public, pg_temp as $$
  insert into figures (name, count)
    select t.name, by * count(*) from counted_things t where t.publication_id = count_figures.publication_id
    group by t.name order by t.name
  on conflict (name) do update set count = figures.count + excluded.count
$$;

create or replace function count_everything_anew() returns void
language sql set search_path = public, pg_temp as $$
  delete from figures;
  with standing as (
    select latest.id from articles a
    cross join lateral (select p.id from publications p where p.article_id = a.id order by p.number desc limit 1) as latest
    where a.publication_state = 'live')
  insert into figures (name, count)
    select t.name, count(*) from standing join counted_things t on t.publication_id = standing.id group by t.name
    union all
    select 'notice ' || kind, count(*) from corrections group by kind;
$$;
select count_everything_anew();
