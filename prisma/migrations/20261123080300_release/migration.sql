-- The one door to readers (I1). Everything a reader can see is written here, as the tables' owner, after the
-- gate has said yes on the exact revision, while the article's row is locked.

-- Copies to the places readers look, what this publication tells them about each claim.
create function show_claims(publication publications, target revisions) returns void
language sql set search_path = public, pg_temp as $$
  insert into published_claims (publication_id, occurrence_id, claim_id, position, statement, kind, channel, exact, prefix, suffix,
    verdict_id, verdict, method, reason, checked_by, decided_at, recheck_at, evidence)
  select publication.id, o.id, c.id, p.position, c.statement, c.kind, o.channel, o.exact, o.prefix, o.suffix,
    v.id, v.verdict, v.method, v.reason, u.name, v.decided_at, v.recheck_at,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'relation', e.relation,
        'visibility', s.visibility,
        'source', case s.visibility when 'named' then s.name when 'background' then s.description else '' end,
        'sourceKind', s.kind,
        'url', case s.visibility when 'named' then coalesce(e.url, s.url) end,
        'locator', case s.visibility when 'sealed' then '' else e.locator end,
        'quote', case s.visibility when 'sealed' then '' else e.quote end) order by e.added_at, e.id)
      from evidence e join sources s on s.id = e.source_id
      where e.id = any (v.evidence_ids)), '[]')
  from gate_places(target) g
  join occurrences o on o.id = g.occurrence_id
  join claims c on c.id = o.claim_id
  join placements p on p.occurrence_id = o.id and p.revision_id = target.id
  join verdicts v on v.id = g.verdict_id
  join users u on u.id = v.checker_id
$$;

create function show_listing(target revisions) returns void
language sql set search_path = public, pg_temp as $$
  insert into slug_history (slug, article_id, since) values (target.slug, target.article_id, newsroom_now())
    on conflict (slug) do nothing;
  delete from article_authors where article_id = target.article_id;
  insert into article_authors (article_id, author_id, position)
    select target.article_id, author, place from unnest(target.author_ids) with ordinality as byline(author, place);
  delete from article_topics where article_id = target.article_id;
  insert into article_topics (article_id, topic_id, position)
    select target.article_id, topic, place from unnest(target.topic_ids) with ordinality as about(topic, place);
  insert into published_media (media_id, article_id)
    select distinct (figure -> 'attrs' ->> 'mediaId')::uuid, target.article_id
    from jsonb_path_query(target.body, 'strict $.content[*] ? (@.type == "figure")') as figure
    on conflict do nothing;
$$;

-- Tells every instance that what readers see has changed; heard when the transaction commits.
create function raise_edition() returns void
language plpgsql set search_path = public, pg_temp as $$
declare risen bigint;
begin
  update settings set edition = edition + 1 returning edition into risen;
  perform pg_notify('onrecord_edition', risen::text);
end $$;

create function add_publication(target revisions, kind publication_kind, note text, publisher uuid) returns publications
language plpgsql set search_path = public, pg_temp as $$
declare added publications;
begin
  insert into publications (id, article_id, number, revision_id, kind, note, published_by_id, published_at, checked_by, approved_by)
  values (gen_random_uuid(), target.article_id,
    1 + (select coalesce(max(p.number), 0) from publications p where p.article_id = target.article_id),
    target.id, kind, btrim(note), publisher, newsroom_now(),
    (select coalesce(array_agg(distinct u.name order by u.name), '{}') from gate_places(target) g
      join verdicts v on v.id = g.verdict_id join users u on u.id = v.checker_id),
    (select coalesce(array_agg(distinct u.name order by u.name), '{}') from approvals a
      join users u on u.id = a.user_id where a.revision_id = target.id and a.user_id <> publisher))
  returning * into added;
  return added;
end $$;

create function add_correction(publication publications, notice jsonb) returns void
language sql set search_path = public, pg_temp as $$
  insert into corrections (id, article_id, publication_id, kind, weight, what_was_wrong, what_is_right, words_before, words_after,
    corrects_id, issued_by_id, issued_at)
  values (gen_random_uuid(), publication.article_id, publication.id,
    (notice ->> 'kind')::correction_kind, (notice ->> 'weight')::weight,
    btrim(notice ->> 'whatWasWrong'), btrim(coalesce(notice ->> 'whatIsRight', '')),
    coalesce(notice ->> 'wordsBefore', ''), coalesce(notice ->> 'wordsAfter', ''),
    (notice ->> 'correctsId')::uuid, publication.published_by_id, publication.published_at)
$$;
alter table corrections add constraint corrections_say_what_was_wrong check (
  btrim(what_was_wrong) <> '' and (btrim(what_is_right) <> '' or kind in ('editors_note', 'retraction', 'takedown')));

-- Shows one exact revision to readers and returns the publication's id.
-- Refuses with OR001 and every reason when the gate is closed, OR002 when the acting person may not.
create function release(revision_id uuid, kind publication_kind, note text, correction jsonb default null) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  publisher users := case when release.kind in ('corrected', 'clarified')
    then require_role('admin') else require_role('editor', 'admin') end;
  target revisions;
  issues jsonb;
  wanted correction_kind;
  publication publications;
begin
  select * into target from revisions r where r.id = release.revision_id;
  if target.id is null or target.erased_at is not null then
    raise exception using errcode = 'OR003', message = 'This revision is not there.';
  end if;
  perform lock_article(target.article_id);

  wanted := case release.kind when 'corrected' then 'correction' when 'clarified' then 'clarification' end;
  if (wanted is not null and wanted::text is distinct from correction ->> 'kind')
    or (wanted is null and correction is not null
        and not (release.kind = 'updated' and correction ->> 'kind' = 'editors_note')) then
    raise exception using errcode = 'OR002', message = 'A correction carries its notice, and only a correction does.';
  end if;
  if correction ->> 'kind' = 'editors_note' then perform require_role('admin'); end if;
  if correction ->> 'correctsId' is not null and not exists (
      select from corrections c where c.id = (correction ->> 'correctsId')::uuid and c.article_id = target.article_id) then
    raise exception using errcode = 'OR003', message = 'The correction to be corrected belongs to another article.';
  end if;

  -- Bugs, not refusals: the sentences must be the revision's words, each written by somebody.
  perform 1 from unnest(enum_range(null::channel)) as c (channel)
    where channel_words(target, c.channel) <> coalesce((
      select without_spaces(string_agg(s.text, '' order by s.position))
      from revision_sentences s where s.revision_id = target.id and s.channel = c.channel), '');
  if found then raise exception 'the sentences of revision % are not its words', target.id; end if;
  perform 1 from revision_sentences s where s.revision_id = target.id and not exists (
    select from sentence_writers w where w.article_id = target.article_id and w.hash = s.hash);
  if found then raise exception 'revision % has sentences that nobody wrote', target.id; end if;

  select jsonb_agg(jsonb_build_object('code', g.code, 'subjectId', g.subject_id, 'words', g.words)) into issues
    from gate_issues(target.id, release.kind, coalesce(note, ''), publisher.id) g;
  if issues is not null then
    raise exception using errcode = 'OR001', message = 'The gate is closed.', detail = issues::text;
  end if;
  if exists (select from slug_history h where h.slug = target.slug and h.article_id <> target.article_id) then
    raise exception using errcode = 'OR003', message = 'This address belonged to another article once. Choose another slug.';
  end if;

  publication := add_publication(target, release.kind, coalesce(note, ''), publisher.id);
  perform show_claims(publication, target);
  if correction is not null then perform add_correction(publication, correction); end if;
  perform show_listing(target);
  delete from schedules s where s.article_id = target.article_id;
  update articles a set
    publication_state = 'live', live_revision_id = target.id, kind = target.kind, section_id = target.section_id, slug = target.slug,
    first_published_at = coalesce(a.first_published_at, publication.published_at), last_changed_at = publication.published_at
  where a.id = target.article_id;
  perform raise_edition();
  return publication.id;
end $$;

-- Closes a withdrawal that somebody else proposed: two people, one of them an admin.
create function second_withdrawal(withdrawal_id uuid) returns withdrawals
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  seconder users := require_role('editor', 'admin');
  proposal withdrawals;
  proposer users;
  target revisions;
  publication publications;
begin
  select * into proposal from withdrawals where id = withdrawal_id;
  if proposal.id is null then
    raise exception using errcode = 'OR003', message = 'This proposal is not there.';
  end if;
  perform lock_article(proposal.article_id);
  select * into proposal from withdrawals where id = withdrawal_id for update;
  if proposal.closed_at is not null then
    raise exception using errcode = 'OR003', message = 'This proposal has been decided already.';
  end if;
  select * into proposer from users where id = proposal.proposed_by_id;
  if proposer.id = seconder.id then
    raise exception using errcode = 'OR002', message = 'You proposed this; somebody else must second it.';
  end if;
  if seconder.role <> 'admin' and proposer.role <> 'admin' then
    raise exception using errcode = 'OR002', message = 'One of the two must be an admin.';
  end if;
  perform 1 from articles where id = proposal.article_id and (publication_state = 'live'
    or (publication_state = 'retracted' and proposal.kind = 'takedown'));
  if not found then
    raise exception using errcode = 'OR003', message = 'Only what readers can read can be withdrawn.';
  end if;

  select r.* into target from revisions r join articles a on a.live_revision_id = r.id where a.id = proposal.article_id;
  publication := add_publication(target,
    case proposal.kind when 'retraction' then 'retracted' else 'taken_down' end::publication_kind, proposal.notice, seconder.id);
  if proposal.kind = 'retraction' then perform show_claims(publication, target); end if;
  perform add_correction(publication, jsonb_build_object('kind', proposal.kind, 'weight', 'major', 'whatWasWrong', proposal.notice));
  delete from schedules where article_id = proposal.article_id;
  update articles set last_changed_at = publication.published_at,
    publication_state = case proposal.kind when 'retraction' then 'retracted' else 'taken_down' end::publication_state
    where id = proposal.article_id;
  if proposal.kind = 'takedown' then perform take_down(proposal.article_id); end if;
  update withdrawals set seconded_by_id = seconder.id, closed_at = newsroom_now() where id = proposal.id returning * into proposal;
  -- What else was proposed has nothing left to withdraw; nobody seconded it.
  if proposal.kind = 'takedown' then
    update withdrawals set closed_at = newsroom_now() where article_id = proposal.article_id and closed_at is null;
  end if;
  perform raise_edition();
  return proposal;
end $$;

-- Erases the words readers could read, leaving rows, numbers, times and hashes (I2).
create function take_down(wanted uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform set_config('onrecord.erasing', 'on', true);
  update revisions set canonical = '', headline = '', standfirst = '', slug = '', body = '{"type":"doc","content":[{"type":"paragraph"}]}',
    erased_at = newsroom_now() where article_id = wanted;
  update revision_sentences set text = '' where revision_id in (select id from revisions where article_id = wanted);
  update published_claims set statement = '', exact = '', prefix = '', suffix = '', reason = '', evidence = '[]'
    where publication_id in (select id from publications where article_id = wanted);
  update corrections set words_before = '', words_after = '' where article_id = wanted;
  delete from published_media where article_id = wanted;
  perform set_config('onrecord.erasing', '', true);
end $$;
