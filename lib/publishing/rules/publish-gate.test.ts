import { describe, expect, test } from "vitest";
import { PUBLICATION_STATES } from "@/lib/articles/rules/work-state";
import { LOOKS } from "@/lib/claims/rules/checkable";
import { WORDINGS } from "@/lib/claims/rules/wording";
import type { GateCode } from "./gate-messages";
import { PUBLICATION_KINDS } from "./publication-kind";
import { type Candidate, type CandidatePlace, gateIssues } from "./publish-gate";

const NOW = new Date("2026-03-01T12:00:00Z");
const LATER = new Date("2026-03-01T12:00:01Z");

const sentence = (
  channel: Candidate["revision"]["sentences"][number]["channel"],
  text: string,
  passage = 0,
) => ({ channel, passage, text, hash: `hash of ${text}`, writerIds: ["writer"] });

const SENTENCES = [
  sentence("headline", "Output falls"),
  sentence("standfirst", "Fewer loaves."),
  sentence("body", "It fell by 40 percent."),
  sentence("body", "Nobody knows why.", 1),
  sentence("caption", "The hall.", 2),
  sentence("alt", "A hall.", 2),
];

function place(words: string, change: Partial<CandidatePlace> = {}): CandidatePlace {
  const found = SENTENCES.find((each) => each.text.includes(words));
  return {
    occurrenceId: `claim of ${words}`,
    words,
    stance: "asserted",
    channel: found?.channel ?? "body",
    passage: found?.passage ?? null,
    sentenceHash: found?.hash ?? null,
    verdict: {
      sentenceHash: found?.hash ?? "",
      evidenceWithdrawn: false,
      sourceLost: false,
      verdict: "confirmed",
      checkerId: "checker",
      sources: [],
      seconded: false,
    },
    claimId: `claim of ${words}`,
    grave: false,
    waived: [],
    ...change,
  };
}

const UNMARKED = sentence("body", "Nobody knows why.", 1);
const COVER = [place("Output falls"), place("Fewer loaves"), place("The hall")];
const CHECKED = place("40 percent");

/** A revision that may be shown: checked, approved, about to be published by somebody else. */
const READY: Candidate = {
  revision: {
    id: "revision",
    headline: "Output falls",
    createdById: "writer",
    sentences: SENTENCES,
  },
  publicationState: "unpublished",
  liveHashes: [],
  change: null,
  holds: [],
  places: [...COVER, CHECKED],
  reading: { wordings: [], checkable: [] },
  uncheckable: [],
  approverIds: ["editor"],
  approvalsNeeded: 1,
  kind: "published",
  note: "",
  publisherId: "publisher",
  now: NOW,
};
const UPDATE: Candidate = {
  ...READY,
  publicationState: "live",
  kind: "updated",
  note: "New figures.",
};

const codesOf = (candidate: Candidate) => gateIssues(candidate).map((issue) => issue.code);
const withClaim = (change: Partial<CandidatePlace>): Candidate => ({
  ...READY,
  places: [...COVER, { ...CHECKED, ...change }],
});
const withVerdict = (change: Partial<NonNullable<CandidatePlace["verdict"]>>): Candidate =>
  withClaim({ verdict: CHECKED.verdict && { ...CHECKED.verdict, ...change } });
const hold = (kind: string, until: Date | null = null) => ({
  id: kind,
  kind,
  reason: "Why.",
  until,
});

/** Each reason of the gate: a newsroom that has it, and the same one with it put right. */
const CASES: [GateCode, Candidate, Candidate][] = [
  ["hold_active", { ...READY, holds: [hold("legal")] }, { ...READY, holds: [] }],
  [
    "embargo_not_passed",
    { ...READY, holds: [hold("embargo", LATER)] },
    { ...READY, holds: [hold("embargo", NOW)] },
  ],
  ["claim_not_in_text", withClaim({ sentenceHash: null, passage: null }), READY],
  ["claim_unchecked", withClaim({ verdict: null }), READY],
  ["verdict_stale", withVerdict({ sentenceHash: "hash of other words" }), READY],
  ["evidence_withdrawn", withVerdict({ evidenceWithdrawn: true }), READY],
  ["stale_source", withVerdict({ sourceLost: true }), READY],
  [
    "verdict_not_publishable",
    withVerdict({ verdict: "false" }),
    withClaim({
      stance: "debunked",
      verdict: CHECKED.verdict && { ...CHECKED.verdict, verdict: "false" },
    }),
  ],
  ["checked_by_writer", withVerdict({ checkerId: "writer" }), READY],
  ["wording_unread", { ...READY, reading: null }, READY],
  ...WORDINGS.map((wording): [GateCode, Candidate, Candidate] => {
    const reading = { wordings: [{ occurrenceId: CHECKED.occurrenceId, wording }], checkable: [] };
    const other = WORDINGS.filter((each) => each !== wording);
    return [
      `wording_${wording}`,
      { ...withClaim({ waived: other }), reading },
      { ...withClaim({ waived: [wording] }), reading },
    ];
  }),
  ...LOOKS.map((look): [GateCode, Candidate, Candidate] => {
    const reading = { wordings: [], checkable: [{ hash: UNMARKED.hash, look }] };
    return [
      `unmarked_${look}`,
      { ...READY, reading },
      { ...READY, reading, uncheckable: [UNMARKED.hash] },
    ];
  }),
  [
    "unmarked_figure",
    { ...READY, reading: { wordings: [], checkable: [{ hash: UNMARKED.hash, look: "figure" }] } },
    {
      ...READY,
      reading: { wordings: [], checkable: [{ hash: UNMARKED.hash, look: "figure" }] },
      places: [...READY.places, place(UNMARKED.text)],
    },
  ],
  [
    "second_check_missing",
    withClaim({ grave: true }),
    withClaim({
      grave: true,
      verdict: CHECKED.verdict && { ...CHECKED.verdict, seconded: true },
    }),
  ],
  ["approvals_missing", { ...READY, approverIds: [] }, READY],
  [
    "publisher_is_writer",
    { ...READY, publisherId: "writer" },
    { ...READY, publisherId: "publisher" },
  ],
  ["headline_missing", { ...READY, revision: { ...READY.revision, headline: " " } }, READY],
  ["headline_uncovered", { ...READY, places: READY.places.slice(1) }, READY],
  [
    "standfirst_uncovered",
    { ...READY, places: READY.places.filter(({ channel }) => channel !== "standfirst") },
    READY,
  ],
  [
    "caption_uncovered",
    { ...READY, places: READY.places.filter(({ channel }) => channel !== "caption") },
    READY,
  ],
  ["kind_not_fitting", { ...READY, kind: "updated", note: "New." }, READY],
  ["change_unexplained", { ...UPDATE, note: " " }, UPDATE],
  [
    "refiled_by_writer",
    { ...UPDATE, kind: "refiled", note: "", publisherId: "writer" },
    { ...UPDATE, kind: "refiled", note: "" },
  ],
];

describe("a reason that keeps a revision from its readers", () => {
  test.each(CASES)("%s", (code, open, closed) => {
    expect(codesOf(open)).toContain(code);
    expect(codesOf(closed)).not.toContain(code);
  });

  test.each(CASES.filter(([code]) => code !== "refiled_by_writer"))(
    "%s stands alone",
    (code, open) => {
      expect(codesOf(open)).toEqual([code]);
    },
  );

  test.each(CASES)("%s is a sentence, and names what it is about", (code, open) => {
    const issue = gateIssues(open).find((each) => each.code === code);
    expect(issue?.message).toMatch(/^[A-Z].+\.$/u);
    expect(issue?.subjectId).not.toBe("");
  });
});

describe("the gate", () => {
  test("is open for a revision that is checked and approved by others", () => {
    expect(gateIssues(READY)).toEqual([]);
    expect(gateIssues(UPDATE)).toEqual([]);
  });

  test("tells all its reasons at once, each with the words it is about", () => {
    const issues = gateIssues({
      ...READY,
      holds: [hold("legal"), hold("embargo", LATER)],
      places: [
        place("Output falls", { verdict: null }),
        { ...CHECKED, verdict: null },
        place("Nobody knows", { sentenceHash: null }),
      ],
      approverIds: [],
      publisherId: "writer",
      kind: "refiled",
    });
    expect(issues.map(({ code, words }) => [code, words])).toEqual([
      ["hold_active", "Why."],
      ["embargo_not_passed", "Why."],
      ["claim_unchecked", "Output falls"],
      ["claim_unchecked", "40 percent"],
      ["claim_not_in_text", "Nobody knows"],
      ["approvals_missing", ""],
      ["publisher_is_writer", ""],
      ["standfirst_uncovered", "Fewer loaves."],
      ["caption_uncovered", "The hall."],
      ["kind_not_fitting", "refiled"],
    ]);
  });

  test("does not ask who publishes while nobody does", () => {
    expect(gateIssues({ ...READY, publisherId: null })).toEqual([]);
  });
});

describe("approvals", () => {
  test.each<[string, Partial<Candidate>, GateCode[]]>([
    ["by the publisher does not count", { approverIds: ["publisher"] }, ["approvals_missing"]],
    ["by a writer does not count", { approverIds: ["writer"] }, ["approvals_missing"]],
    ["by the publisher beside another's is no harm", { approverIds: ["publisher", "editor"] }, []],
    ["by one of two that are needed is not enough", { approvalsNeeded: 2 }, ["approvals_missing"]],
    [
      "by two of two is enough",
      { approvalsNeeded: 2, approverIds: ["editor", "other editor"] },
      [],
    ],
  ])("%s", (_name, change, codes) => {
    expect(codesOf({ ...READY, ...change })).toEqual(codes);
  });
});

describe("holds", () => {
  test.each(["legal", "standards", "security", "rights"])(
    "for %s never end by themselves",
    (kind) => {
      expect(codesOf({ ...READY, holds: [hold(kind, new Date(0))] })).toEqual(["hold_active"]);
    },
  );
});

describe("pictures' descriptions", () => {
  test("need no claim of their own", () => {
    expect(SENTENCES.some(({ channel }) => channel === "alt")).toBe(true);
    expect(gateIssues(READY)).toEqual([]);
  });

  test("two captions need a claim each", () => {
    const sentences = [...SENTENCES, sentence("caption", "The yard.", 7)];
    expect(codesOf({ ...READY, revision: { ...READY.revision, sentences } })).toEqual([
      "caption_uncovered",
    ]);
  });
});

describe("what readers see now decides which kinds of publication fit", () => {
  const FITTING: Record<string, readonly string[]> = {
    unpublished: ["published"],
    scheduled: ["published"],
    live: ["updated", "corrected", "clarified", "refiled"],
    retracted: ["restored"],
    taken_down: [],
  };

  test.each(PUBLICATION_STATES)("when it is %s", (publicationState) => {
    const fitting = PUBLICATION_KINDS.filter(
      (kind) =>
        !codesOf({ ...READY, publicationState, kind, note: "What changed." }).includes(
          "kind_not_fitting",
        ),
    );
    expect(fitting).toEqual(FITTING[publicationState]);
  });
});

describe("refiling", () => {
  const REFILED: Candidate = { ...UPDATE, kind: "refiled", note: "" };
  const live = SENTENCES.map(({ hash }) => hash);

  test("needs no note, and nobody else's eyes on sentences that readers have", () => {
    const byEditor = { ...REFILED, liveHashes: live, publisherId: "publisher" };
    expect(codesOf(byEditor)).toEqual([]);
  });

  test("is not for who froze the revision, or wrote what is new in it", () => {
    const froze = {
      ...REFILED,
      liveHashes: live,
      revision: { ...READY.revision, createdById: "publisher" },
    };
    expect(codesOf(froze)).toEqual(["refiled_by_writer"]);
    const sentences = SENTENCES.map((each) =>
      each.text === "Nobody knows why." ? { ...each, writerIds: ["publisher"] } : each,
    );
    const wrote = { ...REFILED, liveHashes: live, revision: { ...READY.revision, sentences } };
    expect(codesOf(wrote)).toEqual(["publisher_is_writer"]);
    expect(codesOf({ ...wrote, liveHashes: live.slice(0, 3) })).toEqual([
      "publisher_is_writer",
      "refiled_by_writer",
    ]);
  });
});

describe("a change to what readers see", () => {
  const replaced = (...claims: NonNullable<Candidate["change"]>["replaced"][number]["claims"]) => ({
    class: "factual" as const,
    replaced: [{ words: "Output fell by 40 percent.", claims }],
  });
  const change = { class: "factual" as const, replaced: [] };
  const WRONG = replaced({ told: "confirmed", latest: "confirmed" });

  test.each<[string, Candidate["kind"], Candidate["change"], string[]]>([
    [
      "that nobody looked at is refused",
      "updated",
      { class: null, replaced: [] },
      ["change_unclassified"],
    ],
    ["of typography can be refiled", "refiled", { class: "typographical", replaced: [] }, []],
    [
      "of style cannot be refiled",
      "refiled",
      { class: "style", replaced: [] },
      ["refiled_not_typography"],
    ],
    ["of facts cannot be refiled", "refiled", change, ["refiled_not_typography"]],
    ["that adds facts is an update", "updated", change, []],
    ["that replaces a fact is no update", "updated", WRONG, ["fact_replaced"]],
    ["that replaces a fact is no clarification", "clarified", WRONG, ["fact_replaced"]],
    ["that replaces a fact is a correction", "corrected", WRONG, []],
    [
      "that replaces what nobody has checked is no update",
      "updated",
      replaced(),
      ["fact_replaced"],
    ],
    [
      "of what was told to be open is an update",
      "updated",
      replaced({ told: "unconfirmed", latest: "false" }),
      [],
    ],
    [
      "of what was disputed is an update",
      "updated",
      replaced({ told: "disputed", latest: null }),
      [],
    ],
    [
      "of what was true then is an update",
      "updated",
      replaced({ told: "confirmed", latest: "outdated" }),
      [],
    ],
    [
      "of which only a part was open is no update",
      "updated",
      replaced({ told: "unconfirmed", latest: null }, { told: "confirmed", latest: "confirmed" }),
      ["fact_replaced"],
    ],
  ])("%s", (_what, kind, found, codes) => {
    expect(codesOf({ ...UPDATE, kind, change: found })).toEqual(codes);
  });
});
