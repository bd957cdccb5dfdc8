import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asApp, asOwner, openSession, waitingForLocks } from "@/lib/testing/database";
import { givenPeople, givenSection, givenStaff, type People } from "@/lib/testing/newsroom";
import { arrangeFront } from "./arrange-front";
import { listFrontBlocks } from "./front-public";
import type { Block } from "./rules/blocks";
import { scheduleLayout, unscheduleLayout } from "./schedule-layout";
import { showDueLayouts } from "./show-due-layouts";
import { showFront } from "./show-front";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let sections = 0;

/** A section's front that is arranged, and whose layout goes out at this time. */
async function givenScheduled(dueAt = hour(1), who = people.editor) {
  sections += 1;
  const sectionId = await givenSection(`ward-${sections}`);
  const { id: frontId } = await newsroom.front.findUniqueOrThrow({ where: { sectionId } });
  const blocks: Block[] = [
    { id: "due", kind: "corrections", fill: { rule: "corrected" }, slots: [] },
  ];
  const { version } = await arrangeFront(people.editor, { frontId, baseVersion: 1, blocks, now });
  const layout = await scheduleLayout(who, { frontId, version, dueAt, now });
  return { sectionId, frontId, version, ...layout };
}

const isLive = async (sectionId: string) => (await listFrontBlocks(sectionId)).length > 0;
const scheduleOf = (layoutId: string) =>
  newsroom.layoutSchedule.findUnique({ where: { layoutId } });

describe("the clock", () => {
  test("shows what is due, never early, and once (I9)", async () => {
    const { sectionId, frontId, layoutId } = await givenScheduled(hour(1));
    expect(await showDueLayouts(new Date(hour(1).getTime() - 1))).toEqual({ shown: 0, missed: 0 });
    expect(await isLive(sectionId)).toBe(false);
    const { edition } = await newsroom.settings.findFirstOrThrow();

    expect(await showDueLayouts(hour(1))).toEqual({ shown: 1, missed: 0 });
    expect(await isLive(sectionId)).toBe(true);
    expect((await newsroom.settings.findFirstOrThrow()).edition).toBe(edition + 1n);
    expect(await scheduleOf(layoutId)).toBeNull();
    expect(await showDueLayouts(hour(2))).toEqual({ shown: 0, missed: 0 });
    const acts = await newsroom.auditEvent.findMany({ where: { act: "show_front" } });
    expect(acts).toMatchObject([{ actorId: people.editor.id, detail: { frontId, layoutId } }]);
  });

  test("shows what was scheduled, whatever became of the working copy", async () => {
    const { sectionId, frontId, version } = await givenScheduled();
    await arrangeFront(people.editor, { frontId, baseVersion: version, blocks: [], now });
    await showDueLayouts(hour(1));
    expect(await isLive(sectionId)).toBe(true);
  });

  test("of two layouts of one front that are due, the later due is live in the end", async () => {
    const { frontId, version, layoutId } = await givenScheduled(hour(2));
    await scheduleLayout(people.editor, { frontId, version, dueAt: hour(1), now });
    expect(await showDueLayouts(hour(3))).toEqual({ shown: 2, missed: 0 });
    expect(await newsroom.front.findUnique({ where: { id: frontId } })).toMatchObject({
      liveLayoutId: layoutId,
    });
  });

  test("shows once when several clocks tick at once", async () => {
    const { frontId } = await givenScheduled();
    const ticks = await whileHeld(frontId, 3, () =>
      Promise.all(Array.from({ length: 3 }, () => showDueLayouts(hour(1)))),
    );
    expect(ticks.reduce((sum, { shown }) => sum + shown, 0)).toBe(1);
    expect(ticks.every(({ missed }) => missed === 0)).toBe(true);
    const shown = await newsroom.auditEvent.findMany({ where: { act: "show_front" } });
    expect(
      shown.filter(({ detail }) => (detail as { frontId: string }).frontId === frontId),
    ).toHaveLength(1);
  });

  test("does not show what is taken back in the moment it is due", async () => {
    const { sectionId, frontId, layoutId } = await givenScheduled();
    const ticked = await whileHeld(
      frontId,
      1,
      () => showDueLayouts(hour(1)),
      "delete from layout_schedules where layout_id = $1",
      [layoutId],
    );
    expect(ticked).toEqual({ shown: 0, missed: 0 });
    expect(await isLive(sectionId)).toBe(false);
  });
});

describe("what cannot be shown when it is due", () => {
  test("is reported as missed, with the reason, and not tried again", async () => {
    const leaving = await givenStaff("editor", "Leaving Editor");
    const { sectionId, layoutId } = await givenScheduled(hour(1), leaving);
    await asOwner("update users set disabled_at = now() where id = $1", [leaving.id]);
    expect(await showDueLayouts(hour(1))).toEqual({ shown: 0, missed: 1 });
    expect(await scheduleOf(layoutId)).toMatchObject({
      missedAt: hour(1),
      missedReason: "Who scheduled this is no longer active.",
    });
    expect(await isLive(sectionId)).toBe(false);
    expect(await newsroom.auditEvent.findMany({ where: { act: "miss_layout" } })).toMatchObject([
      { actorId: null, detail: { layoutId } },
    ]);
    expect(await showDueLayouts(hour(2))).toEqual({ shown: 0, missed: 0 });
  });

  test("somebody who is no editor any more shows nothing", async () => {
    const moved = await givenStaff("editor", "Moved Editor");
    const { layoutId } = await givenScheduled(hour(1), moved);
    await asOwner("update users set role = 'reporter' where id = $1", [moved.id]);
    expect(await showDueLayouts(hour(1))).toEqual({ shown: 0, missed: 1 });
    expect((await scheduleOf(layoutId))?.missedReason).toContain("Arranging a front is for");
  });
});

describe("scheduling", () => {
  test("wants a time to come, somebody who may, and the version that was looked at", async () => {
    const { frontId, version } = await givenScheduled();
    const wanted = { frontId, version, dueAt: hour(5), now };
    const count = () => newsroom.layout.count({ where: { frontId } });
    const before = await count();
    await expect(scheduleLayout(people.reporter, wanted)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(scheduleLayout(people.editor, { ...wanted, dueAt: now })).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ field: "dueAt" }],
    });
    await expect(
      scheduleLayout(people.editor, { ...wanted, version: version - 1 }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await count()).toBe(before);
  });

  test("is taken back once, and not after it was shown", async () => {
    const { sectionId, layoutId } = await givenScheduled();
    await expect(unscheduleLayout(people.checker, { layoutId, now })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await unscheduleLayout(people.otherEditor, { layoutId, now });
    await expect(unscheduleLayout(people.editor, { layoutId, now })).rejects.toMatchObject({
      code: "conflict",
    });
    await showDueLayouts(hour(2));
    expect(await isLive(sectionId)).toBe(false);
  });

  test("goes under one's own name, and only for what was not shown yet", async () => {
    const { frontId, version, layoutId } = await givenScheduled();
    await unscheduleLayout(people.editor, { layoutId, now });
    const insert = `insert into layout_schedules (layout_id, front_id, due_at, scheduled_by_id)
      values ($1, $2, now(), $3)`;
    const acting = { userId: people.editor.id };
    await expect(asApp(insert, [layoutId, frontId, people.admin.id], acting)).rejects.toThrow(
      "under one's own name",
    );
    await expect(
      asApp(insert, [layoutId, frontId, people.reporter.id], { userId: people.reporter.id }),
    ).rejects.toThrow("This is for");
    const shown = await showFront(people.editor, { frontId, version, now });
    await expect(
      asApp(insert, [shown.layoutId, frontId, people.editor.id], acting),
    ).rejects.toThrow("not shown yet");
  });
});

/** Starts a deed, lets it wait for the front, perhaps changes something in between, and gives back what came of it. */
async function whileHeld<Done>(
  frontId: string,
  waiting: number,
  deed: () => Promise<Done>,
  meanwhile?: string,
  values: unknown[] = [],
): Promise<Done> {
  const door = await openSession("owner");
  await door.query("begin");
  await door.query("select lock_front($1)", [frontId]);
  const done = deed();
  await waitingForLocks(waiting);
  if (meanwhile) await door.query(meanwhile, values);
  await door.query("commit");
  return done;
}
