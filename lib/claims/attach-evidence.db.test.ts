import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import {
  givenDraft,
  givenMark,
  givenPeople,
  givenVerdicts,
  type People,
} from "@/lib/testing/newsroom";
import { attachEvidence } from "./attach-evidence";
import { listDeskClaims, listSources } from "./claim-queries";
import { giveVerdict } from "./give-verdict";
import type { AttachEvidence } from "./rules/claim-input";
import { withdrawEvidence } from "./withdraw-evidence";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();

const record = (claimId: string, change: Partial<AttachEvidence> = {}): AttachEvidence => ({
  claimId,
  relation: "supports",
  source: {
    kind: "document",
    visibility: "named",
    name: "Harvest record 2026",
    description: "",
    url: "https://records.example/harvest",
  },
  locator: "page 7",
  url: null,
  quote: "Forty in a hundred.",
  now,
  ...change,
});

async function givenClaim() {
  const { articleId } = await givenDraft({ by: people.reporter, claims: [] });
  return { articleId, ...(await givenMark(people.reporter, articleId, { words: "40 percent" })) };
}

async function confirm(articleId: string, claimId: string, evidenceId: string) {
  const claims = await listDeskClaims(people.checker, articleId);
  const claim = claims.find((each) => each.claimId === claimId);
  return giveVerdict(people.checker, {
    occurrenceId: claim?.occurrenceId ?? "",
    sentenceHash: claim?.sentenceHash ?? "",
    verdict: "confirmed",
    method: "official_record",
    reason: "The record says so.",
    evidenceIds: [evidenceId],
    ownerId: null,
    recheckAt: null,
    now,
  });
}

async function currencyOf(articleId: string, claimId: string) {
  const claims = await listDeskClaims(people.editor, articleId);
  return claims.find((claim) => claim.claimId === claimId)?.currency;
}

describe("attaching evidence", () => {
  test("makes its source known, and ties it to the claim", async () => {
    const { articleId, claimId } = await givenClaim();
    const { evidenceId, sourceId } = await attachEvidence(people.reporter, record(claimId));
    const claims = await listDeskClaims(people.editor, articleId);
    expect(claims.find((claim) => claim.claimId === claimId)?.evidence).toMatchObject([
      {
        id: evidenceId,
        relation: "supports",
        locator: "page 7",
        quote: "Forty in a hundred.",
        withdrawn: false,
        source: { id: sourceId, name: "Harvest record 2026" },
      },
    ]);
  });

  test("to a known source makes no second one", async () => {
    const [one, other] = [await givenClaim(), await givenClaim()];
    const { sourceId } = await attachEvidence(people.reporter, record(one.claimId));
    const again = record(other.claimId, { source: { id: sourceId } });
    expect(await attachEvidence(people.checker, again)).toMatchObject({ sourceId });
    expect(await newsroom.evidence.count({ where: { sourceId } })).toBe(2);
  });

  test.each([
    ["a claim", { claimId: randomUUID() }],
    ["a source", { source: { id: randomUUID() } }],
  ])("to %s that is not there is refused, and leaves no trace", async (_name, change) => {
    const { claimId } = await givenClaim();
    const before = await newsroom.source.count();
    await expect(
      attachEvidence(people.reporter, { ...record(claimId), ...change }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await newsroom.source.count()).toBe(before);
    expect(await newsroom.evidence.count({ where: { claimId } })).toBe(0);
  });

  test("to a sealed source does not make it findable", async () => {
    const { claimId } = await givenClaim();
    const source = { kind: "person", name: "Wren Halloway", description: "", url: null } as const;
    await attachEvidence(
      people.reporter,
      record(claimId, {
        source: { ...source, visibility: "sealed", readers: [people.editor.id] },
      }),
    );
    expect(await listSources(people.editor, "Wren")).toEqual([]);
    await attachEvidence(
      people.reporter,
      record(claimId, { source: { ...source, visibility: "background" } }),
    );
    expect(await listSources(people.editor, "wren")).toHaveLength(1);
  });
});

describe("withdrawing evidence", () => {
  test("makes every verdict that rests on it open again, in every story", async () => {
    const first = await givenClaim();
    const { articleId } = await givenDraft({ by: people.otherReporter, claims: [] });
    await givenMark(people.otherReporter, articleId, {
      words: "40 percent",
      claimId: first.claimId,
    });
    const { evidenceId } = await attachEvidence(people.checker, record(first.claimId));
    for (const story of [first.articleId, articleId]) {
      await confirm(story, first.claimId, evidenceId);
      expect(await currencyOf(story, first.claimId)).toBe("current");
    }
    await withdrawEvidence(people.checker, { evidenceId, now });
    for (const story of [first.articleId, articleId]) {
      expect(await currencyOf(story, first.claimId)).toBe("evidence_withdrawn");
    }
  });

  test("leaves verdicts alone that rest on other evidence", async () => {
    const { articleId, claimId } = await givenClaim();
    const { evidenceId } = await attachEvidence(people.reporter, record(claimId));
    await givenVerdicts(people.checker, articleId, [{ words: "40 percent", verdict: "confirmed" }]);
    const verdict = await newsroom.verdict.findFirstOrThrow({
      where: { occurrence: { articleId } },
    });
    expect(verdict.evidenceIds).not.toContain(evidenceId);
    await withdrawEvidence(people.checker, { evidenceId, now });
    expect(await currencyOf(articleId, claimId)).toBe("current");
  });

  test("happens once", async () => {
    const { claimId } = await givenClaim();
    const { evidenceId } = await attachEvidence(people.reporter, record(claimId));
    await withdrawEvidence(people.checker, { evidenceId, now });
    await expect(withdrawEvidence(people.checker, { evidenceId, now })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
