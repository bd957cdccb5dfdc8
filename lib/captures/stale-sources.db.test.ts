import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { listTasksOf } from "@/lib/tasks/task-queries";
import { CITED, citing } from "@/lib/testing/cited";
import { asApp, asOwner, openSession, waitingForLocks } from "@/lib/testing/database";
import { givenLive, givenPeople, type People } from "@/lib/testing/newsroom";
import { openSite } from "@/lib/testing/site";

// Whose pages are looked at in these tests is on this machine.
process.env.PRIVATE_ADDRESSES = "allowed";

let people: People;
let site: Awaited<ReturnType<typeof openSite>>;
let mill: ReturnType<typeof citing>;

beforeAll(async () => {
  people = await givenPeople();
  site = await openSite();
  mill = citing(people, site);
});
afterAll(() => site.close());
beforeEach(() => mill.anew());

describe("words that are gone from the page", () => {
  test("make stale what rests on them, and only that, when they are missed twice", async () => {
    const cited = await mill.givenCited();
    const other = await mill.givenCited({ url: `${site.address}/summer` });
    site.pages["/summer"] = { body: CITED.page };
    await mill.look();
    site.pages["/spring"] = { body: CITED.page.replace("40", "14") };
    await mill.lookAgain(cited.evidenceId);
    expect(await mill.currencyIn(cited.articleId)).toBe("current");
    expect((await mill.watchOf(cited.evidenceId)).dueAt?.getTime()).toBeLessThan(
      Date.now() + 700_000,
    );
    await mill.lookAgain(cited.evidenceId);
    expect(await mill.currencyIn(cited.articleId)).toBe("stale_source");
    expect(await mill.currencyIn(other.articleId)).toBe("current");
    const { evidence } = await mill.claimIn(cited.articleId);
    expect(evidence.kept).toMatchObject({
      ...{ isLost: true, wasFound: true },
      latest: { finding: "changed", passage: "Output fell by 14 percent, the mill says" },
    });
  });

  test("may be found by again, by a checker who knows that they are gone", async () => {
    const { articleId, evidenceId } = await mill.givenCited();
    await mill.look();
    site.pages = {};
    await mill.lookAgain(evidenceId);
    await mill.lookAgain(evidenceId);
    const { claim } = await mill.claimIn(articleId);
    expect(claim.currency).toBe("stale_source");
    await giveVerdict(people.checker, {
      ...{ occurrenceId: claim.occurrenceId, sentenceHash: claim.sentenceHash ?? "" },
      ...{ verdict: "confirmed", method: "official_record", reason: "The page that we kept." },
      ...{ evidenceIds: [evidenceId], ownerId: null, recheckAt: null, now: new Date() },
    });
    expect(await mill.currencyIn(articleId)).toBe("current");
  });

  test("make stale a verdict that is given at the same moment, whichever comes first", async () => {
    const { articleId, claim, evidenceId } = await mill.givenCited();
    await mill.look();
    site.pages = {};
    await mill.lookAgain(evidenceId);
    const door = await openSession("owner");
    await door.query("begin");
    await door.query("select from claims where id = $1 for update", [claim.claimId]);
    const both = Promise.all([
      mill.lookAgain(evidenceId),
      giveVerdict(people.checker, {
        ...{ occurrenceId: claim.occurrenceId, sentenceHash: claim.sentenceHash ?? "" },
        ...{ verdict: "confirmed", method: "official_record", reason: "It says so." },
        ...{ evidenceIds: [evidenceId], ownerId: null, recheckAt: null, now: new Date() },
      }),
    ]);
    await waitingForLocks(2);
    await door.query("commit");
    await door.end();
    await both;
    expect(await mill.currencyIn(articleId)).toBe("stale_source");
  });

  test("open a task where readers are told so, which is closed when they come back", async () => {
    const live = await givenLive(people, { claims: [mill.claimOn()] });
    const { evidenceId } = await mill.claimIn(live.articleId);
    await mill.look();
    site.pages = {};
    await mill.lookAgain(evidenceId);
    expect(await listTasksOf(people.editor, live.articleId)).toEqual([]);
    await mill.lookAgain(evidenceId);
    const [task] = await listTasksOf(people.editor, live.articleId);
    expect(task).toMatchObject({ reason: "evidence_lost", words: CITED.words });
    site.pages = { "/spring": { body: CITED.page } };
    await mill.lookAgain(evidenceId);
    expect(await listTasksOf(people.editor, live.articleId)).toEqual([]);
    expect(await mill.currencyIn(live.articleId)).toBe("current");
  });

  test("are gone when a page that was there cannot be reached for more than a day", async () => {
    const { articleId, evidenceId } = await mill.givenCited();
    await mill.look();
    const closed = site.address.replace(/\d+$/u, "9");
    await asOwner("update watches set address = $2, failures = 3 where evidence_id = $1", [
      ...[evidenceId, closed],
    ]);
    for (const finding of ["failed", "gone", "gone"]) {
      await mill.lookAgain(evidenceId);
      expect((await mill.looks(evidenceId)).at(-1)).toMatchObject({ finding });
    }
    expect(await mill.currencyIn(articleId)).toBe("stale_source");
  });

  test("or never were there, carry no verdict", async () => {
    const { articleId, claim, evidenceId } = await mill.givenCited({
      quote: "Output rose, they say.",
    });
    await mill.look();
    expect(await mill.currencyIn(articleId)).toBe("stale_source");
    await expect(
      giveVerdict(people.checker, {
        ...{ occurrenceId: claim.occurrenceId, sentenceHash: claim.sentenceHash ?? "" },
        ...{ verdict: "confirmed", method: "official_record", reason: "It says so." },
        ...{ evidenceIds: [evidenceId], ownerId: null, recheckAt: null, now: new Date() },
      }),
    ).rejects.toThrow("does not stand where it says");
  });
});

describe("around the application", () => {
  test("the application's role alters and removes nothing that was kept, and judges nothing", async () => {
    const { evidenceId } = await mill.givenCited();
    await mill.look();
    for (const statement of [
      "update captures set finding = 'missing'",
      "delete from captures",
      "delete from capture_files",
      "update kept_files set bytes = ''",
      "delete from kept_files",
      "delete from watches",
      "update watches set lost_at = null",
      "update watches set found_at = now()",
      "update watches set passage = ''",
      "insert into watches (evidence_id) select id from evidence limit 1",
    ]) {
      await expect(asApp(statement), statement).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:42501|OR002)$/u),
      });
    }
    expect(await mill.looks(evidenceId)).toHaveLength(1);
  });

  test("a file is kept under no fingerprint but its own", async () => {
    await expect(
      asApp("insert into kept_files (sha256, bytes) values ($1, 'x')", ["0".repeat(64)]),
    ).rejects.toMatchObject({ code: "23514" });
  });

  test("evidence that is not watched has no look", async () => {
    await expect(
      asApp(
        "insert into captures (id, evidence_id, number, taken_at, finding) values ($1, $2, 1, now(), 'found')",
        [randomUUID(), randomUUID()],
      ),
    ).rejects.toMatchObject({ code: "23503" });
  });
});
