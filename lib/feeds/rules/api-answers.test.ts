import { describe, expect, test } from "vitest";
import { ninjsFaults } from "@/bin/validate/ninjs-schema";
import { english } from "@/components/article/labels-en";
import type { ArticleCard, PublishedArticle } from "@/lib/articles/rules/published";
import { articleOf, summaryOf } from "./api-answers";
import { apiArticle, apiSummary, articleQuery, articlesQuery } from "./api-shapes";
import { ninjsList, ninjsStory } from "./ninjs";

const MEDIA = "33333333-3333-4333-8333-333333333333";
const address = (path: string) => new URL(path, "https://news.example").href;
const at = new Date("2026-03-01T10:00:00Z");

const article: PublishedArticle = {
  id: "11111111-1111-4111-8111-111111111111",
  url: "/world/bridge",
  section: { slug: "world", name: "World" },
  slug: "bridge",
  language: "en",
  kind: "opinion",
  state: "live",
  version: 2,
  publishedVersionCount: 2,
  firstPublishedAt: at,
  lastChangedAt: new Date("2026-03-02T11:30:00Z"),
  headline: "The bridge opens",
  standfirst: "After nine years.",
  body: {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "It opened on Sunday." }] },
      {
        type: "figure",
        attrs: { mediaId: MEDIA, alt: "A bridge", caption: "", credit: "Ines", unverified: false },
      },
    ],
  },
  authors: [{ slug: "amal", name: "Amal Khalil", demo: false }],
  topics: [{ slug: "bridges", name: "Bridges" }],
  checkedBy: ["Chiara"],
  approvedBy: ["Edda"],
  logIndex: null,
  claims: [
    {
      ...{ occurrenceId: MEDIA, claimId: MEDIA, position: 2, statement: "It opened on Sunday." },
      ...{ kind: "date_or_place", channel: "body", exact: "on Sunday", prefix: "", suffix: "" },
      ...{ verdict: "confirmed", method: "on_scene", reason: "Seen.", checkedBy: "Chiara" },
      ...{ decidedAt: at, recheckAt: null },
      evidence: [
        {
          ...{ relation: "supports", visibility: "sealed", source: "", sourceKind: "person" },
          ...{ url: null, locator: "", quote: "" },
        },
      ],
    },
  ],
  corrections: [
    {
      ...{ id: MEDIA, kind: "correction", weight: "minor", version: 2, correctsId: null },
      ...{ wrongSince: null, delayReason: "" },
      ...{ whatWasWrong: "The day.", whatIsRight: "Sunday.", wordsBefore: "", wordsAfter: "" },
      issuedAt: at,
    },
  ],
  versions: [{ number: 1, kind: "published", note: "", publishedAt: at, revisionNumber: 1 }],
  pictures: { [MEDIA]: { colour: "#888888", width: 1200, height: 800 } },
  readMore: {},
  translationOf: null,
  translations: [{ url: "/world/jisr", headline: "جسر", language: "ar" }],
};

const card: ArticleCard = {
  ...article,
  lastKind: "corrected",
  picture: null,
  corrected: true,
};

const newsroom = "Onrecord";
const story = (change: Partial<PublishedArticle> = {}) =>
  articleOf({ ...article, ...change }, english, address);
const asNinjs = (change: Partial<PublishedArticle> = {}) =>
  ninjsStory({ ...article, ...change }, { newsroom, wording: english, address });

describe("the read API", () => {
  test("answers in the shapes that it describes", () => {
    expect(apiArticle.parse(story())).toEqual(story());
    expect(apiSummary.parse(summaryOf(card, address))).toEqual(summaryOf(card, address));
  });

  test("tells of a retracted story that it was, and not what it said", () => {
    const gone = story({ state: "retracted" });
    expect(apiArticle.parse(gone)).toMatchObject({ state: "retracted", html: "", claims: [] });
    expect(gone.corrections).toHaveLength(1);
    expect(JSON.stringify([gone, summaryOf({ ...card, state: "retracted" }, address)])).not.toMatch(
      /It opened|nine years/u,
    );
  });

  test.each([
    { after: "yesterday" },
    { after: "1_2" },
    { section: "../etc" },
    { section: "" },
    { format: "xml" },
    { unknown: "x" },
  ])("does not understand %j", (question) => {
    expect(articlesQuery.safeParse(question).success).toBe(false);
  });

  test("answers in JSON unless it is asked for ninjs", () => {
    expect(articleQuery.parse({})).toEqual({ format: "json" });
    expect(articleQuery.parse({ format: "ninjs" })).toEqual({ format: "ninjs" });
  });
});

test("a notice that came late says why, in JSON and in ninjs", () => {
  const [notice] = article.corrections;
  if (!notice) throw new Error("The story has no notice.");
  const late = { ...notice, wrongSince: at, delayReason: "Nobody had seen it." };
  expect(story({ corrections: [late] }).corrections).toMatchObject([
    { wrongSince: at.toISOString(), delayReason: "Nobody had seen it." },
  ]);
  expect(story().corrections).toMatchObject([{ wrongSince: null, delayReason: "" }]);
  const edNote = "Correction: The day. Sunday. Why this took so long: Nobody had seen it.";
  expect(asNinjs({ corrections: [late] })).toMatchObject({ edNote });
});

describe("ninjs", () => {
  test("is what IPTC's schema says it is", () => {
    expect(ninjsFaults(asNinjs())).toEqual([]);
    expect(ninjsFaults(asNinjs({ state: "retracted", corrections: [] }))).toEqual([]);
    const list = ninjsList([card], address("/api/v1/articles"), { newsroom, address });
    expect(ninjsFaults(list)).toEqual([]);
    expect(ninjsFaults({ ...asNinjs(), pubStatus: "gone" })).not.toEqual([]);
    expect(ninjsFaults({ ...asNinjs(), unknown: true })).not.toEqual([]);
  });

  test("keeps its URI and cancels a retracted story", () => {
    expect(asNinjs()).toMatchObject({
      uri: `urn:uuid:${article.id}`,
      pubStatus: "usable",
      version: "2",
      edNote: "Correction: The day. Sunday.",
      associations: [
        { type: "picture", by: "Ines", renditions: [{ name: "480" }, { name: "960" }] },
      ],
    });
    const [text, figure] = article.body.content;
    if (!text || figure?.type !== "figure") throw new Error("The story has no picture.");
    const attrs = { ...figure.attrs, graphic: true as const, unverified: true };
    const content = [text, { ...figure, attrs }];
    const hard = asNinjs({ body: { type: "doc", content } });
    expect(ninjsFaults(hard)).toEqual([]);
    expect(hard.associations).toMatchObject([
      {
        descriptions: [
          { role: "alt", value: "A bridge" },
          { role: "warning", value: english.graphic },
          { role: "verification", value: english.unverifiedPicture },
        ],
      },
    ]);
    const gone = asNinjs({ state: "retracted" });
    expect(gone).toMatchObject({ uri: `urn:uuid:${article.id}`, pubStatus: "canceled" });
    expect(JSON.stringify(gone)).not.toMatch(/It opened|nine years/u);
  });
});
