-- G9 as before. Whether places have a sentence is asked outside of what is materialized: asked inside, it lets Postgres begin
-- with the occurrences of all articles (1.2 s of half a million, where those of one take 5 ms).
create or replace function unmarked_issues(target revisions)
returns table (code text, subject_id uuid, words text)
language sql stable security definer set search_path = public, pg_temp as $$
  with marked as materialized (
    select g.hash from gate_places(target) g)
  select distinct on (s.hash) 'unmarked_' || f.look, target.id, s.text
  from readings r
  join checkable_findings f on f.reading_id = r.id
  join revision_sentences s on s.revision_id = target.id and s.hash = f.sentence_hash
  where r.revision_id = target.id and r.basis = wording_basis(target)
    and f.sentence_hash not in (select hash from marked where hash is not null)
    and not exists (select from check_waivers w where w.article_id = target.article_id and w.sentence_hash = f.sentence_hash)
  order by s.hash, s.position
$$;
