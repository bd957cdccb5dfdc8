import { beforeAll, expect, test } from "vitest";
import { ownerDatabaseUrl } from "@/lib/platform/environment";
import { asOwner, openSession } from "@/lib/testing/database";
import { publicReads } from "@/lib/testing/public-reads";
import { type Query, queriesOf } from "@/lib/testing/queries";
import { plantArchive } from "./plant-archive";

const ARTICLES = 4_000;
/** A page shows some dozens of stories, and to find the opinions among them a few hundred are looked at. */
const FEW = 1_500;

// They grow with every story, and so must no query that reads them from end to end.
const GROWING = [
  ...["articles", "revisions", "publications", "published_claims", "corrections", "slug_history"],
  ...["article_authors", "article_topics", "published_media"],
];

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Node[];
};

let slug: string;
let middle: { at: Date; id: string };
beforeAll(async () => {
  const report = () => undefined;
  await plantArchive(ownerDatabaseUrl(), { articles: ARTICLES, seed: 7, now: new Date(), report });
  const [row] = await asOwner<{ slug: string; at: Date; id: string }>(
    `select slug, id, first_published_at as at from articles
     where publication_state = 'live' order by first_published_at offset ${ARTICLES / 2} limit 1`,
  );
  if (!row) throw new Error("Nothing was planted.");
  slug = row.slug;
  middle = { at: row.at, id: row.id };
});

test("what readers ask is read by indexes, and not much of it", async () => {
  for (const [what, read] of publicReads(slug, middle)) {
    const queries = await queriesOf(read);
    expect(queries.length, what).toBeGreaterThan(0);
    for (const query of queries) expect(await excess(query), `${what}: ${query.text}`).toEqual([]);
  }
});

test("a query that goes through all stories would be found", async () => {
  const text = "select id from articles where language = 'ar'";
  expect(await excess({ text, values: [] })).toHaveLength(1);
});

/** Where a query reads a table that grows from end to end, or more of it than a page needs. */
async function excess(query: Query): Promise<string[]> {
  return scans(await planOf(query))
    .filter(({ node, rows }) => node["Node Type"] === "Seq Scan" || rows > FEW)
    .map(({ node, rows }) => `${node["Node Type"]} of ${node["Relation Name"]}: ${rows} rows`);
}

/** How Postgres answers a reader's query when it goes through a table only where nothing else is possible. */
async function planOf({ text, values }: Query): Promise<Node> {
  const reader = await openSession("reader");
  // In a small archive it is cheap to read all of a table for a join; in a large one it is not.
  await reader.query(
    "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off",
  );
  const { rows } = await reader.query(`explain (analyze, format json) ${text}`, values);
  await reader.end();
  return rows[0]["QUERY PLAN"][0].Plan;
}

/** Every place of a plan that reads rows of a table that grows, and how many in all. */
function scans(node: Node): { node: Node; rows: number }[] {
  const below = (node.Plans ?? []).flatMap(scans);
  if (!GROWING.includes(node["Relation Name"] ?? "")) return below;
  const removed =
    (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  return [{ node, rows: (node["Actual Rows"] + removed) * node["Actual Loops"] }, ...below];
}
