import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  type People,
} from "@/lib/testing/newsroom";
import { listFindings } from "./claim-public";
import { listDeskClaims } from "./claim-queries";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

describe("what stories tell of a claim", () => {
  test("is what their latest version tells; a draft's or a withdrawn story's is nothing", async () => {
    const live = await givenLive(people);
    const [claim] = (await listDeskClaims(people.checker, live.articleId)).filter(
      ({ exact }) => exact === "40 percent",
    );
    const claimId = claim?.claimId ?? "";
    const shared = { claims: [{ words: "40 percent", verdict: "confirmed" as const, claimId }] };
    await givenDraft({ by: people.reporter, ...shared });
    await givenReady(people, shared);
    await givenTakenDown(people, shared);
    const other = await givenLive(people, shared);
    const found = await listFindings(claimId);
    expect(new Set(found.map(({ article }) => article.id))).toEqual(
      new Set([live.articleId, other.articleId]),
    );
    expect(found[0]).toMatchObject({ verdict: "confirmed", exact: "40 percent" });
    expect(await listFindings(randomUUID())).toEqual([]);
  });
});
