-- A pull quote repeats words of its story. They are not counted among the revision's words, so that nobody has to
-- check them twice; therefore they must stand in one of its texts, letter for letter. The same rule as
-- isQuotedFrom in lib/articles/rules/loose-ends.ts; a test holds the two together.
create function stray_pull_quotes(body jsonb) returns setof text
language sql immutable set search_path = public, pg_temp as $$
  select quote -> 'attrs' ->> 'words'
  from jsonb_path_query(body, 'strict $.content[*] ? (@.type == "pullQuote")') as quote
  where btrim(quote -> 'attrs' ->> 'words') = '' or not exists (
    select
    from jsonb_path_query(body,
      'strict $.** ? (@.type == "paragraph" || @.type == "heading" || @.type == "footnote")') as line
    cross join lateral (
      select string_agg(case node ->> 'type' when 'text' then node ->> 'text' when 'hardBreak' then ' ' else '' end, ''
        order by place) as words
      from jsonb_array_elements(line -> 'content') with ordinality as inside (node, place)) as said
    where position(quote -> 'attrs' ->> 'words' in said.words) > 0)
$$;

create function pull_quotes_repeat_their_story() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from stray_pull_quotes(new.body);
  if found then raise exception 'a pull quote must repeat words of its story'; end if;
  return new;
end $$;
create trigger pull_quotes_repeat_their_story before insert on revisions
  for each row execute function pull_quotes_repeat_their_story();
