import { beforeAll, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { givenLive, givenPeople, givenSection, type People } from "@/lib/testing/newsroom";
import { arrangeFront } from "./arrange-front";
import { findFrontDesk, listFrontStories } from "./front-queries";
import type { Block } from "./rules/blocks";
import { scheduleLayout } from "./schedule-layout";
import { showFront } from "./show-front";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();

test("an editor sees the working copy beside what is live, what waits and what was kept", async () => {
  const sectionId = await givenSection("docks");
  const { articleId } = await givenLive(people, { section: "docks", headline: "Chosen" });
  const { id: frontId } = await newsroom.front.findUniqueOrThrow({ where: { sectionId } });
  const blocks = (...slots: (string | null)[]): Block[] => [
    { id: "a", kind: "list", fill: { rule: "section", sectionId }, slots },
  ];
  const arrange = (baseVersion: number, ...slots: (string | null)[]) =>
    arrangeFront(people.editor, { frontId, baseVersion, blocks: blocks(...slots), now });
  const { version } = await arrange(1, articleId, null);
  await showFront(people.editor, { frontId, version, now });
  const dueAt = new Date(now.getTime() + 3_600_000);
  await scheduleLayout(people.admin, { frontId, version, dueAt, now });
  await arrange(version, null, null, null);
  await arrange(version, null, null, null, null);

  const desk = await findFrontDesk(people.otherEditor, "docks");
  expect(desk).toMatchObject({
    name: "Docks",
    version: version + 1,
    savedBy: people.editor.name,
    shown: [{ places: [{ pinned: false, card: { headline: "Chosen" } }, null, null] }],
    live: [{ places: [{ pinned: true, card: { headline: "Chosen" } }, null] }],
    forks: [{ createdBy: people.editor.name, blocks: blocks(null, null, null, null) }],
    layouts: [
      { number: 2, isLive: false, schedule: { dueAt, scheduledBy: people.admin.name } },
      { number: 1, isLive: true, schedule: null, madeBy: people.editor.name },
    ],
  });
});

test("a front that nobody has arranged is as it comes; one that is not there is null", async () => {
  expect(await findFrontDesk(people.admin, "")).toMatchObject({
    name: "Front page",
    savedAt: null,
    layouts: [],
  });
  expect(await findFrontDesk(people.admin, "nowhere")).toBeNull();
});

test("reporters and checkers see no front at the desk", async () => {
  for (const who of [people.reporter, people.checker]) {
    expect(await findFrontDesk(who, "")).toBeNull();
    expect(await listFrontStories(who, "")).toEqual([]);
  }
});
