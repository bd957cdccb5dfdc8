-- AlterTable
ALTER TABLE "corrections" ADD COLUMN     "delay_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "proposed_by_id" UUID,
ADD COLUMN     "wrong_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "correction_proposals" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "what_was_wrong" TEXT NOT NULL,
    "what_is_right" TEXT NOT NULL,
    "words_before" TEXT NOT NULL,
    "words_after" TEXT NOT NULL,
    "corrects_id" UUID,
    "delay_reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "seconded_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "correction_proposals_article_id_idx" ON "correction_proposals"("article_id");

-- AddForeignKey
ALTER TABLE "correction_proposals" ADD CONSTRAINT "correction_proposals_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_proposals" ADD CONSTRAINT "correction_proposals_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a notice must and must not say, as far as rows can tell. The rules that read its language stand in
-- lib/corrections/rules/correction.ts.

-- Words with one space between them, without capitals and signs.
create function plain_words(words text) returns text language sql immutable parallel safe as $$
  select ' ' || btrim(lower(regexp_replace(normalize(words, NFC), '[][(){}<>.,;:!?"''…“”‘’„«»،؛؟/\\–—\s-]+', ' ', 'g'))) || ' '
$$;

-- A member of staff or an author whose full name stands in these words; null when there is none. Arabic writes "and", "by"
-- and "to" on to the name.
create function somebody_named(words text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select known.name from (select u.name from users u union select a.name from authors a) known
  where btrim(plain_words(known.name)) like '% %'
    and plain_words(words) ~ (' [وفبلك]?' || regexp_replace(btrim(plain_words(known.name)), '([\\^$.|?*+(){}\[\]])', '\\\1', 'g') || ' ')
  order by known.name limit 1
$$;

create function notices_blame_nobody() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  said jsonb := to_jsonb(new);
  named text := somebody_named(concat_ws(' . ', said ->> 'notice', said ->> 'what_was_wrong', said ->> 'what_is_right', said ->> 'delay_reason'));
begin
  if named is not null then
    raise exception using errcode = 'OR002',
      message = format('The notice names %s. The newsroom answers for its mistakes; take the name out.', named);
  end if;
  return new;
end $$;
create trigger corrections_blame_nobody before insert on corrections for each row execute function notices_blame_nobody();
create trigger proposals_blame_nobody before insert on correction_proposals for each row execute function notices_blame_nobody();
create trigger withdrawals_blame_nobody before insert on withdrawals for each row execute function notices_blame_nobody();

-- Since when readers could read what is wrong: the first version from which on these words stood in every one before
-- version `until`. Where none are quoted, since the notice that is corrected, or the version before.
create function wrong_since(wanted uuid, words text, corrects uuid, until int) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  with versions as (
    select p.number, p.published_at, words <> '' and position(normalise_sentence(words) in normalise_sentence((
      select string_agg(s.text, ' ' order by s.position) from revision_sentences s where s.revision_id = p.revision_id))) > 0 as wrong
    from publications p where p.article_id = wanted and p.number < until)
  select coalesce(
    (select min(v.published_at) from versions v where v.wrong
      and v.number > coalesce((select max(other.number) from versions other where not other.wrong), 0)),
    (select c.issued_at from corrections c where c.id = corrects and c.article_id = wanted),
    (select max(v.published_at) from versions v))
$$;

create function corrections_explain_delay() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.wrong_since := wrong_since(new.article_id, new.words_before, new.corrects_id,
    (select p.number from publications p where p.id = new.publication_id));
  if new.issued_at - new.wrong_since > interval '30 days' and btrim(new.delay_reason) = '' then
    raise exception using errcode = 'OR001', message = 'The correction comes late.', detail = jsonb_build_array(jsonb_build_object(
      'code', 'delay_unexplained', 'field', 'notice.delayReason',
      'message', 'This was wrong for more than 30 days. Say why it took so long.'))::text;
  end if;
  return new;
end $$;
create trigger corrections_explain_delay before insert on corrections
  for each row when (new.kind = 'correction') execute function corrections_explain_delay();

-- A correction on top of an article is the word of two people: one has proposed exactly this notice on exactly this
-- revision, and another issues it. The trigger closes the proposal, so that it serves once.
create function proposals_are_own() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare proposer users := require_role('editor', 'admin');
begin
  if new.proposed_by_id <> proposer.id or new.closed_at is not null or new.seconded_by_id is not null then
    raise exception using errcode = 'OR002', message = 'A correction is proposed under one''s own name.';
  end if;
  perform lock_article(new.article_id);
  if not exists (select from revisions r where r.id = new.revision_id and r.article_id = new.article_id) then
    raise exception using errcode = 'OR003', message = 'This text is of another article.';
  end if;
  return new;
end $$;
create trigger proposals_are_own before insert on correction_proposals for each row execute function proposals_are_own();

create function major_corrections_need_two() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update correction_proposals p set seconded_by_id = new.issued_by_id, closed_at = new.issued_at
  where p.id = (
    select open.id from correction_proposals open
    join publications shown on shown.id = new.publication_id and shown.revision_id = open.revision_id
    where open.closed_at is null and open.proposed_by_id <> new.issued_by_id
      and open.what_was_wrong = new.what_was_wrong and open.what_is_right = new.what_is_right
      and open.words_before = new.words_before and open.words_after = new.words_after
      and open.corrects_id is not distinct from new.corrects_id and open.delay_reason = new.delay_reason
    order by open.proposed_at limit 1 for update)
  returning p.proposed_by_id into new.proposed_by_id;
  if new.proposed_by_id is null then
    raise exception using errcode = 'OR002',
      message = 'A correction on top of an article needs two people: one proposes it, another issues it.';
  end if;
  return new;
end $$;
create trigger major_corrections_need_two before insert on corrections
  for each row when (new.kind = 'correction' and new.weight = 'major') execute function major_corrections_need_two();

create function proposals_go_with_the_words() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update correction_proposals set words_before = '', words_after = '' where revision_id = new.id;
  return null;
end $$;
create trigger proposals_go_with_the_words after update of erased_at on revisions
  for each row when (old.erased_at is null and new.erased_at is not null) execute function proposals_go_with_the_words();

create or replace function add_correction(publication publications, notice jsonb) returns void
language sql set search_path = public, pg_temp as $$
  insert into corrections (id, article_id, publication_id, kind, weight, what_was_wrong, what_is_right, words_before, words_after,
    corrects_id, delay_reason, issued_by_id, issued_at)
  values (gen_random_uuid(), publication.article_id, publication.id,
    (notice ->> 'kind')::correction_kind, (notice ->> 'weight')::weight,
    btrim(notice ->> 'whatWasWrong'), btrim(coalesce(notice ->> 'whatIsRight', '')),
    coalesce(notice ->> 'wordsBefore', ''), coalesce(notice ->> 'wordsAfter', ''),
    (notice ->> 'correctsId')::uuid, btrim(coalesce(notice ->> 'delayReason', '')), publication.published_by_id, publication.published_at)
$$;

-- An editor's note on what readers have, word for word: nothing of the story becomes visible that was not, so the gate has
-- nothing to ask but whether somebody holds the article.
create function release_note(wanted uuid, note jsonb) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  publisher users := require_role('admin');
  target revisions;
  held jsonb;
  last_shown uuid;
  publication publications;
begin
  perform lock_article(wanted);
  select r.* into target from revisions r join articles a on a.live_revision_id = r.id
    where a.id = wanted and a.publication_state = 'live';
  if target.id is null then
    raise exception using errcode = 'OR003', message = 'Only what readers can read can carry a note.';
  end if;
  select jsonb_agg(jsonb_build_object('code', g.code, 'message', 'A hold is on this article. It must be lifted first.',
      'subjectId', g.subject_id, 'words', g.words)) into held
    from gate_issues(target.id, 'updated', 'A note.', publisher.id) g where g.code in ('hold_active', 'embargo_not_passed');
  if held is not null then
    raise exception using errcode = 'OR001', message = 'The gate is closed.', detail = held::text;
  end if;
  select p.id into last_shown from publications p where p.article_id = wanted order by p.number desc limit 1;
  publication := add_publication(target, 'updated', note ->> 'whatWasWrong', publisher.id);
  -- Readers are told of each claim what they were told before.
  insert into published_claims (publication_id, occurrence_id, claim_id, position, statement, kind, channel, exact, prefix, suffix,
    verdict_id, verdict, method, reason, checked_by, decided_at, recheck_at, evidence)
  select publication.id, c.occurrence_id, c.claim_id, c.position, c.statement, c.kind, c.channel, c.exact, c.prefix, c.suffix,
    c.verdict_id, c.verdict, c.method, c.reason, c.checked_by, c.decided_at, c.recheck_at, c.evidence
  from published_claims c where c.publication_id = last_shown;
  perform add_correction(publication, note || '{"kind": "editors_note"}');
  update articles a set last_changed_at = publication.published_at where a.id = wanted;
  perform raise_edition();
  return publication.id;
end $$;

-- As before, with what a notice says now.
create or replace function publication_parts(wanted publications) returns table (part_position int, part_text text)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  target revisions;
  canon json;
begin
  select * into target from revisions r where r.id = wanted.revision_id;
  if wanted.kind <> 'taken_down' and target.erased_at is null then canon := target.canonical::json; end if;
  return query select (row_number() over (order by shown.chapter, shown.place))::int - 1, shown.words from (
    select 1 as chapter, 0::bigint as place, '["revision",' || canonical_json(canon::jsonb - '{headline,standfirst,body,authorIds}'::text[]) || ']' as words
      where canon is not null
    union all
    select 2, 0, '["headline",' || case when canon ->> 'headline' = target.headline then (canon -> 'headline')::text
      else to_json(target.headline)::text end || ']' where canon is not null
    union all
    select 3, 0, '["standfirst",' || case when canon ->> 'standfirst' = target.standfirst then (canon -> 'standfirst')::text
      else to_json(target.standfirst)::text end || ']' where canon is not null
    union all
    select 4, 0, '["authors",' || canonical_json(to_jsonb(target.author_ids)) || ']' where canon is not null
    union all
    select 5, block.place, '["block",' || block.words || ']'
      from json_array_elements(case when canon::jsonb -> 'body' = target.body then canon -> 'body' -> 'content'
        else (target.body -> 'content')::json end) with ordinality as block (words, place) where canon is not null
    union all
    select 6, min(picture.place), '["picture",' || canonical_json(jsonb_build_object('id', picture.id #>> '{}', 'renditions', coalesce((
        select jsonb_agg(jsonb_build_array(m.width, encode(sha256(m.bytes), 'hex')) order by m.width)
        from media_renditions m where m.media_id = (picture.id #>> '{}')::uuid), '[]'))) || ']'
      from jsonb_path_query(target.body, 'strict $.** ? (exists (@.mediaId)).mediaId') with ordinality as picture (id, place)
      where canon is not null group by picture.id
    union all
    select 7, row_number() over (order by c.position, c.occurrence_id), '["claim",' || canonical_json(jsonb_build_object(
        'statement', c.statement, 'kind', c.kind, 'channel', c.channel, 'exact', c.exact, 'verdict', c.verdict, 'method', c.method,
        'reason', c.reason, 'checkedBy', c.checked_by, 'decidedAt', log_moment(c.decided_at), 'recheckAt', log_moment(c.recheck_at),
        'evidence', c.evidence)) || ']'
      from published_claims c where c.publication_id = wanted.id and canon is not null
    union all
    select 8, 0, '["seen",' || canonical_json(jsonb_build_object('checkedBy', wanted.checked_by, 'approvedBy', wanted.approved_by)) || ']'
    union all
    select 9, 0, '["note",' || to_json(wanted.note)::text || ']'
    union all
    select 10, 0, '["notice",' || canonical_json(jsonb_build_object('kind', c.kind, 'weight', c.weight, 'whatWasWrong', c.what_was_wrong,
        'whatIsRight', c.what_is_right, 'wordsBefore', c.words_before, 'wordsAfter', c.words_after, 'correctsId', c.corrects_id)
        -- Notices from before these were kept have no such members, for ever.
        || case when c.wrong_since is null then '{}' else jsonb_build_object('wrongSince', log_moment(c.wrong_since)) end
        || case when c.delay_reason = '' then '{}' else jsonb_build_object('delayReason', c.delay_reason) end) || ']'
      from corrections c where c.publication_id = wanted.id) shown;
end $$;

grant select (wrong_since, delay_reason) on corrections to onrecord_reader;
grant select on correction_proposals to onrecord_app;
grant insert (id, article_id, revision_id, what_was_wrong, what_is_right, words_before, words_after, corrects_id, delay_reason,
  proposed_by_id, proposed_at) on correction_proposals to onrecord_app;
grant execute on function somebody_named(text), wrong_since(uuid, text, uuid, int), release_note(uuid, jsonb) to onrecord_app;
