import { Client } from "pg";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { listKnownHoaxes, listSimilarClaims } from "@/lib/claims/similar-queries";
import { emptyDatabase, leaveDatabase, openScratch } from "@/lib/platform/database";
import { listGateIssues } from "@/lib/publishing/publish-queries";
import { listTasks } from "@/lib/tasks/task-queries";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenSubmitted,
  givenVerdicts,
  type People,
} from "@/lib/testing/newsroom";
import { chanceOf } from "@/prisma/archive/chance";
import { english } from "@/prisma/archive/vocabulary";
import { bringUpToDate } from "../prepare";
import type { Leaving } from "../steps";
import { atMost, type Finding, told } from "./finding";
import { median, percentile, shown } from "./statistics";

const CLAIMS = 100_000;
const OCCURRENCES = 500_000;
const ARTICLES = 25_000;
const LOOK_UPS = 300;
const STORIES = 40;
const CLAIMS_OF_ONE = 150;
const TIMES = 40;
const WORDS = "5,000 people";
const TOLD = `The prison held ${WORDS} since 2011, says the report.`;

/** What shared claims cost in a newsroom with 100,000 of them in 500,000 places, in a database of its own. */
export async function measureClaims(leaving: Leaving): Promise<Finding[]> {
  const database = await openScratch("claims_bench");
  leaving.unshift(() => leaveDatabase(database));
  await emptyDatabase(database);
  await bringUpToDate(database, "http://localhost:3000");
  const owner = new Client({ connectionString: database.owner });
  await owner.connect();
  leaving.unshift(() => owner.end());
  const people = await givenPeople();
  const sentences = await fill(owner, people);
  return [
    ...(await bare(owner)),
    ...(await lookUp(people, sentences)),
    ...(await fanOut(people)),
    ...(await gate(people, owner)),
  ];
}

/** Claims and their places all at once, without the tables' guards. Gives back sentences that state some of them. */
async function fill(owner: Client, people: People): Promise<string[]> {
  const chance = chanceOf(11, 0);
  const { words } = english();
  // Common words often and rare ones seldom, as in real statements; names and numbers in most.
  const word = () => words[Math.floor(chance.below(600) ** 1.4)] ?? "";
  const name = () => {
    const found = words[20_000 + chance.below(8_000)] ?? "";
    return found.charAt(0).toUpperCase() + found.slice(1);
  };
  const statements = Array.from({ length: CLAIMS }, () => {
    const number = chance.below(3) > 0 ? `${chance.below(9_000) + 2} ` : "";
    return `The ${word()} of ${name()} ${word()} ${number}${word()} and ${word()} in ${name()} ${word()}`;
  });
  for (const table of ["claims", "occurrences", "articles"])
    await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(
    `insert into claims (id, statement, kind, created_by_id, created_at)
     select gen_random_uuid(), statement, 'fact', $2, now() from unnest($1::text[]) as statement`,
    [statements, people.reporter.id],
  );
  await owner.query(
    `insert into articles (id, language, created_by_id, created_at)
     select gen_random_uuid(), 'en', $2, now() from generate_series(1, $1)`,
    [ARTICLES, people.reporter.id],
  );
  await owner.query(
    `insert into occurrences (id, article_id, claim_id, channel, exact, prefix, suffix, stance, marked_by_id, marked_at)
     select gen_random_uuid(), a.id, c.id, 'body', left(c.statement, 40), '', '', 'asserted', $2, now()
     from generate_series(1, $1) as n
     join (select id, row_number() over () as place from articles) a on a.place = 1 + n % ${ARTICLES}
     join (select id, statement, row_number() over () as place from claims) c on c.place = 1 + (n * 7919::bigint) % ${CLAIMS}`,
    [OCCURRENCES, people.reporter.id],
  );
  for (const table of ["claims", "occurrences", "articles"])
    await owner.query(`alter table ${table} enable trigger user`);
  await owner.query("select trace_everything_anew()");
  await owner.query("analyze");
  return Array.from({ length: LOOK_UPS }, () => {
    const parts = (statements[chance.below(CLAIMS)] ?? "").split(" ");
    // The same in another order, with other words around it.
    return `It was said that ${parts.slice(4).join(" ")}, ${word()} ${parts.slice(0, 4).join(" ")}.`;
  });
}

async function bare(owner: Client): Promise<Finding[]> {
  const took = await timed(LOOK_UPS, () => owner.query("select 1"));
  return [told("`select 1`: p50; p95", both(took))];
}

async function lookUp(people: People, sentences: string[]): Promise<Finding[]> {
  const waiting = [...sentences];
  let found = 0;
  const took = await timed(sentences.length, async () => {
    found += (await listSimilarClaims(people.reporter, waiting.pop() ?? "")).length > 0 ? 1 : 0;
  });
  const body = sentences.slice(0, 60);
  const { articleId } = await givenDraft({ by: people.reporter, body, claims: [] });
  const draft = await timed(10, () => listKnownHoaxes(people.reporter, articleId));
  return [
    atMost("Similar claims of a sentence: p95", percentile(took, 0.95), 50, " ms"),
    told(
      "Similar claims of a sentence: p50; with an offer",
      `${shown(median(took))} ms; ${found} of ${sentences.length}`,
    ),
    told("Known hoaxes in a draft of 60 sentences: p50", `${shown(median(draft))} ms`),
  ];
}

/** A finding on a claim of many live stories, and the list of what it opened. */
async function fanOut(people: People): Promise<Finding[]> {
  const stated = { words: WORDS, verdict: "attributed" as const };
  const first = await givenLive(people, { body: [TOLD], claims: [stated] });
  const claims = await listDeskClaims(people.checker, first.articleId);
  const claim = claims.find(({ exact }) => exact === WORDS);
  if (!claim?.verdict || !claim.sentenceHash) throw new Error("The claim is not there.");
  const { claimId, occurrenceId, sentenceHash, verdict } = claim;
  for (let i = 1; i < STORIES; i++)
    await givenLive(people, { body: [TOLD], claims: [{ ...stated, claimId }] });
  const [finding] = await timed(1, () =>
    giveVerdict(people.checker, {
      ...{ occurrenceId, sentenceHash, verdict: "misleading", method: "expert", reason: "Not so." },
      ...{ evidenceIds: verdict.evidenceIds, ownerId: null, recheckAt: null, now: new Date() },
    }),
  );
  let open = 0;
  const took = await timed(TIMES, async () => {
    open = (await listTasks(people.editor, { list: "open", claimId })).open;
  });
  return [
    told(`A finding on a claim of ${STORIES} live stories`, `${shown(finding ?? 0)} ms`),
    atMost(`What it opened, ${open} tasks, listed: p95`, percentile(took, 0.95), 200, " ms"),
  ];
}

async function gate(people: People, owner: Client): Promise<Finding[]> {
  const numbers = Array.from({ length: CLAIMS_OF_ONE }, (_, n) => `${n + 100} barrels`);
  const body = numbers.map((words) => `The store at the harbour of this town held ${words} then.`);
  const claims = numbers.map((words) => ({ words, verdict: "confirmed" as const }));
  const { articleId } = await givenDraft({ by: people.reporter, body, claims });
  await givenVerdicts(people.checker, articleId, claims);
  const { revisionId } = await givenSubmitted(people.reporter, articleId);
  // As Postgres does by itself a minute after so many rows.
  await owner.query("analyze");
  const inDatabase = await timed(TIMES, () =>
    owner.query("select * from gate_issues($1, 'published', '', null)", [revisionId]),
  );
  const onScreen = await timed(TIMES, () => listGateIssues(people.editor, articleId, new Date()));
  return [
    atMost(
      `The gate on ${CLAIMS_OF_ONE} claims, in the database: p95`,
      percentile(inDatabase, 0.95),
      100,
      " ms",
    ),
    told("The same for the screen: p50; p95", both(onScreen)),
  ];
}

const both = (took: number[]) => `${shown(median(took))} ms; ${shown(percentile(took, 0.95))} ms`;

/** How long each of so many turns took, in milliseconds. */
async function timed(turns: number, work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < turns; i++) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return took;
}
