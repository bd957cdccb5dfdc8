import { describe, expect, test } from "vitest";
import { english } from "@/components/article/labels-en";
import type { Block, Paragraph } from "@/lib/articles/rules/document";
import type { ArticleCard } from "@/lib/articles/rules/published";
import { storyHtml } from "./story-html";

const MEDIA = "11111111-1111-4111-8111-111111111111";
const OTHER = "22222222-2222-4222-8222-222222222222";
const GONE = "33333333-3333-4333-8333-333333333333";

const around = {
  url: "/world/bridge",
  pictures: { [MEDIA]: { colour: "#888888", width: 1600, height: 1000 } },
  readMore: {
    [OTHER]: { url: "/local/ferry", headline: "Ferry & quay" } as ArticleCard,
    [GONE]: null,
  },
};

function html(...content: Block[]): string {
  const address = (path: string) => new URL(path, "https://news.example").href;
  return storyHtml({ type: "doc", content }, { around, wording: english, address });
}

const text = (words: string) => ({ type: "text" as const, text: words });

const cell = (words: string) => ({
  type: "tableCell" as const,
  content: [{ type: "paragraph", content: [text(words)] }] as [Paragraph],
});

describe("a story as HTML", () => {
  test.each<[string, Block, string]>([
    [
      "a paragraph with marks inside each other and a line break",
      {
        type: "paragraph",
        content: [
          { ...text("Bold"), marks: [{ type: "bold" }, { type: "italic" }] },
          { type: "hardBreak" },
          text("5 < 6 & “so”"),
        ],
      },
      "<p><em><strong>Bold</strong></em><br>5 &lt; 6 &amp; “so”</p>",
    ],
    ["headings", { type: "heading", attrs: { level: 3 }, content: [text("Why")] }, "<h3>Why</h3>"],
    [
      "a quotation",
      { type: "blockquote", content: [{ type: "paragraph", content: [text("So it is.")] }] },
      "<blockquote><p>So it is.</p></blockquote>",
    ],
    [
      "a list in a list",
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              { type: "paragraph", content: [text("One")] },
              {
                type: "orderedList",
                content: [
                  {
                    type: "listItem",
                    content: [{ type: "paragraph", content: [text("First")] }],
                  },
                ],
              },
            ],
          },
        ],
      },
      "<ul><li><p>One</p><ol><li><p>First</p></li></ol></li></ul>",
    ],
    [
      "footage on another site, as a link",
      {
        type: "embed",
        attrs: { url: "https://video.example/a?b=1&c=2", label: "The gate", footage: true },
      },
      '<p>Unverified footage: <a href="https://video.example/a?b=1&amp;c=2">The gate</a></p>',
    ],
    [
      "the way to another story",
      { type: "readMore", attrs: { articleId: OTHER } },
      '<p>Read more: <a href="https://news.example/local/ferry">Ferry &amp; quay</a></p>',
    ],
    [
      "nothing of a story that readers do not have",
      { type: "readMore", attrs: { articleId: GONE } },
      "",
    ],
    ["a rule", { type: "horizontalRule" }, "<hr>"],
    [
      "key points",
      { type: "keyPoints", content: [{ type: "paragraph", content: [text("One.")] }] },
      "<h2>Key points</h2><ul><li>One.</li></ul>",
    ],
    [
      "a table, and of a chart its table",
      {
        type: "table",
        attrs: { caption: "Levels", unit: "metres", source: "The board", chart: "line" },
        content: [
          { type: "tableRow", content: [cell("Hour"), cell("Level")] },
          { type: "tableRow", content: [cell("18:00"), cell("<2.4")] },
        ],
      },
      "<table><caption>Levels · metres</caption>" +
        '<tr><th scope="col">Hour</th><th scope="col">Level</th></tr>' +
        '<tr><th scope="row">18:00</th><td>&lt;2.4</td></tr></table><p>Source: The board</p>',
    ],
    ["no pull quote", { type: "pullQuote", attrs: { words: "So it is." } }, ""],
    ["nothing of an empty paragraph", { type: "paragraph" }, ""],
  ])("has %s", (_what, block, expected) => {
    expect(html(block)).toBe(expected);
  });

  test("has a picture in its size, with its label, caption and maker", () => {
    const attrs = {
      ...{ mediaId: MEDIA, alt: 'A "gate"', caption: "The gate.", credit: "Ines" },
      unverified: true,
    };
    expect(html({ type: "figure", attrs })).toBe(
      `<figure><img src="https://news.example/media/${MEDIA}/960" alt="A &quot;gate&quot;" width="960" height="600">` +
        "<figcaption>Not independently verified. The gate. Picture: Ines</figcaption></figure>",
    );
    expect(html({ type: "figure", attrs: { ...attrs, mediaId: GONE } })).toBe("");
    expect(html({ type: "figure", attrs: { ...attrs, unverified: false, graphic: true } })).toBe(
      `<figure><a href="https://news.example/media/${MEDIA}/960">A &quot;gate&quot;</a>` +
        "<figcaption>This picture may be hard to look at. The gate. Picture: Ines</figcaption></figure>",
    );
  });

  test("has footnotes in the order of their numbers", () => {
    const refer = (footnoteId: string) => ({
      type: "footnoteReference" as const,
      attrs: { footnoteId },
    });
    const note = (footnoteId: string, words: string) => ({
      type: "footnote" as const,
      attrs: { footnoteId },
      content: [text(words)],
    });
    const content = [text("One"), refer("a"), text(" and two"), refer("b")];
    expect(
      html(
        { type: "paragraph", content },
        { type: "footnotes", content: [note("b", "Two <b>"), note("a", "One")] },
      ),
    ).toBe(
      "<p>One<sup>[1]</sup> and two<sup>[2]</sup></p>\n" +
        "<h2>Footnotes</h2><ol><li>One</li><li>Two &lt;b&gt;</li></ol>",
    );
  });

  test.each([
    ["/standards", "https://news.example/standards"],
    ["#gate", "https://news.example/world/bridge#gate"],
    ["https://other.example/", "https://other.example/"],
    ["mailto:desk@news.example", "mailto:desk@news.example"],
  ])("makes the address %s whole", (href, whole) => {
    const marks = [{ type: "link" as const, attrs: { href } }];
    expect(html({ type: "paragraph", content: [{ ...text("here"), marks }] })).toBe(
      `<p><a href="${whole}">here</a></p>`,
    );
  });
});
