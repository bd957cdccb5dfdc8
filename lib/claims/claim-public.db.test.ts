import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import {
  givenApproved,
  givenCorrected,
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  givenWithdrawnByTwo,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { listFindings } from "./claim-public";
import { listDeskClaims } from "./claim-queries";
import { withdrawOccurrence } from "./withdraw-occurrence";

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
    const { standing: found, former } = await listFindings(claimId);
    expect(former).toEqual([]);
    expect(new Set(found.map(({ article }) => article.id))).toEqual(
      new Set([live.articleId, other.articleId]),
    );
    expect(found[0]).toMatchObject({ verdict: "confirmed", exact: "40 percent" });
    expect(await listFindings(randomUUID())).toEqual({ standing: [], former: [] });
  });

  test("stays where they were changed or retracted since, with the version that told it", async () => {
    const live = await givenLive(people);
    const { id: occurrenceId, claimId } = await newsroom.occurrence.findFirstOrThrow({
      where: { articleId: live.articleId, channel: "body" },
    });
    const words = { body: { type: "doc" as const, content: [paragraph("It fell in April.")] } };
    await givenWords(people.reporter, live.articleId, words);
    await withdrawOccurrence(people.checker, { occurrenceId, now: new Date() });
    const claims = live.claims.filter(({ channel }) => channel);
    const { revisionId } = await givenApproved(people, live.articleId, claims);
    await givenCorrected(people, revisionId, {
      ...{ whatWasWrong: "We wrote March.", whatIsRight: "It was April." },
      ...{ wordsBefore: "in March", wordsAfter: "in April" },
    });
    expect(await listFindings(claimId)).toMatchObject({
      standing: [],
      former: [{ version: 1, article: { id: live.articleId, state: "live" } }],
    });
    await givenWithdrawnByTwo(people, live.articleId, "retraction");
    const told = await listFindings(claimId);
    expect(told).toMatchObject({ standing: [], former: [{ article: { state: "retracted" } }] });
    await givenWithdrawnByTwo(people, live.articleId, "takedown");
    expect(await listFindings(claimId)).toEqual({ standing: [], former: [] });
  });
});
