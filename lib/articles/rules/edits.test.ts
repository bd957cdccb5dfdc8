import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDocument } from "@/lib/testing/any-document";
import type { RevisionContent } from "./canonical";
import type { Block } from "./document";
import { classOf, editsBetween } from "./edits";

const ID = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;

const p = (...sentences: string[]): Block => ({
  type: "paragraph",
  content: [{ type: "text", text: sentences.join(" ") }],
});
const figure = (change: Partial<Extract<Block, { type: "figure" }>["attrs"]> = {}): Block => ({
  type: "figure",
  attrs: {
    ...{ mediaId: ID(1), alt: "A hall.", caption: "The hall in March." },
    ...{ credit: "Ines Okafor", unverified: false, ...change },
  },
});
const table = (rows: string[][], chart: "bar" | "line" | null = null): Block => ({
  type: "table",
  attrs: { caption: "Loaves by town", unit: "thousands", source: "The guild", chart },
  content: rows.map((cells) => ({
    type: "tableRow",
    content: cells.map((text) => ({
      type: "tableCell",
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    })),
  })),
});
const link = (href: string): Block => ({
  type: "paragraph",
  content: [{ type: "text", text: "Read the report.", marks: [{ type: "link", attrs: { href } }] }],
});

const FALL = "Output fell by 40 percent in March.";
const BREAD = "Bread costs more since.";

const BASE: RevisionContent = {
  ...{ kind: "news", language: "en", sectionId: ID(2), slug: "output-falls" },
  headline: "Output falls",
  standfirst: "Fewer loaves left the bakeries.",
  body: {
    type: "doc",
    content: [
      p(FALL, BREAD),
      figure(),
      table([
        ["Town", "Loaves"],
        ["Bern", "12"],
      ]),
    ],
  },
  authorIds: [ID(3), ID(4)],
  topicIds: [],
};
const withBody = (...content: Block[]): RevisionContent => ({
  ...BASE,
  body: { type: "doc", content },
});
const [, ...rest] = BASE.body.content;
const TABLE = rest[1] ?? p("");

test.each<[string, RevisionContent, ...[string, string]]>([
  ["the headline", { ...BASE, headline: "Output rises" }, "factual", "number"],
  [
    "the standfirst",
    { ...BASE, standfirst: "More loaves left the bakeries." },
    "factual",
    "quantity",
  ],
  ["the standfirst taken away", { ...BASE, standfirst: "" }, "factual", "removed"],
  ["a sentence added", withBody(p(FALL, BREAD, "It snowed."), ...rest), "factual", "added"],
  ["a sentence removed", withBody(p(FALL), ...rest), "factual", "removed"],
  [
    "a figure in the text",
    withBody(p(FALL.replace("40", "14"), BREAD), ...rest),
    "factual",
    "number",
  ],
  [
    "a caption",
    withBody(p(FALL, BREAD), figure({ caption: "The hall in May." }), TABLE),
    "factual",
    "date",
  ],
  [
    "a description",
    withBody(p(FALL, BREAD), figure({ alt: "A church." }), TABLE),
    "factual",
    "wording",
  ],
  [
    "another picture",
    withBody(p(FALL, BREAD), figure({ mediaId: ID(5) }), TABLE),
    "factual",
    "picture",
  ],
  ["a credit", withBody(p(FALL, BREAD), figure({ credit: "Tomasz" }), TABLE), "factual", "picture"],
  [
    "unverified footage",
    withBody(p(FALL, BREAD), figure({ unverified: true }), TABLE),
    "factual",
    "picture",
  ],
  ["no picture", withBody(p(FALL, BREAD), TABLE), "factual", "picture"],
  [
    "a cell",
    withBody(
      p(FALL, BREAD),
      figure(),
      table([
        ["Town", "Loaves"],
        ["Bern", "21"],
      ]),
    ),
    "factual",
    "number",
  ],
  [
    "a row added",
    withBody(
      p(FALL, BREAD),
      figure(),
      table([
        ["Town", "Loaves"],
        ["Bern", "12"],
        ["Basel", "9"],
      ]),
    ),
    "factual",
    "added",
  ],
  ["a byline", { ...BASE, authorIds: [ID(3)] }, "factual", "byline"],
  ["the order of the bylines", { ...BASE, authorIds: [ID(4), ID(3)] }, "style", "byline"],
  ["news made opinion", { ...BASE, kind: "opinion" }, "factual", "kind"],
  ["another address", { ...BASE, slug: "output-fell" }, "style", "filing"],
  ["another topic", { ...BASE, topicIds: [ID(6)] }, "style", "filing"],
  ["sentences in another order", withBody(p(BREAD, FALL), ...rest), "style", "order"],
  [
    "a covered picture",
    withBody(p(FALL, BREAD), figure({ graphic: true }), TABLE),
    "style",
    "layout",
  ],
  [
    "a chart",
    withBody(
      p(FALL, BREAD),
      figure(),
      table(
        [
          ["Town", "Loaves"],
          ["Bern", "12"],
        ],
        "bar",
      ),
    ),
    "style",
    "layout",
  ],
  ["a paragraph parted", withBody(p(FALL), p(BREAD), ...rest), "typographical", "layout"],
  [
    "a sentence parted by a sign",
    withBody(p("Output fell by 40 percent in March; bread costs more since."), ...rest),
    "typographical",
    "signs",
  ],
  [
    "a paragraph made a heading",
    withBody(p(FALL, BREAD), { type: "heading", attrs: { level: 2 }, content: [] }, ...rest),
    "typographical",
    "layout",
  ],
])("%s", (_what, after, expected, reason) => {
  const edits = editsBetween(BASE, after);
  expect(classOf(edits)).toBe(expected);
  expect(edits.flatMap(({ reasons }) => reasons)).toContain(reason);
  expect(classOf(editsBetween(after, BASE))).toBe(expected);
});

test("another target of a link is more than typography", () => {
  const [one, other] = [withBody(link("https://a.example/")), withBody(link("https://b.example/"))];
  expect(editsBetween(one, other)).toMatchObject([{ class: "style", reasons: ["link"] }]);
});

test("a sentence is found again where it has moved, and its figure is seen to be another", () => {
  const before = withBody(p(FALL), p(BREAD), p("It snowed."));
  const after = withBody(p("It snowed."), p("They closed."), p(FALL.replace("40", "14")), p(BREAD));
  const edit = editsBetween(before, after).find(({ reasons }) => reasons.includes("number"));
  expect(edit).toMatchObject({ before: FALL, replaces: true, channel: "body" });
  expect(edit?.beforeHash).toMatch(/^[0-9a-f]{64}$/u);
});

test("a headline is compared with its headline, however little they share", () => {
  const after = { ...BASE, headline: "Seven bakeries close" };
  const before = { ...BASE, headline: "Three bakers give up" };
  expect(editsBetween(before, after)).toMatchObject([{ channel: "headline", replaces: true }]);
});

describe("whatever the stories", () => {
  const story = anyDocument.map((body): RevisionContent => ({ ...BASE, body }));

  test("the same story differs in nothing", () => {
    fc.assert(
      fc.property(story, (content) => editsBetween(content, structuredClone(content)).length === 0),
    );
  });

  test("two that are not the same differ, and as much in both directions", () => {
    fc.assert(
      fc.property(story, story, (one, other) => {
        const differ = JSON.stringify(one) !== JSON.stringify(other);
        const edits = editsBetween(one, other);
        expect(edits.length > 0).toBe(differ);
        expect(classOf(edits)).toBe(classOf(editsBetween(other, one)));
      }),
    );
  });
});

test("a long story with every sentence changed is paired in order", () => {
  const many = (word: string) =>
    Array.from({ length: 900 }, (_, place) => p(`The ${word} number ${place} of them was sold.`));
  const edits = editsBetween(withBody(...many("house")), withBody(...many("barn")));
  expect(edits).toHaveLength(900);
  expect(classOf(edits)).toBe("factual");
});
