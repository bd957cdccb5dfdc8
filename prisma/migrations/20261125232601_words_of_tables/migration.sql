-- Tables bring words to readers: their cells are text nodes of the body like any other; what is said about them (caption,
-- unit, source) is counted among the captions, so that the gate wants it covered. The same as passages() in
-- lib/articles/rules/passages.ts; a test holds the two together.
create or replace function channel_words(revision revisions, wanted channel) returns text language sql stable as $$
  select without_spaces(case wanted
    when 'headline' then revision.headline
    when 'standfirst' then revision.standfirst
    when 'body' then (select coalesce(string_agg(node ->> 'text', '' order by place), '')
      from jsonb_path_query(revision.body, 'strict $.** ? (@.type == "text")') with ordinality as found(node, place))
    when 'caption' then (
      select coalesce(string_agg(concat(attrs ->> 'caption', attrs ->> 'label', attrs ->> 'unit', attrs ->> 'source'), '' order by place), '')
      from jsonb_path_query(revision.body, 'strict $.content[*] ? (@.type == "figure" || @.type == "embed" || @.type == "table").attrs')
        with ordinality as found(attrs, place))
    when 'alt' then (select coalesce(string_agg(node -> 'attrs' ->> 'alt', '' order by place), '')
      from jsonb_path_query(revision.body, 'strict $.content[*] ? (@.type == "figure")') with ordinality as found(node, place))
  end)
$$;
