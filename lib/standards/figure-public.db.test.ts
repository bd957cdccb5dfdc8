import { beforeAll, describe, expect, test } from "vitest";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { asOwner } from "@/lib/testing/database";
import {
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  type People,
} from "@/lib/testing/newsroom";
import { findFigures } from "./figure-public";

let people: People;
const authorId = "0b5c7f5e-3b52-4c8f-9f0e-0e6a2d0c7a11";
const now = new Date();

beforeAll(async () => {
  people = await givenPeople();
  await asOwner(
    `insert into authors (id, slug, name, bio, expertise, disclosures) values
      ($1, 'amal', 'Amal', 'She reports.', '', 'Her brother is mayor.'),
      (gen_random_uuid(), 'silent', 'Silent', '', '', '')`,
    [authorId],
  );
});

/** A figure before and after something was done. */
async function changeOf<Figure>(
  figure: (figures: Awaited<ReturnType<typeof findFigures>>) => Figure,
  work: () => Promise<unknown>,
): Promise<[Figure, Figure]> {
  const before = figure(await findFigures());
  await work();
  return [before, figure(await findFigures())];
}

describe("the figures of the standards page", () => {
  test("stories are those that readers can read", async () => {
    const draft = () => givenReady(people);
    expect(await changeOf(({ stories }) => stories, draft)).toEqual([0, 0]);
    expect(
      await changeOf(
        ({ stories }) => stories,
        () => givenLive(people),
      ),
    ).toEqual([0, 1]);
    expect(
      await changeOf(
        ({ stories }) => stories,
        () => givenTakenDown(people),
      ),
    ).toEqual([1, 1]);
  });

  test("signed are those that name an author", async () => {
    const by = { authorIds: [authorId] };
    expect(
      await changeOf(
        ({ signed }) => signed,
        () => givenLive(people, by),
      ),
    ).toEqual([0, 1]);
    expect(
      await changeOf(
        ({ signed }) => signed,
        () => givenLive(people),
      ),
    ).toEqual([1, 1]);
  });

  test("opinions are those that are marked so", async () => {
    const opinion = () => givenLive(people, { kind: "opinion" });
    expect(await changeOf(({ opinions }) => opinions, opinion)).toEqual([0, 1]);
  });

  test("approved are those that somebody else has approved, and headlines those that were checked", async () => {
    const [before, after] = await changeOf(
      (figures) => figures,
      () => givenLive(people),
    );
    expect(after.approved - before.approved).toBe(1);
    expect(after.headlines - before.headlines).toBe(1);
    expect(after.claims - before.claims).toBe(3);
  });

  test("evidence is counted by what readers learn of its source", async () => {
    const readers = [people.editor.id];
    const source = { visibility: "sealed" as const, name: "Somebody in the mill", readers };
    const claims = [{ words: "40 percent", verdict: "confirmed" as const, evidence: { source } }];
    const [before, after] = await changeOf(
      ({ evidence }) => evidence,
      () => givenLive(people, { claims }),
    );
    expect(after.sealed - before.sealed).toBe(1);
    expect(after.named).toBeGreaterThan(before.named);
    expect(after.background).toBe(before.background);
  });

  test("a withdrawal takes a story out of every figure of stories, and adds its notice", async () => {
    const live = await givenLive(people, { authorIds: [authorId], kind: "opinion" });
    const whole = await findFigures();
    const { withdrawalId } = await proposeWithdrawal(people.editor, {
      ...{
        articleId: live.articleId,
        kind: "retraction",
        notice: "Forged.",
        reason: "Forged.",
        now,
      },
    });
    await secondWithdrawal(people.admin, { withdrawalId, now: new Date() });
    const left = await findFigures();
    for (const name of ["stories", "signed", "opinions", "approved", "headlines"] as const) {
      expect(left[name], name).toBe(whole[name] - 1);
    }
    expect(left.retractions).toBe(whole.retractions + 1);
    expect(left.evidence.named).toBeLessThan(whole.evidence.named);
  });

  test("authors are counted with what they say and disclose, and the log with its versions", async () => {
    const figures = await findFigures();
    expect(figures).toMatchObject({ authors: 2, described: 1, disclosing: 1 });
    const [{ published = 0 } = {}] = await asOwner<{ published: number }>(
      "select count(*)::int as published from publications",
    );
    expect(figures.logged).toBe(published);
  });

  test("counted anew they are what they were, also where words were erased", async () => {
    await givenTakenDown(people, { authorIds: [authorId] });
    const asItHappened = await findFigures();
    await asOwner("select count_everything_anew()");
    expect(await findFigures()).toEqual(asItHappened);
  });
});
