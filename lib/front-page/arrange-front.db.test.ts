import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asApp, openSession, waitingForLocks } from "@/lib/testing/database";
import { givenLive, givenPeople, givenSection, type People } from "@/lib/testing/newsroom";
import { arrangeFront } from "./arrange-front";
import { resolveFrontFork } from "./resolve-front-fork";
import { type Block, FRONT_PAGE } from "./rules/blocks";

let people: People;
let storyId: string;
beforeAll(async () => {
  people = await givenPeople();
  storyId = (await givenLive(people)).articleId;
});

const now = new Date();
const blocksOf = (id: string, ...slots: (string | null)[]): Block[] => [
  { id, kind: "list", fill: { rule: "newest" }, slots },
];
const frontOf = (id = FRONT_PAGE) => newsroom.front.findUniqueOrThrow({ where: { id } });

/** The front of a section that no other test has to do with. */
async function givenFront(slug: string) {
  const sectionId = await givenSection(slug);
  return newsroom.front.findUniqueOrThrow({ where: { sectionId } });
}

describe("the working copy of a front", () => {
  test("moves on with what an editor arranges; readers have nothing of it", async () => {
    const { id: frontId, version } = await givenFront("harbour");
    const blocks = blocksOf("a", storyId, null);
    expect(
      await arrangeFront(people.editor, { frontId, baseVersion: version, blocks, now }),
    ).toEqual({ outcome: "saved", version: version + 1 });
    expect(await frontOf(frontId)).toMatchObject({
      blocks,
      savedById: people.editor.id,
      liveLayoutId: null,
    });
    expect(
      await arrangeFront(people.editor, { frontId, baseVersion: version, blocks, now }),
    ).toEqual({ outcome: "unchanged", version: version + 1 });
    expect(await newsroom.auditEvent.findMany({ where: { act: "arrange_front" } })).toMatchObject([
      { actorId: people.editor.id, detail: { frontId, version: version + 1 } },
    ]);
  });

  test("is not for reporters and checkers", async () => {
    const before = await frontOf();
    for (const who of [people.reporter, people.checker]) {
      await expect(
        arrangeFront(who, {
          frontId: FRONT_PAGE,
          baseVersion: before.version,
          blocks: blocksOf("a", null, null),
          now,
        }),
      ).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await frontOf()).toEqual(before);
  });

  test("is there for every section from its beginning, and for the front page", async () => {
    expect((await frontOf()).sectionId).toBeNull();
    expect(await givenFront("quarry")).toMatchObject({ version: 1, blocks: null });
    await expect(
      arrangeFront(people.editor, {
        frontId: "00000000-0000-7000-8000-00000000000f",
        baseVersion: 1,
        blocks: [],
        now,
      }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("two editors at once", () => {
  test("the later arrangement is kept beside the other; nobody's work is lost (I6)", async () => {
    const { id: frontId, version: baseVersion } = await givenFront("market");
    const mine = blocksOf("mine", storyId, null);
    const theirs = blocksOf("theirs", null, storyId);
    const door = await openSession("app");
    await door.query("begin");
    await door.query("select lock_front($1)", [frontId]);
    const both = Promise.all([
      arrangeFront(people.editor, { frontId, baseVersion, blocks: mine, now }),
      arrangeFront(people.admin, { frontId, baseVersion, blocks: theirs, now }),
    ]);
    await waitingForLocks(2);
    await door.query("commit");

    const outcomes = (await both).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(["forked", "saved"]);
    const [fork] = await newsroom.frontFork.findMany({ where: { frontId } });
    const kept = [(await frontOf(frontId)).blocks, fork?.blocks];
    expect(kept).toEqual(outcomes[0] === "saved" ? [mine, theirs] : [theirs, mine]);
    expect(fork).toMatchObject({ baseVersion, resolvedAt: null });
  });

  test("somebody decides about what was kept, once", async () => {
    const { id: frontId } = await givenFront("mill");
    const saved = { frontId, baseVersion: 1, now };
    await arrangeFront(people.editor, { ...saved, blocks: blocksOf("a", null, null) });
    const late = await arrangeFront(people.admin, { ...saved, blocks: blocksOf("b", null, null) });
    if (late.outcome !== "forked") throw new Error("It came too late.");
    expect(late.savedBy).toBe(people.editor.name);
    const fork = { forkId: late.forkId, now };
    await expect(resolveFrontFork(people.reporter, fork)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await resolveFrontFork(people.admin, fork);
    await expect(resolveFrontFork(people.editor, fork)).rejects.toMatchObject({ code: "conflict" });
    expect(await newsroom.frontFork.findUnique({ where: { id: late.forkId } })).toMatchObject({
      resolvedById: people.admin.id,
      blocks: blocksOf("b", null, null),
    });
  });
});

test.each([
  ["what is live", "update fronts set live_layout_id = null"],
  ["which section a front is of", "update fronts set section_id = null"],
  ["a front", "delete from fronts"],
  ["another front page", "insert into fronts (id) values (gen_random_uuid())"],
  ["what was kept", "update front_forks set blocks = '[]'"],
  ["who lost a conflict", "delete from front_forks"],
])("the application cannot change %s by itself", async (_, statement) => {
  await expect(asApp(statement, [], { userId: people.admin.id })).rejects.toThrow(
    "permission denied",
  );
});
