import { publicReads } from "@/lib/testing/public-reads";
import { queriesOf } from "@/lib/testing/queries";
import type { Bench } from "./bench";
import { type Finding, told } from "./finding";
import { shown } from "./statistics";

// They grow with every story.
const GROWING = [
  ...["articles", "revisions", "publications", "published_claims", "corrections", "slug_history"],
  ...["article_authors", "article_topics", "published_media", "search_entries"],
];

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  Plans?: Node[];
};

type Explained = { "QUERY PLAN": [{ Plan: Node; "Execution Time": number }] };

/** How Postgres answers what readers ask most, as the role that serves them: by which indexes, reading how much. */
export async function measurePlans({ sql, asReader }: Bench): Promise<Finding[]> {
  const [row] = await sql<{ slug: string; at: Date; id: string }>(`
    select slug, id, first_published_at as at from articles where publication_state = 'live' and first_published_at >=
      (select min(first_published_at) + (max(first_published_at) - min(first_published_at)) / 2 from articles)
    order by first_published_at limit 1`);
  if (!row) throw new Error("The archive is empty.");
  const findings: Finding[] = [];
  for (const [what, read] of publicReads(row.slug, { at: row.at, id: row.id })) {
    await read();
    const plans: Explained["QUERY PLAN"][0][] = [];
    for (const { text, values } of await queriesOf(read)) {
      const [plan] = await asReader<Explained>(
        `explain (analyze, buffers, format json) ${text}`,
        values,
      );
      if (plan) plans.push(plan["QUERY PLAN"][0]);
    }
    findings.push(summary(what, plans));
  }
  return findings;
}

function summary(what: string, plans: { Plan: Node; "Execution Time": number }[]): Finding {
  const nodes = plans.flatMap(({ Plan }) => all(Plan));
  const growing = nodes.filter((node) => GROWING.includes(node["Relation Name"] ?? ""));
  const through = growing.filter((node) => node["Node Type"] === "Seq Scan");
  const blocks = plans.reduce(
    (sum, { Plan }) => sum + Plan["Shared Hit Blocks"] + Plan["Shared Read Blocks"],
    0,
  );
  const time = plans.reduce((sum, plan) => sum + plan["Execution Time"], 0);
  const indexes = new Set(nodes.flatMap((node) => node["Index Name"] ?? []));
  const how = `${plans.length} queries, ${shown(time)} ms, ${shown(blocks)} blocks, ${indexes.size} indexes`;
  if (through.length === 0)
    return { ...told(`Plan of ${what}`, how), budget: "by indexes", holds: true };
  const tables = through.map((node) => node["Relation Name"]).join(", ");
  return {
    what: `Plan of ${what}`,
    measured: `${how}; all of ${tables}`,
    budget: "by indexes",
    holds: false,
  };
}

function all(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(all)];
}
