-- Who may touch what. Both roles are made before migrations run and own nothing.

revoke all on all functions in schema public from public;
revoke create on schema public from public;
alter default privileges revoke execute on functions from public;
grant usage on schema public to onrecord_app, onrecord_reader;

-- The application ------------------------------------------------------------------------------------------

grant select on all tables in schema public to onrecord_app;
grant insert on users, sessions, authors, sections, topics, drafts, draft_forks, sentence_writers, comments, revisions,
  revision_sentences, claims, occurrences, placements, verdicts, sources, evidence, approvals, holds, schedules, audit_events,
  media, media_renditions to onrecord_app;
grant insert (id, language, translation_of_id, created_by_id, created_at, publication_state) on articles to onrecord_app;
grant insert (id, article_id, kind, notice, reason, proposed_by_id, proposed_at) on withdrawals to onrecord_app;
grant insert, update, delete on rate_limits to onrecord_app;
grant update on users, authors, sections, topics, drafts to onrecord_app;
grant update (last_seen_at, ended_at) on sessions to onrecord_app;
grant update (resolved_at, resolved_by_id) on draft_forks to onrecord_app;
grant update (withdrawn_at, withdrawn_by_id) on occurrences, evidence to onrecord_app;
grant update (lifted_at, lifted_by_id) on holds to onrecord_app;
grant update (missed_at, missed_reason) on schedules to onrecord_app;
grant delete on schedules to onrecord_app;
grant update (newsroom_name, corrections_email) on settings to onrecord_app;

grant execute on function acting_user_id(), newsroom_now(), require_role(role[]), lock_article(uuid), normalise_sentence(text),
  sentence_hash(text), without_spaces(text), revision_writers(uuid), gate_issues(uuid, publication_kind, text, uuid),
  release(uuid, publication_kind, text, jsonb), second_withdrawal(uuid) to onrecord_app;

create function withdrawals_are_proposed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare proposer users := require_role('editor', 'admin');
begin
  if new.proposed_by_id <> proposer.id then
    raise exception using errcode = 'OR002', message = 'A withdrawal is proposed under one''s own name.';
  end if;
  perform lock_article(new.article_id);
  return new;
end $$;
create trigger withdrawals_are_proposed before insert on withdrawals
  for each row execute function withdrawals_are_proposed();

-- Readers (I3) ---------------------------------------------------------------------------------------------
-- Rows by policy, columns by grant. A table that is not named here cannot be read by a reader's query.

grant select on sections, topics, article_authors, article_topics, slug_history, published_claims, media_renditions,
  published_media to onrecord_reader;
grant select (id, alt, credit, colour, width, height) on media to onrecord_reader;
grant select (id, slug, name, bio, expertise, disclosures, demo) on authors to onrecord_reader;
grant select (newsroom_name, edition, corrections_email, id) on settings to onrecord_reader;
grant select (id, language, translation_of_id, publication_state, kind, section_id, slug, live_revision_id,
  first_published_at, last_changed_at) on articles to onrecord_reader;
grant select (id, article_id, number, hash, kind, section_id, slug, headline, standfirst, body, author_ids, topic_ids, erased_at)
  on revisions to onrecord_reader;
grant select (id, article_id, number, revision_id, kind, note, published_at, checked_by, approved_by) on publications to onrecord_reader;
grant select (id, article_id, publication_id, kind, weight, what_was_wrong, what_is_right, words_before, words_after, corrects_id, issued_at)
  on corrections to onrecord_reader;

do $$
declare name text;
begin
  foreach name in array array['articles', 'revisions', 'media', 'media_renditions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I to onrecord_app using (true) with check (true)', name || '_of_the_newsroom', name);
  end loop;
end $$;
create policy articles_that_were_released on articles for select to onrecord_reader
  using (publication_state in ('live', 'retracted', 'taken_down'));
create policy revisions_that_were_released on revisions for select to onrecord_reader
  using (exists (select from publications p where p.revision_id = revisions.id));
create policy media_that_were_released on media for select to onrecord_reader
  using (exists (select from published_media p where p.media_id = media.id));
create policy renditions_that_were_released on media_renditions for select to onrecord_reader
  using (exists (select from published_media p where p.media_id = media_renditions.media_id));

create index publications_of_a_revision on publications (revision_id);
