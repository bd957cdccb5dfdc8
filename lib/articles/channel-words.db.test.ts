import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocument } from "@/lib/testing/any-document";
import { asOwner } from "@/lib/testing/database";
import type { Document } from "./rules/document";
import { looseEnds } from "./rules/loose-ends";
import { CHANNELS } from "./rules/passages";
import { sentences } from "./rules/sentences";

// release() compares a revision's sentences with what the database says are its words. Were the two to read a
// block differently, either no story with it could be published, or words could reach readers uncounted.

const plain = (text: string) => text.replace(/\s+/gu, "");
const many = <Each>(each: fc.Arbitrary<Each>) => fc.array(each, { minLength: 40, maxLength: 40 });

/** The words of each body in each channel, without white space. */
async function wordsByTheDatabase(bodies: Document[]): Promise<string[][]> {
  const rows = await asOwner<{ words: string[] }>(
    `select array_agg(channel_words(jsonb_populate_record(null::revisions, given.words), c.channel)
       order by c.channel) as words
     from jsonb_array_elements($1::jsonb) with ordinality as given (words, place),
       unnest(enum_range(null::channel)) as c (channel)
     group by given.place order by given.place`,
    [JSON.stringify(bodies.map((body) => ({ headline: "Output falls", standfirst: "", body })))],
  );
  return rows.map(({ words }) => words);
}

function wordsByTheApplication(body: Document): string[] {
  const all = sentences({ headline: "Output falls", standfirst: "", body }, "en");
  return CHANNELS.map((channel) =>
    plain(all.flatMap((sentence) => (sentence.channel === channel ? sentence.text : [])).join("")),
  );
}

test("the application's sentences are the database's words, whatever a story is made of", async () => {
  await fc.assert(
    fc.asyncProperty(many(anyDocument), async (bodies) => {
      expect(await wordsByTheDatabase(bodies)).toEqual(bodies.map(wordsByTheApplication));
    }),
    { numRuns: 20 },
  );
});

test("the application and the database agree on which pull quotes repeat their story", async () => {
  const quoted = fc.constantFrom(
    ...["Output fell.", "40 percent", "fell. by 40", " ", "4", "Output rose."],
  );
  const quoting = fc.record({ body: anyDocument, words: quoted }).map(
    ({ body, words }): Document => ({
      ...body,
      content: [{ type: "pullQuote", attrs: { words } }, ...body.content],
    }),
  );
  let strays = 0;
  await fc.assert(
    fc.asyncProperty(many(quoting), async (bodies) => {
      const rows = await asOwner<{ words: string[] }>(
        `select array(select stray_pull_quotes(given.body)) as words
         from jsonb_array_elements($1::jsonb) with ordinality as given (body, place) order by place`,
        [JSON.stringify(bodies)],
      );
      const found = bodies.map((body) =>
        looseEnds(body)
          .filter(({ code }) => code === "pull_quote_not_in_text")
          .map(({ words }) => words),
      );
      expect(rows.map(({ words }) => words)).toEqual(found);
      strays += found.filter((each) => each.length > 0).length;
    }),
    { numRuns: 20 },
  );
  expect(strays).toBeGreaterThan(100);
  expect(strays).toBeLessThan(700);
});
