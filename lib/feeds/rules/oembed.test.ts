import { describe, expect, test } from "vitest";
import type { ArticleCard } from "@/lib/articles/rules/published";
import { oembedOf, oembedXml, storySlugAt } from "./oembed";

const address = (path: string) => new URL(path, "https://news.example").href;
const about = { newsroom: "Onrecord", maxwidth: null, retractedMark: "Retracted" };

const card: ArticleCard = {
  ...{
    id: "1",
    url: "/world/bridge",
    headline: "The <bridge> opens",
    standfirst: "After & before.",
  },
  ...{ section: { slug: "world", name: "World" }, kind: "news", language: "en", state: "live" },
  ...{ firstPublishedAt: new Date(0), lastChangedAt: new Date(0), lastKind: "published" },
  ...{ authors: [{ slug: "amal", name: "Amal" }], picture: null, corrected: false },
};

describe("a story shown on another site", () => {
  test("is a card of plain markup with the way to it", () => {
    expect(oembedOf(card, about, address)).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "The <bridge> opens",
      author_url: "https://news.example/authors/amal",
      html: '<blockquote lang="en" dir="ltr" cite="https://news.example/world/bridge"><p><a href="https://news.example/world/bridge">The &lt;bridge&gt; opens</a></p><p>After &amp; before.</p><p>Onrecord</p></blockquote>',
      width: 600,
    });
  });

  test("keeps to the width that it is given", () => {
    expect(oembedOf(card, { ...about, maxwidth: 320 }, address).width).toBe(320);
    expect(oembedOf(card, { ...about, maxwidth: 9000 }, address).width).toBe(600);
  });

  test("says that it was retracted, and no more", () => {
    const gone = oembedOf({ ...card, state: "retracted" }, about, address);
    expect(gone.title).toBe("Retracted: The <bridge> opens");
    expect(gone.html).not.toContain("After");
  });

  test("can be had in XML", () => {
    expect(oembedXml({ version: "1.0", title: "a < b", width: 600 })).toContain(
      "<oembed><version>1.0</version><title>a &lt; b</title><width>600</width></oembed>",
    );
  });
});

test.each([
  ["https://news.example/world/bridge", "bridge"],
  ["https://news.example/world/bridge/?utm=1#words", "bridge"],
  ["https://news.example/world", null],
  ["https://news.example/newsroom/articles/1", null],
  ["https://other.example/world/bridge", null],
  ["http://news.example/world/bridge", null],
  ["//news.example/world/bridge", null],
  ["bridge", null],
])("%s leads to the story %j", (url, slug) => {
  expect(storySlugAt(url, "https://news.example")).toBe(slug);
});
