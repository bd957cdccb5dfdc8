import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { correctArticle } from "@/lib/corrections/correct-article";
import { newsroom } from "@/lib/platform/db";
import { asReader, everythingReadersCanSelect } from "@/lib/testing/database";
import {
  type GivenArticle,
  givenApproved,
  givenDraft,
  givenLive,
  givenPeople,
  givenPicture,
  givenSection,
  givenTakenDown,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { arrangeFront } from "./arrange-front";
import { findStories, listFrontBlocks, showBlocks } from "./front-public";
import { type Block, type BlockKind, type Fill, FRONT_PAGE } from "./rules/blocks";
import { scheduleLayout } from "./schedule-layout";
import { showFront } from "./show-front";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const own = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;
const block = (kind: BlockKind, fill: Fill, ...slots: (string | null)[]): Block => ({
  ...{ id: `${kind}-${slots.length}`, kind, fill, slots },
});
const headlines = (blocks: Awaited<ReturnType<typeof showBlocks>>) =>
  blocks.map(({ places }) => places.map((place) => place?.card.headline ?? null));

async function givenCorrected(given: Partial<GivenArticle>) {
  const live = await givenLive(people, given);
  const headline = `${given.headline}, corrected`;
  await givenWords(people.reporter, live.articleId, { headline });
  const { revisionId } = await givenApproved(people, live.articleId, live.claims);
  const words = { wordsBefore: String(given.headline), wordsAfter: headline };
  await correctArticle(people.admin, {
    revisionId,
    kind: "corrected",
    notice: {
      ...{ weight: "minor", whatWasWrong: "It.", whatIsRight: "That.", correctsId: null },
      ...{ ...words, delayReason: "" },
    },
    now,
  });
}

describe("a rule", () => {
  test("finds the newest of a section and of a topic; translations, drafts and the withdrawn are not found", async () => {
    const section = own("harbour");
    const sectionId = await givenSection(section);
    const topic = await newsroom.topic.create({ data: { slug: own("wheat"), name: "Wheat" } });
    const given = { section, topicIds: [topic.id] };
    const old = await givenLive(people, { ...given, headline: "Old" });
    await givenLive(people, { ...given, headline: "New" });
    await givenLive(people, { section, headline: "Off the topic" });
    await givenLive(people, { headline: "Elsewhere" });
    await givenLive(people, { ...given, headline: "Translated", translationOfId: old.articleId });
    await givenTakenDown(people, { ...given, headline: "Withdrawn" });
    await givenDraft({ by: people.reporter, ...given, headline: "A draft" });
    const ofSection = { rule: "section", sectionId } as const;
    const onTopic = { rule: "topic", topicId: topic.id } as const;
    expect(
      headlines(await showBlocks([block("list", ofSection, null, null, null, null)], null)),
    ).toEqual([["Off the topic", "New", "Old", null]]);
    expect(headlines(await showBlocks([block("list", onTopic, null, null, null)], null))).toEqual([
      ["New", "Old", null],
    ]);
    const [named] = await showBlocks([block("list", onTopic, null, null)], null);
    expect(named?.heading).toEqual({ name: "Wheat", url: `/topics/${topic.slug}` });
  });

  test("finds opinion and what was corrected lately, on a section's front its own", async () => {
    const section = own("mill");
    const sectionId = await givenSection(section);
    await givenCorrected({ section, headline: "First wrong" });
    await givenCorrected({ section, headline: "Then wrong" });
    await givenCorrected({ headline: "Wrong elsewhere" });
    await givenLive(people, { section, headline: "A view", kind: "opinion" });
    await givenLive(people, { headline: "A view from elsewhere", kind: "opinion" });
    const blocks = [
      block("opinion", { rule: "opinion" }, null, null),
      block("list", { rule: "corrected" }, null, null, null),
    ];
    expect(headlines(await showBlocks(blocks, sectionId))).toEqual([
      ["A view", null],
      ["Then wrong, corrected", "First wrong, corrected", null],
    ]);
    const anywhere = headlines(await showBlocks(blocks, null)).flat();
    expect(anywhere).toContain("A view from elsewhere");
    expect(anywhere[2]).toBe("Wrong elsewhere, corrected");
  });

  test("leads with a report that has a picture, and fills pictures with nothing else", async () => {
    const section = own("quay");
    const sectionId = await givenSection(section);
    const mediaId = await givenPicture(people.reporter);
    const attrs = { mediaId, alt: "A hall.", caption: "", credit: "Ines", unverified: false };
    const body = ["Output fell by 40 percent in March.", { type: "figure" as const, attrs }];
    await givenLive(people, { section, headline: "With a picture", body });
    await givenLive(people, { section, headline: "Older picture", body });
    await givenLive(people, { section, headline: "Without" });
    const fill = { rule: "section", sectionId } as const;
    const shown = await showBlocks(
      [
        block("lead", fill, null),
        block("pictures", fill, null, null),
        block("list", fill, null, null),
      ],
      null,
    );
    expect(headlines(shown)).toEqual([
      ["Older picture"],
      ["With a picture", null],
      ["Without", null],
    ]);
    expect(shown[0]?.places[0]?.card.picture).toMatchObject({ mediaId, width: 480 });
  });
});

describe("a story that an editor chose", () => {
  test("stands where it was put, and nowhere else", async () => {
    const section = own("weir");
    const sectionId = await givenSection(section);
    const fill = { rule: "section", sectionId } as const;
    const chosen = await givenLive(people, { section, headline: "Chosen" });
    await givenLive(people, { section, headline: "Newest" });
    expect(
      headlines(
        await showBlocks(
          [block("list", fill, null, null), block("cluster", fill, null, chosen.articleId)],
          null,
        ),
      ),
    ).toEqual([
      ["Newest", null],
      [null, "Chosen"],
    ]);
  });

  test("gives way to the rule when readers do not have it", async () => {
    const section = own("lock");
    const sectionId = await givenSection(section);
    const fill = { rule: "section", sectionId } as const;
    const gone = await givenTakenDown(people, { section, headline: "Gone" });
    const draft = await givenDraft({ by: people.reporter, section, headline: "Not yet" });
    await givenLive(people, { section, headline: "Instead" });
    expect(
      headlines(await showBlocks([block("list", fill, gone.articleId, draft.articleId)], null)),
    ).toEqual([["Instead", null]]);
  });
});

describe("without any layout", () => {
  test("the front page has its lead, what is latest, what was put right, and the sections", async () => {
    await givenLive(people, { headline: "By itself" });
    const blocks = await listFrontBlocks(null);
    expect(blocks.slice(0, 3).map(({ kind }) => kind)).toEqual(["lead", "list", "corrections"]);
    const shown = blocks.flatMap(({ places }) => places.flatMap((place) => place?.card.id ?? []));
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown).size).toBe(shown.length);
    expect(await listFrontBlocks(await givenSection(own("yard")))).toEqual([]);
  });
});

test("the desk finds live stories by the words of their headline, and no others", async () => {
  const word = own("Zinc");
  await givenLive(people, { headline: `${word} is cheap` });
  await givenDraft({ by: people.reporter, headline: `${word} is dear` });
  expect((await findStories(word.toUpperCase())).map(({ headline }) => headline)).toEqual([
    `${word} is cheap`,
  ]);
  expect(await findStories("50%_\\")).toEqual([]);
});

describe("the role of readers", () => {
  test("has nothing of a working copy, of what waits or of what was live before", async () => {
    const canary = own("canary");
    const front = { frontId: FRONT_PAGE, now };
    const arranged = async (id: string) => {
      const { version } = await newsroom.front.findUniqueOrThrow({ where: { id: FRONT_PAGE } });
      const blocks = [{ ...block("list", { rule: "newest" }, null, null), id }];
      return arrangeFront(people.editor, { ...front, baseVersion: version, blocks });
    };
    const dueAt = new Date(now.getTime() + 3_600_000);
    await showFront(people.editor, { ...front, ...(await arranged(`${canary}-before`)) });
    await scheduleLayout(people.editor, {
      ...front,
      ...(await arranged(`${canary}-waits`)),
      dueAt,
    });
    await showFront(people.editor, { ...front, ...(await arranged("what-is-live")) });
    const saved = await arranged(`${canary}-copy`);
    const late = { ...front, baseVersion: saved.version - 1 };
    await arrangeFront(people.admin, {
      ...late,
      blocks: [{ ...block("list", { rule: "newest" }, null, null), id: `${canary}-fork` }],
    });
    const everything = JSON.stringify(await everythingReadersCanSelect());
    expect(everything).toContain("what-is-live");
    expect(everything).not.toContain(canary);
    for (const statement of [
      "select blocks from fronts",
      "select made_by_id from layouts",
      "select left_at from layout_slots",
      "select 1 from layout_schedules",
      "select 1 from front_forks",
    ]) {
      await expect(asReader(statement)).rejects.toThrow("permission denied");
    }
  });
});
