import { beforeAll, describe, expect, test } from "vitest";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { readers } from "@/lib/platform/readers-db";
import { publishArticle } from "@/lib/publishing/publish-article";
import { asOwner } from "@/lib/testing/database";
import {
  givenApproved,
  givenLive,
  givenPeople,
  givenUpdated,
  givenWithdrawnByTwo,
  type People,
} from "@/lib/testing/newsroom";
import { openRechecks } from "./open-rechecks";
import { listTasksOf } from "./task-queries";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const RUMOUR = { words: "three floors below ground", verdict: "unconfirmed" } as const;
const SENTENCE = "Men may be locked in three floors below ground, it could not be verified.";

const givenRumour = (now = new Date()) =>
  givenLive(people, { body: [SENTENCE], claims: [RUMOUR], now });

/** As if the hour that was promised had passed. */
const pass = (articleId: string) =>
  asOwner("update rechecks set due_at = now() - interval '1 minute' where article_id = $1", [
    articleId,
  ]);

async function editionNow(): Promise<bigint> {
  const { edition } = await readers.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { edition: true },
  });
  return edition;
}

describe("a promise to look again", () => {
  test("that is overdue becomes a task, once, and readers' pages are made anew", async () => {
    const { articleId } = await givenRumour();
    const before = await editionNow();
    await openRechecks(new Date());
    expect(await listTasksOf(people.editor, articleId)).toEqual([]);
    await pass(articleId);
    await openRechecks(new Date());
    expect(await editionNow()).toBeGreaterThan(before);
    const [task, ...others] = await listTasksOf(people.editor, articleId);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      ...{ reason: "recheck_due", words: RUMOUR.words, told: "unconfirmed" },
      prepared: { kind: "updated" },
    });
    const after = await editionNow();
    expect(await openRechecks(new Date())).toEqual({ opened: 0 });
    expect(await editionNow()).toBe(after);
  });

  test("is asked about once by two clocks at the same moment", async () => {
    const { articleId } = await givenRumour();
    await pass(articleId);
    const clocks = await Promise.all([1, 2, 3].map(() => openRechecks(new Date())));
    expect(clocks.reduce((sum, { opened }) => sum + opened, 0)).toBe(1);
    expect(await listTasksOf(people.editor, articleId)).toHaveLength(1);
  });

  test("is kept by a publication that tells a newer finding, and by no other", async () => {
    const live = await givenRumour();
    await pass(live.articleId);
    await openRechecks(new Date());
    await givenUpdated(people, live);
    expect(await listTasksOf(people.editor, live.articleId)).toHaveLength(1);
    const claims = await listDeskClaims(people.checker, live.articleId);
    const rumour = claims.find(({ exact }) => exact === RUMOUR.words);
    await giveVerdict(people.checker, {
      ...{ occurrenceId: rumour?.occurrenceId ?? "", sentenceHash: rumour?.sentenceHash ?? "" },
      ...{ verdict: "unconfirmed", method: null, reason: "Still not verified.", evidenceIds: [] },
      ...{ ownerId: people.checker.id, recheckAt: new Date(Date.now() + 3_600_000) },
      now: new Date(),
    });
    const { revisionId } = await givenApproved(people, live.articleId, live.claims);
    const note = "We looked again; it is still not verified.";
    const kind = "updated" as const;
    await publishArticle(people.otherEditor, { revisionId, kind, note, now: new Date() });
    expect(await listTasksOf(people.editor, live.articleId)).toEqual([]);
  });

  test("of a story that readers cannot read any more is nobody's task", async () => {
    const { articleId } = await givenRumour();
    await pass(articleId);
    await givenWithdrawnByTwo(people, articleId, "retraction");
    await openRechecks(new Date());
    expect(await listTasksOf(people.editor, articleId)).toEqual([]);
  });
});
