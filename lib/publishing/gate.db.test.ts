import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asApp } from "@/lib/testing/database";
import { EXAMPLES, givenWorld, world } from "@/lib/testing/gate-worlds";
import { givenPeople, type People } from "@/lib/testing/newsroom";
import { findCandidate } from "./candidate-queries";
import { PUBLICATION_KINDS } from "./rules/publication-kind";
import { gateIssues } from "./rules/publish-gate";

// The gate stands twice: as SQL, where it decides, and as TypeScript, where screens ask early. Generated
// newsrooms are put before both.

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

/** Everything that can be asked of one revision. */
const QUESTIONS = () =>
  [null, people.otherEditor.id, people.editor.id, people.admin.id].flatMap((publisherId) =>
    PUBLICATION_KINDS.flatMap((kind) =>
      ["", "What changed."].map((note) => ({ publisherId, kind, note })),
    ),
  );

const nameOf = (question: object) => Object.values(question).join(" | ");

test("the gate in the database and the gate on the screen give the same reasons", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(world, async (generated) => {
      const { revisionId } = await givenWorld(people, generated);
      const asked = { kind: "published", note: "", publisherId: null, now: new Date() } as const;
      const candidate = await newsroom.$transaction((tx) => findCandidate(tx, revisionId, asked));
      const early = QUESTIONS().flatMap((question) =>
        gateIssues({ ...candidate, ...question }).map((issue) => ({
          question: nameOf(question),
          code: issue.code,
          subject: issue.subjectId,
          words: issue.words,
        })),
      );
      const decided = await asApp<(typeof early)[number] & { code: string }>(
        `select asked.question, g.code, g.subject_id as subject, g.words
         from jsonb_to_recordset($2) as asked (question text, kind publication_kind, note text, "publisherId" uuid)
         cross join lateral gate_issues($1, asked.kind, asked.note, asked."publisherId") g`,
        [
          revisionId,
          JSON.stringify(QUESTIONS().map((each) => ({ ...each, question: nameOf(each) }))),
        ],
      );
      const sorted = (issues: object[]) =>
        issues.map((issue) => JSON.stringify(Object.entries(issue).sort())).sort();
      expect(sorted(early)).toEqual(sorted(decided));
      for (const { code } of decided) seen.add(code);
    }),
    {
      numRuns: 30,
      seed: 20241208,
      examples: EXAMPLES,
    },
  );
  // The generator must reach what it is here to compare.
  expect([...seen].sort()).toEqual([
    "approvals_missing",
    "caption_uncovered",
    "change_unclassified",
    "change_unexplained",
    "checked_by_writer",
    "claim_not_in_text",
    "claim_unchecked",
    "embargo_not_passed",
    "evidence_withdrawn",
    "fact_replaced",
    "headline_uncovered",
    "hold_active",
    "kind_not_fitting",
    "publisher_is_writer",
    "refiled_by_writer",
    "refiled_not_typography",
    "second_check_missing",
    "stale_source",
    "standfirst_uncovered",
    "unmarked_figure",
    "verdict_not_publishable",
    "verdict_stale",
    "wording_not_called_wrong",
    "wording_not_hedged",
    "wording_one_sided",
    "wording_source_not_named",
    "wording_unread",
  ]);
}, 180_000);
