import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { newsroom } from "@/lib/platform/db";
import { placeHold } from "@/lib/publishing/place-hold";
import { publishArticle } from "@/lib/publishing/publish-article";
import { scheduleArticle } from "@/lib/publishing/schedule-article";
import {
  type GivenArticle,
  givenApproved,
  givenDraft,
  givenLive,
  givenPeople,
  givenPicture,
  givenReady,
  givenTakenDown,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { findArticleVersion, findMovedArticle, findPublishedArticle } from "./article-public";
import { findHistory } from "./history-public";
import type { Block } from "./rules/document";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const inAnHour = new Date(now.getTime() + 3_600_000);

const slugOf = ({ url }: { url: string }) => url.split("/").at(-1) ?? "";
const draftSlug = async (articleId: string) =>
  (await newsroom.draft.findUniqueOrThrow({ where: { articleId } })).slug;

async function givenAuthor(name: string): Promise<string> {
  const slug = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}`;
  return (await newsroom.author.create({ data: { slug, name }, select: { id: true } })).id;
}

async function givenTopic(name: string): Promise<string> {
  const slug = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}`;
  return (await newsroom.topic.create({ data: { slug, name }, select: { id: true } })).id;
}

/** Everything a reader may ask about a slug. */
const asked = async (slug: string) => [
  await findPublishedArticle(slug),
  await findArticleVersion(slug, 1),
  await findMovedArticle(slug),
  await findHistory(slug),
];

describe("readers do not get", () => {
  test("a draft, in whatever state of the work", async () => {
    const drafting = await givenDraft({ by: people.reporter });
    const ready = await givenReady(people);
    for (const { articleId } of [drafting, ready]) {
      expect(await asked(await draftSlug(articleId))).toEqual([null, null, null, null]);
    }
    const live = await givenLive(people);
    expect(await asked(slugOf(live))).not.toContain(null);
  });

  test("what is scheduled or under an embargo", async () => {
    const scheduled = await givenReady(people);
    const { revisionId } = scheduled;
    await scheduleArticle(people.otherEditor, { revisionId, dueAt: inAnHour, note: "", now });
    const held = await givenReady(people);
    await placeHold(people.editor, {
      articleId: held.articleId,
      kind: "embargo",
      reason: "Agreed with the ministry.",
      until: inAnHour,
      now,
    });
    for (const { articleId } of [scheduled, held]) {
      expect(await asked(await draftSlug(articleId))).toEqual([null, null, null, null]);
    }
  });

  test("the draft that moves behind an article they have", async () => {
    const live = await givenLive(people);
    await givenWords(people.reporter, live.articleId, {
      headline: "Not yet checked",
      slug: `${slugOf(live)}-draft`,
      authorIds: [await givenAuthor("Nadia")],
    });
    const article = await findPublishedArticle(slugOf(live));
    expect(article).toMatchObject({ headline: "Output falls", authors: [], version: 1 });
    expect(await asked(`${slugOf(live)}-draft`)).toEqual([null, null, null, null]);
  });
});

describe("an article", () => {
  test("has its bylines and topics in the order of its writers", async () => {
    const authorIds = [await givenAuthor("Zaid"), await givenAuthor("Amal")];
    const topicIds = [await givenTopic("Wheat"), await givenTopic("Bread")];
    const live = await givenLive(people, { authorIds, topicIds });
    const article = await findPublishedArticle(slugOf(live));
    expect(article?.authors.map(({ name }) => name)).toEqual(["Zaid", "Amal"]);
    expect(article?.topics.map(({ name }) => name)).toEqual(["Wheat", "Bread"]);
  });

  test("has its pictures with their sizes, once readers may see them", async () => {
    const mediaId = await givenPicture(people.reporter);
    const live = await givenLive(people, withFigure(mediaId));
    expect((await findPublishedArticle(slugOf(live)))?.pictures).toEqual({
      [mediaId]: { colour: "#888888", width: 480, height: 320 },
    });
  });

  test("shows for READ MORE what became of its target, and nothing of a draft", async () => {
    const target = await givenLive(people, { headline: "Earlier" });
    const gone = await givenTakenDown(people, { headline: "Erased" });
    const draft = await givenDraft({ by: people.reporter, headline: "Still a secret" });
    const ids = [target, gone, draft].map(({ articleId }) => articleId);
    const live = await givenLive(people, {
      body: [
        "Output fell by 40 percent in March.",
        ...ids.map((articleId): Block => ({ type: "readMore", attrs: { articleId } })),
      ],
    });
    const article = await findPublishedArticle(slugOf(live));
    expect(ids.map((id) => article?.readMore[id])).toMatchObject([
      { headline: "Earlier", state: "live", url: target.url },
      { headline: "", state: "taken_down", url: gone.url },
      // toMatchObject takes null as it is.
      null,
    ]);
  });

  test("leads to its translations once they are published, and they lead back", async () => {
    const original = await givenLive(people);
    const arabic: Partial<GivenArticle> = {
      ...{ headline: "الإنتاج ينخفض", standfirst: "في الأفران كلها.", language: "ar" },
      body: ["انخفض الإنتاج 40 في المئة."],
      claims: [{ words: "40 في المئة", verdict: "confirmed" }],
      translationOfId: original.articleId,
    };
    const ready = await givenReady(people, arabic);
    expect((await findPublishedArticle(slugOf(original)))?.translations).toEqual([]);
    const { url } = await publishArticle(people.otherEditor, {
      ...{ revisionId: ready.revisionId, kind: "published", note: "", now },
    });
    expect((await findPublishedArticle(slugOf(original)))?.translations).toMatchObject([
      { url, language: "ar", headline: "الإنتاج ينخفض" },
    ]);
    expect((await findPublishedArticle(slugOf({ url })))?.translationOf).toMatchObject({
      url: original.url,
      language: "en",
    });
  });
});

describe("an old version", () => {
  test("has the words and bylines it had, and says which it is", async () => {
    const [zaid, amal] = [await givenAuthor("Zaid"), await givenAuthor("Amal")];
    const live = await givenLive(people, { authorIds: [zaid] });
    const body = {
      type: "doc" as const,
      content: [paragraph("Output fell by 40 percent in March."), paragraph("Prices rose.")],
    };
    await givenWords(people.reporter, live.articleId, { body, authorIds: [amal] });
    const { revisionId } = await givenApproved(people, live.articleId, live.claims);
    await publishArticle(people.otherEditor, { revisionId, kind: "updated", note: "Prices.", now });

    const [old, fresh] = [
      await findArticleVersion(slugOf(live), 1),
      await findArticleVersion(slugOf(live), 2),
    ];
    expect(old).toMatchObject({
      version: 1,
      shown: { number: 1, kind: "published", note: "" },
      authors: [{ name: "Zaid" }],
      publishedVersionCount: 2,
    });
    expect(old?.body.content).toHaveLength(1);
    expect(fresh).toMatchObject({
      shown: { number: 2, note: "Prices." },
      authors: [{ name: "Amal" }],
    });
    const { shown, ...same } = fresh ?? { shown: null };
    expect(shown).not.toBeNull();
    expect(await findPublishedArticle(slugOf(live))).toEqual(same);
    for (const number of [0, 3, -1])
      expect(await findArticleVersion(slugOf(live), number)).toBeNull();
  });

  test("stands in the history with its words, newest first", async () => {
    const live = await givenLive(people);
    const body = {
      type: "doc" as const,
      content: [paragraph("Output fell by 40 percent in March."), paragraph("Prices rose.")],
    };
    await givenWords(people.reporter, live.articleId, { body });
    const { revisionId } = await givenApproved(people, live.articleId, live.claims);
    await publishArticle(people.otherEditor, { revisionId, kind: "updated", note: "Prices.", now });
    await givenWords(people.reporter, live.articleId, { headline: "Not yet checked" });
    const history = await findHistory(slugOf(live));
    expect(
      history?.versions.map(({ number, note, words }) => [number, note, words.body.content.length]),
    ).toEqual([
      [2, "Prices.", 2],
      [1, "", 1],
    ]);
    expect(history?.versions[0]).toMatchObject({
      checkedBy: [people.checker.name],
      approvedBy: [people.editor.name],
    });
    expect(JSON.stringify(history)).not.toContain("Not yet checked");
  });
});

describe("what readers are told about a claim", () => {
  test.each([
    [
      "named",
      {
        source: "Mill Record",
        url: "https://records.example/7",
        locator: "page 7",
        quote: "Forty.",
      },
    ],
    ["background", { source: "A miller", url: null, locator: "page 7", quote: "Forty." }],
    ["sealed", { source: "", sourceKind: null, url: null, locator: "", quote: "", knownTo: 1 }],
  ] as const)("of a %s source is no more than may be said", async (visibility, told) => {
    const live = await givenLive(people, {
      claims: [
        {
          words: "40 percent",
          verdict: "confirmed",
          evidence: {
            source: {
              ...{ name: "Mill Record", visibility, description: "A miller" },
              readers: [people.editor.id],
            },
            ...{ url: "https://records.example/7", locator: "page 7", quote: "Forty." },
          },
        },
      ],
    });
    const claims = (await findPublishedArticle(slugOf(live)))?.claims;
    expect(claims?.find(({ exact }) => exact === "40 percent")?.evidence).toEqual([
      { relation: "supports", visibility, sourceKind: "document", ...told },
    ]);
  });

  test("does not change when somebody finds otherwise later, until it is published", async () => {
    const live = await givenLive(people);
    const before = await findPublishedArticle(slugOf(live));
    const place = await newsroom.occurrence.findFirstOrThrow({
      where: { articleId: live.articleId, channel: "body" },
      include: { verdicts: true },
    });
    const { evidenceId } = await attachEvidence(people.editor, {
      ...{
        claimId: place.claimId,
        relation: "contradicts",
        locator: "",
        url: null,
        quote: "",
        now,
      },
      source: { kind: "person", visibility: "named", name: "A baker", description: "", url: null },
    });
    await giveVerdict(people.editor, {
      ...{ occurrenceId: place.id, sentenceHash: place.verdicts[0]?.sentenceHash ?? "" },
      ...{ verdict: "false", method: "named_witness", reason: "The baker was there." },
      ...{ evidenceIds: [evidenceId], ownerId: null, recheckAt: null, now },
    });
    expect(await findPublishedArticle(slugOf(live))).toEqual(before);
  });
});

function withFigure(mediaId: string): Partial<GivenArticle> {
  const attrs = { mediaId, alt: "A hall.", caption: "", credit: "Ines Okafor", unverified: false };
  return { body: ["Output fell by 40 percent in March.", { type: "figure", attrs }] };
}
