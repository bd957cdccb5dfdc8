-- Claims that say the same in other words, in English and Arabic (ADR 28).
-- A word as it sounds, roughly, whichever of the two scripts it is written in: its consonants, as far as both tell them apart.
-- "Saydnaya" and "صيدنايا" are both "sdn". Empty for what is not a name in either.
create function word_sound(word text) returns text language sql immutable parallel safe as $$
  select regexp_replace(case
    when word ~ '[\u0620-\u064a]' then
      -- Letters beyond the last that has a partner are left out.
      translate(regexp_replace(word, '^(وال|بال|كال|فال|لل|ال)(?=...)', ''),
        'بتطثجخدضذظرزسصشغفقكلمن' || 'اأإآىيوءئؤةهحع', 'btttgxddddrzssSGfkklmn')
    else
      translate(
        regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(word,
          'sch|sh|ch', 'S', 'g'), 'kh', 'x', 'g'), 'gh', 'G', 'g'), 'ph', 'f', 'g'), '(t|d)h', '\1', 'g'),
        'pvqcj' || 'aeiouywh', 'bfkkg')
  end, '(.)\1+', '\1', 'g')
$$;

-- A number as one token, however it is written: "5,000", "٥٠٠٠" and "5 thousand" are "n:5000".
create function number_traces(words text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct 'n:' || trim_scale(round(found[1]::numeric * case
      when found[2] is null then 1
      when found[2] ~ '^(thousand|[اأآ]لاف|[اأ]لف)$' then 1000
      when found[2] ~ '^(million|مليون|ملايين)$' then 1000000
      else 1000000000 end, 3))::text), '{}')
  from regexp_matches(
    regexp_replace(translate(lower(words), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫', '01234567890123456789.'), '(\d)[,٬\u202f\u00a0](?=\d{3}(\D|$))', '\1', 'g'),
    '(\d{1,15}(?:\.\d{1,6})?)(?:[\s-]*(thousand|million|billion|[اأآ]لاف|[اأ]لف|مليون|ملايين|مليار|مليارات))?', 'g') as found
$$;

-- What English and Arabic call otherwise: names that neither took over from the other, months, and numbers as words.
create function shared_words() returns jsonb language sql immutable parallel safe as $$
  select '{
    "دمشق": "damascus", "حلب": "aleppo", "سوريا": "syria", "سورية": "syria", "السوري": "syria", "السورية": "syria", "syrian": "syria",
    "مصر": "egypt", "القاهره": "cairo", "القاهرة": "cairo", "egyptian": "egypt", "القدس": "jerusalem", "الاردن": "jordan", "اليونان": "greece",
    "روسيا": "russia", "الروسي": "russia", "الروسيه": "russia", "russian": "russia", "اوكرانيا": "ukraine", "الاوكراني": "ukraine", "ukrainian": "ukraine",
    "فرنسا": "france", "french": "france", "المانيا": "germany", "german": "germany", "ايطاليا": "italy", "الايطاليه": "italy", "italian": "italy",
    "ايران": "iran", "الايرانيه": "iran", "iranian": "iran", "تركيا": "turkey", "turkish": "turkey", "اسرائيل": "israel", "israeli": "israel",
    "امريكا": "america", "الامريكي": "america", "american": "america", "المتحده": "united", "الامم": "nations",
    "سجن": "prison", "السجن": "prison", "سجناء": "prison", "prisoners": "prison", "حكومه": "government", "الحكومه": "government",
    "رئيس": "president", "الرئيس": "president", "وزير": "minister", "الوزير": "minister", "حرب": "war", "الحرب": "war",
    "نساء": "women", "النساء": "women", "اطفال": "children", "الاطفال": "children", "طفل": "child", "قتل": "killed", "قتلوا": "killed",
    "شخص": "people", "اشخاص": "people", "جسر": "bridge", "الجسر": "bridge", "مدرسه": "school", "مدارس": "school", "schools": "school",
    "مستشفى": "hospital", "المستشفى": "hospital", "hospitals": "hospital", "نهر": "river", "النهر": "river", "متحف": "museum", "المتحف": "museum",
    "سفاره": "embassy", "السفاره": "embassy", "طائره": "aircraft", "الطائره": "aircraft", "plane": "aircraft",
    "مطار": "airport", "المطار": "airport", "ميناء": "port", "الميناء": "port", "قطار": "train", "القطار": "train", "مصنع": "factory", "المصنع": "factory",
    "زلزال": "earthquake", "الزلزال": "earthquake", "فيضان": "flood", "انتخابات": "election", "الانتخابات": "election", "elections": "election",
    "بالمئه": "percent", "المئه": "percent", "بالمائه": "percent", "المائه": "percent", "per": "", "cent": "percent",
    "يناير": "january", "فبراير": "february", "مارس": "march", "ابريل": "april", "مايو": "may", "يونيو": "june", "يوليو": "july",
    "اغسطس": "august", "سبتمبر": "september", "اكتوبر": "october", "نوفمبر": "november", "ديسمبر": "december",
    "شباط": "february", "اذار": "march", "نيسان": "april", "ايار": "may", "حزيران": "june", "تموز": "july", "ايلول": "september"
  }'::jsonb
$$;

-- By what a statement is found again: the stems of its words, its numbers, the words both languages share, and how its names
-- sound. In English, what begins with a capital may be a name; in Arabic anything may.
create function traces_of(statement text) returns text[] language sql immutable parallel safe as $$
  with words as (
    select word, fold_words(word) as folded, place = 1 as first
    from regexp_split_to_table(regexp_replace(statement, '[’'']s\M', '', 'g'), '[^[:alnum:]]+') with ordinality as split (word, place)
    where word <> ''),
  traces as (
    select 'w:' || lexeme as trace from unnest(
      to_tsvector('pg_catalog.english', fold_words(statement)) || to_tsvector('pg_catalog.arabic', fold_words(statement)))
    where lexeme !~ '\d'
    union
    select 'x:' || (shared_words() ->> folded) from words where shared_words() ->> folded <> ''
    union
    select 'x:' || folded from words
    where folded in (select value from jsonb_each_text(shared_words()))
    union
    select 's:' || word_sound(folded) from words
    where length(folded) > 2 and length(word_sound(folded)) > 1 and not first
      and (word ~ '^[[:upper:]]' or word ~ '[\u0620-\u064a]')
    union
    select 's:' || word_sound(folded) from words
    where first and length(folded) > 2 and length(word_sound(folded)) > 1 and word ~ '[[:alpha:]]'
    union
    select unnest(number_traces(statement)))
  select coalesce(array_agg(trace order by trace), '{}') from traces
$$;

create function is_arabic(words text) returns boolean language sql immutable parallel safe as $$
  select words ~ '[\u0620-\u064a]'
$$;

-- How many traces are not stems, which belong to one language.
create function neutral_traces(traces text[]) returns int language sql immutable parallel safe as $$
  select count(*)::int from unnest(traces) as trace where trace not like 'w:%'
$$;

create table claim_traces (
  claim_id uuid not null,
  traces text[] not null,
  -- Whether it is in Arabic letters, and how many of its traces are those of both languages.
  arabic boolean not null,
  neutral int not null,
  constraint claim_traces_pkey primary key (claim_id),
  constraint claim_traces_claim_id_fkey foreign key (claim_id) references claims (id) on update cascade on delete restrict
);
create index claim_traces_traces_idx on claim_traces using gin (traces);

-- How many claims have a trace: what few have says more than what many have. The empty one counts all claims.
create table trace_counts (
  trace text not null,
  claims int not null,
  constraint trace_counts_pkey primary key (trace)
);

create function claims_leave_traces() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare theirs text[] := traces_of(new.statement);
begin
  insert into claim_traces (claim_id, traces, arabic, neutral)
    values (new.id, theirs, is_arabic(new.statement), neutral_traces(theirs));
  -- In one order, so that nobody waits in a circle.
  insert into trace_counts (trace, claims) select trace, 1 from unnest(array_append(theirs, '')) as trace order by trace
    on conflict (trace) do update set claims = trace_counts.claims + 1;
  return null;
end $$;
create trigger claims_leave_traces after insert on claims
  for each row execute function claims_leave_traces();

-- Makes all of it anew; for claims that were brought in with the triggers off.
create function trace_everything_anew() returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  delete from claim_traces;
  delete from trace_counts;
  insert into claim_traces (claim_id, traces, arabic, neutral)
    select id, theirs, is_arabic(statement), neutral_traces(theirs) from claims, traces_of(statement) as theirs;
  insert into trace_counts (trace, claims)
    select trace, count(*) from claim_traces, unnest(traces) as trace group by trace
    union all select '', count(*) from claim_traces;
end $$;
select trace_everything_anew();

-- The claims most like these words, the likest first, with how like they are (0 to 1). What the words have that few claims
-- have decides: of all claims, only those with one of the rarest of their traces are looked at, some hundreds. Between
-- two scripts only the traces of both count. `among` names the only claims that are asked about. A claim whose numbers are all others is less like.
create function similar_claims(words text, most int default 5, among uuid[] default null) returns table (claim_id uuid, likeness real)
language sql stable security definer set search_path = public, extensions, pg_temp as $$
  with asked as materialized (
    select trace, c.claims, trace not like 'w:%' as neutral,
      ln(1 + (select t.claims from trace_counts t where t.trace = '') / (1.0 + c.claims))
        * case when trace like 'n:%' then 1.5 else 1 end as weight
    from unnest(traces_of(similar_claims.words)) as trace join trace_counts c using (trace)),
  telling as materialized (
    select array_agg(trace) as traces from (
      select trace, claims, sum(claims) over (order by claims, trace) as so_far from asked) as rarest
    where so_far <= 500 or claims = (select min(claims) from asked)),
  whole as (
    select is_arabic(similar_claims.words) as arabic, coalesce(sum(weight), 1) as weight,
      coalesce(sum(weight) filter (where neutral), 1) as neutral
    from asked),
  found as materialized (
    select c.claim_id, c.traces, c.arabic <> whole.arabic as across, c.neutral,
      (select sum(a.weight) from asked a where a.trace = any (c.traces)) as shared,
      (select count(*) from asked a where a.trace = any (c.traces)) as common
    from claim_traces c, telling, whole
    where c.traces && telling.traces and (among is null or c.claim_id = any (among)) limit 2000),
  near as (
    select f.claim_id, f.traces,
      f.shared / case when f.across then whole.neutral else whole.weight end * 0.6
        + f.common::float / greatest(case when f.across then f.neutral else cardinality(f.traces) end, 1) * 0.4 as likeness
    from found f, whole order by likeness desc, f.claim_id limit 40)
  select near.claim_id, (
      (near.likeness * 0.8 + 0.2 * similarity(fold_words(c.statement), fold_words(similar_claims.words)))
      * case when numbers.asked and numbers.theirs and not numbers.same then 0.75 else 1 end)::real as likeness
  from near join claims c on c.id = near.claim_id
  cross join lateral (select
    exists (select from unnest(number_traces(similar_claims.words))) as asked,
    exists (select from unnest(near.traces) as trace where trace like 'n:%') as theirs,
    near.traces && number_traces(similar_claims.words) as same) as numbers
  order by 2 desc, 1
  limit least(similar_claims.most, 20)
$$;

create index verdicts_that_say_false on verdicts (occurrence_id) where verdict = 'false';

revoke all on claim_traces, trace_counts from public;
grant select on claim_traces, trace_counts to onrecord_app;
revoke all on function word_sound(text), is_arabic(text), neutral_traces(text[]), number_traces(text), shared_words(), traces_of(text), claims_leave_traces(),
  trace_everything_anew(), similar_claims(text, int, uuid[]) from public;
grant execute on function similar_claims(text, int, uuid[]) to onrecord_app;
