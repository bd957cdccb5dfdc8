import { beforeAll, describe, expect, test } from "vitest";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { newsroom } from "@/lib/platform/db";
import { publishArticle } from "@/lib/publishing/publish-article";
import { asApp, asOwner, asReader, openSession, waitingForLocks } from "@/lib/testing/database";
import {
  givenApproved,
  givenDraft,
  givenLive,
  givenPeople,
  givenSection,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { arrangeFront } from "./arrange-front";
import { listFrontBlocks } from "./front-public";
import type { Block } from "./rules/blocks";
import { scheduleLayout } from "./schedule-layout";
import { showFront, showFrontAgain } from "./show-front";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
let sections = 0;

/** A section of its own with a front that holds these stories in a list, the rest of it empty. */
async function givenArranged(chosen: (section: string) => Promise<(string | null)[]>) {
  sections += 1;
  const slug = `quarter-${sections}`;
  const sectionId = await givenSection(slug);
  const { id: frontId } = await newsroom.front.findUniqueOrThrow({ where: { sectionId } });
  const slots = await chosen(slug);
  const arrange = async (block: Partial<Block>) => {
    const front = await newsroom.front.findUniqueOrThrow({ where: { id: frontId } });
    const fill = { rule: "section", sectionId } as const;
    const blocks: Block[] = [{ id: "a", kind: "list", fill, slots, ...block }];
    return arrangeFront(people.editor, { frontId, baseVersion: front.version, blocks, now });
  };
  const { version } = await arrange({});
  return { slug, sectionId, frontId, version, arrange };
}

const headlinesOn = async (sectionId: string) =>
  (await listFrontBlocks(sectionId)).flatMap(({ places }) =>
    places.map((place) => place?.card.headline ?? null),
  );
const editionNow = async () => (await newsroom.settings.findFirstOrThrow()).edition;
const liveIn = async (section: string, headline: string) =>
  (await givenLive(people, { section, headline })).articleId;

async function givenProposal(articleId: string, kind: "retraction" | "takedown" = "retraction") {
  const words = { kind, notice: "Forged.", reason: "Forged." };
  return proposeWithdrawal(people.editor, { articleId, ...words, now });
}

describe("showing a front", () => {
  test("gives readers the working copy as a numbered layout, and raises the edition", async () => {
    const front = await givenArranged(async (section) => {
      const chosen = await liveIn(section, "Chosen");
      await liveIn(section, "Newest");
      return [chosen, null, null];
    });
    expect(await listFrontBlocks(front.sectionId)).toEqual([]);
    const edition = await editionNow();
    const shown = await showFront(people.otherEditor, { ...front, now });
    expect(shown.number).toBe(1);
    expect(await headlinesOn(front.sectionId)).toEqual(["Chosen", "Newest", null]);
    expect(await editionNow()).toBe(edition + 1n);
    expect(await newsroom.layout.findUnique({ where: { id: shown.layoutId } })).toMatchObject({
      madeById: people.otherEditor.id,
      shownAt: expect.any(Date),
    });
  });

  test("what is arranged afterwards stays at the desk until it is shown", async () => {
    const front = await givenArranged(async (section) => [await liveIn(section, "Chosen"), null]);
    await showFront(people.editor, { ...front, now });
    const edition = await editionNow();
    await front.arrange({ slots: [null, null, null], id: "other" });
    expect(await headlinesOn(front.sectionId)).toEqual(["Chosen", null]);
    expect(await editionNow()).toBe(edition);
  });

  test("is not for reporters and checkers", async () => {
    const front = await givenArranged(async () => [null, null]);
    for (const who of [people.reporter, people.checker]) {
      await expect(showFront(who, { ...front, now })).rejects.toMatchObject({
        code: "not_allowed",
      });
    }
    expect(await newsroom.layout.count({ where: { frontId: front.frontId } })).toBe(0);
  });

  test("refuses what has changed since somebody looked at it", async () => {
    const front = await givenArranged(async () => [null, null]);
    await front.arrange({ slots: [null, null, null] });
    await expect(showFront(people.editor, { ...front, now })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await newsroom.layout.count({ where: { frontId: front.frontId } })).toBe(0);
  });

  test("refuses a draft and an opinion block with a report, each named", async () => {
    const { articleId } = await givenDraft({ by: people.reporter, headline: "Not yet" });
    const front = await givenArranged(async () => [articleId, null]);
    await expect(showFront(people.editor, { ...front, now })).rejects.toMatchObject({
      code: "not_ready",
      issues: [{ subjectId: articleId }],
    });
    const report = await liveIn(front.slug, "A report");
    const { version } = await front.arrange({
      kind: "opinion",
      fill: { rule: "opinion" },
      slots: [report],
    });
    await expect(showFront(people.editor, { ...front, version, now })).rejects.toMatchObject({
      issues: [{ words: "A report", message: expect.stringContaining("not an opinion piece") }],
    });
    expect(await headlinesOn(front.sectionId)).toEqual([]);
  });

  test("two who show the same front at once make two layouts, one after the other", async () => {
    const front = await givenArranged(async () => [null, null]);
    const door = await openSession("app");
    await door.query("begin");
    await door.query("select lock_front($1)", [front.frontId]);
    const both = Promise.all([
      showFront(people.editor, { ...front, now }),
      showFront(people.admin, { ...front, now }),
    ]);
    await waitingForLocks(2);
    await door.query("commit");
    expect((await both).map(({ number }) => number).toSorted()).toEqual([1, 2]);
    const { liveLayoutId } = await newsroom.front.findUniqueOrThrow({
      where: { id: front.frontId },
    });
    expect((await both).find(({ number }) => number === 2)?.layoutId).toBe(liveLayoutId);
  });
});

describe("showing an earlier layout again", () => {
  test("makes a new one of it, and the working copy follows", async () => {
    const front = await givenArranged(async (section) => [await liveIn(section, "First"), null]);
    const first = await showFront(people.editor, { ...front, now });
    const { version } = await front.arrange({ slots: [null, null, null, null] });
    await showFront(people.editor, { ...front, version, now });
    const again = await showFrontAgain(people.admin, { layoutId: first.layoutId, now });
    expect(again.number).toBe(3);
    expect(await headlinesOn(front.sectionId)).toEqual(["First", null]);
    expect(await newsroom.layout.findUnique({ where: { id: again.layoutId } })).toMatchObject({
      showsAgain: 1,
    });
    const copy = await newsroom.front.findUniqueOrThrow({ where: { id: front.frontId } });
    expect(copy.blocks).toMatchObject([{ slots: [expect.any(String), null] }]);
  });

  test("leaves out what was withdrawn since", async () => {
    const front = await givenArranged(async (section) => [await liveIn(section, "Gone"), null]);
    const first = await showFront(people.editor, { ...front, now });
    const { version } = await front.arrange({ slots: [null, null] });
    await showFront(people.editor, { ...front, version, now });
    const gone = await newsroom.layoutSlot.findFirstOrThrow({
      where: { layoutId: first.layoutId },
    });
    await secondWithdrawal(people.admin, { ...(await givenProposal(gone.articleId)), now });
    await showFrontAgain(people.editor, { layoutId: first.layoutId, now });
    expect(await headlinesOn(front.sectionId)).toEqual([null, null]);
  });
});

describe("a withdrawal", () => {
  test.each(["retraction", "takedown"] as const)(
    "takes an article off every front, live and waiting, in its own transaction: %s",
    async (kind) => {
      let storyId = "";
      const front = await givenArranged(async (section) => {
        await liveIn(section, "Next in line");
        storyId = await liveIn(section, "Withdrawn");
        return [storyId, null];
      });
      await showFront(people.editor, { ...front, now });
      const dueAt = new Date(now.getTime() + 3_600_000);
      const waiting = await scheduleLayout(people.editor, { ...front, dueAt, now });
      const { withdrawalId } = await givenProposal(storyId, kind);
      expect(await headlinesOn(front.sectionId)).toEqual(["Withdrawn", "Next in line"]);

      const standing = "select count(*)::int as count from layout_slots where article_id = $1";
      const still = `${standing} and left_at is null`;
      const session = await openSession("app");
      await session.query("begin");
      await session.query("select set_config('onrecord.user_id', $1, true)", [people.admin.id]);
      await session.query("select second_withdrawal($1)", [withdrawalId]);
      expect((await session.query(still, [storyId])).rows).toEqual([{ count: 0 }]);
      // Not before it is a whole: readers have the one or the other.
      expect(await asReader(standing, [storyId])).toEqual([{ count: 1 }]);
      await session.query("commit");

      expect(await asReader(standing, [storyId])).toEqual([{ count: 0 }]);
      expect(await headlinesOn(front.sectionId)).toEqual(["Next in line", null]);
      expect(
        await newsroom.layoutSlot.findMany({ where: { layoutId: waiting.layoutId } }),
      ).toMatchObject([{ articleId: storyId, leftAt: expect.any(Date) }]);
    },
  );

  test("that is rolled back leaves the front as it was", async () => {
    let storyId = "";
    const front = await givenArranged(async (section) => {
      storyId = await liveIn(section, "Stays");
      return [storyId, null];
    });
    await showFront(people.editor, { ...front, now });
    const { withdrawalId } = await givenProposal(storyId);
    const session = await openSession("app");
    await session.query("begin");
    await session.query("select set_config('onrecord.user_id', $1, true)", [people.admin.id]);
    await session.query("select second_withdrawal($1)", [withdrawalId]);
    await session.query("rollback");
    expect(await headlinesOn(front.sectionId)).toEqual(["Stays", null]);
  });

  test("in the moment a front is shown: the story does not stand there after both", async () => {
    let storyId = "";
    const front = await givenArranged(async (section) => {
      storyId = await liveIn(section, "Contested");
      return [storyId, null];
    });
    const { withdrawalId } = await givenProposal(storyId);
    const door = await openSession("app");
    await door.query("begin");
    await door.query("select lock_article($1)", [storyId]);
    const both = Promise.allSettled([
      showFront(people.editor, { ...front, now }),
      secondWithdrawal(people.admin, { withdrawalId, now }),
    ]);
    await waitingForLocks(2);
    await door.query("commit");
    const [shown, withdrawn] = await both;
    expect(withdrawn?.status).toBe("fulfilled");
    // Whoever was first, the front is as it should be: never shown, or shown and left.
    if (shown?.status === "rejected") expect(shown.reason).toMatchObject({ code: "conflict" });
    expect(await headlinesOn(front.sectionId)).not.toContain("Contested");
    const standing = "select 1 from layout_slots where article_id = $1 and left_at is null";
    expect(await asOwner(standing, [storyId])).toEqual([]);
  });

  test("a front that waits for a withdrawal is refused", async () => {
    let storyId = "";
    const front = await givenArranged(async (section) => {
      storyId = await liveIn(section, "Too late");
      return [storyId, null];
    });
    const { withdrawalId } = await givenProposal(storyId);
    const session = await openSession("app");
    await session.query("begin");
    await session.query("select set_config('onrecord.user_id', $1, true)", [people.admin.id]);
    await session.query("select second_withdrawal($1)", [withdrawalId]);
    const showing = showFront(people.editor, { ...front, now });
    const refused = expect(showing).rejects.toMatchObject({ code: "conflict" });
    await waitingForLocks(1);
    await session.query("commit");
    await refused;
    expect(await newsroom.layout.count({ where: { frontId: front.frontId } })).toBe(0);
  });

  test("a story that is restored does not come back by itself", async () => {
    let story: Awaited<ReturnType<typeof givenLive>> | null = null;
    const front = await givenArranged(async (section) => {
      story = await givenLive(people, { section, headline: "Back again" });
      return [story.articleId, null];
    });
    await showFront(people.editor, { ...front, now });
    if (!story) throw new Error("There is a story.");
    const { articleId, claims } = story as Awaited<ReturnType<typeof givenLive>>;
    await secondWithdrawal(people.admin, { ...(await givenProposal(articleId)), now });
    await givenWords(people.reporter, articleId, { headline: "Back again, rightly" });
    const { revisionId } = await givenApproved(people, articleId, claims);
    await publishArticle(people.otherEditor, {
      revisionId,
      kind: "restored",
      note: "It was true.",
      now,
    });
    const [block] = await listFrontBlocks(front.sectionId);
    // The rule may find it; no editor has chosen it.
    expect(block?.places[0]).toMatchObject({ pinned: false });
  });
});

describe("around the application", () => {
  const by = () => ({ userId: people.editor.id });

  test("nobody makes a layout but through add_layout(), and never of what readers cannot read", async () => {
    const front = await givenArranged(async () => [null, null]);
    const { articleId } = await givenDraft({ by: people.reporter });
    const pins = JSON.stringify([{ block: 0, slot: 0, articleId }]);
    const add = "select add_layout($1, '[]', $2)";
    await expect(asApp(add, [front.frontId, pins], by())).rejects.toThrow("not there for readers");
    await expect(asApp(add, [front.frontId, "[]"], { userId: people.reporter.id })).rejects.toThrow(
      "This is for",
    );
    for (const statement of [
      "insert into layouts (id, front_id, number, blocks, made_by_id, made_at) values (gen_random_uuid(), $1, 9, '[]', $1, now())",
      "update layouts set shown_at = now() where front_id = $1",
      "delete from layouts where front_id = $1",
      "insert into layout_slots (layout_id, block, slot, article_id) values ($1, 0, 0, $1)",
      "update layout_slots set left_at = null where layout_id = $1",
      "delete from layout_slots where layout_id = $1",
    ]) {
      await expect(asApp(statement, [front.frontId], by())).rejects.toThrow("permission denied");
    }
  });

  test("not even the tables' owner changes what was made, or lets a story back in", async () => {
    const front = await givenArranged(async (section) => [await liveIn(section, "Here"), null]);
    const { layoutId } = await showFront(people.editor, { ...front, now });
    for (const statement of [
      "update layouts set blocks = '[]' where id = $1",
      "update layouts set shown_at = now() where id = $1",
      "delete from layouts where id = $1",
      "delete from layout_slots where layout_id = $1",
      "update layout_slots set article_id = $1 where layout_id = $1",
    ]) {
      await expect(asOwner(statement, [layoutId])).rejects.toThrow("never changed or removed");
    }
    await asOwner("update layout_slots set left_at = now() where layout_id = $1", [layoutId]);
    await expect(
      asOwner("update layout_slots set left_at = null where layout_id = $1", [layoutId]),
    ).rejects.toThrow("never changed or removed");
  });

  test("a layout is shown once, by those who may, and a story stands in it once", async () => {
    const front = await givenArranged(async () => [null, null]);
    const { layoutId } = await showFront(people.editor, { ...front, now });
    const show = "select show_layout($1)";
    await expect(asApp(show, [layoutId], by())).rejects.toThrow("shown already");
    await expect(asApp(show, [front.frontId], by())).rejects.toThrow("not there");
    await expect(asApp(show, [layoutId], { userId: people.checker.id })).rejects.toThrow(
      "This is for",
    );
    const articleId = await liveIn(front.slug, "Twice");
    const pins = JSON.stringify([0, 1].map((slot) => ({ block: 0, slot, articleId })));
    await expect(
      asApp("select add_layout($1, '[]', $2)", [front.frontId, pins], by()),
    ).rejects.toThrow("unique constraint");
  });
});
