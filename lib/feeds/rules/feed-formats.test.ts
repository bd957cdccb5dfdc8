import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { arabic } from "@/components/article/labels-ar";
import { english } from "@/components/article/labels-en";
import type { Block } from "@/lib/articles/rules/document";
import type { PublicCorrection } from "@/lib/articles/rules/published";
import { correctionEntry, type FeedStory, storyEntry } from "./feed-entry";
import { type FeedHead, writeFeed } from "./feed-formats";

const head: FeedHead = {
  title: "Onrecord",
  description: "Stories & records.",
  page: "https://news.example/",
  self: "https://news.example/feed.xml",
  language: "en",
  icon: "https://news.example/icon.svg",
  hub: "https://hub.example/?a=1&b=2",
  checkpoint: null,
};

const address = (path: string) => new URL(path, "https://news.example").href;
const paragraph = (words: string): Block => ({
  type: "paragraph",
  content: [{ type: "text", text: words }],
});

const story: FeedStory = {
  id: "11111111-1111-4111-8111-111111111111",
  url: "/world/bridge",
  section: { slug: "world", name: "World" },
  language: "en",
  kind: "news",
  state: "live",
  firstPublishedAt: new Date("2026-03-01T10:00:00Z"),
  lastChangedAt: new Date("2026-03-02T11:30:00Z"),
  headline: "The bridge opens",
  standfirst: "After <nine> years.",
  body: { type: "doc", content: [paragraph("It opened on Sunday.")] },
  authors: [{ slug: "amal", name: "Amal Khalil" }],
  topics: [{ slug: "bridges", name: "Bridges & roads" }],
  corrections: [],
  pictures: {},
  readMore: {},
};

const correction: PublicCorrection = {
  id: "22222222-2222-4222-8222-222222222222",
  kind: "correction",
  weight: "minor",
  whatWasWrong: "We named the wrong day.",
  whatIsRight: "It was Sunday.",
  wordsBefore: "Monday",
  wordsAfter: "Sunday",
  issuedAt: new Date("2026-03-02T11:30:00Z"),
  version: 2,
  correctsId: null,
  wrongSince: null,
  delayReason: "",
};

const corrected = { ...story, corrections: [correction] };
const entry = storyEntry(corrected, english, address);

test("a notice that came late says why", () => {
  const late = { ...correction, delayReason: "Nobody had <seen> it." };
  const { html } = storyEntry({ ...story, corrections: [late] }, english, address);
  expect(html).toContain("It was Sunday. Why this took so long: Nobody had &lt;seen&gt; it.</p>");
});

// Readers' programs rely on every byte of these; a change here is a change of our formats.
describe("the bytes of a feed", () => {
  test("as RSS", () => {
    expect(writeFeed("rss", head, [entry])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Onrecord</title><link>https://news.example/</link><description>Stories &amp; records.</description><language>en</language><lastBuildDate>Mon, 02 Mar 2026 11:30:00 GMT</lastBuildDate><atom:link rel="self" href="https://news.example/feed.xml" type="application/rss+xml"/><atom:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/><item><title>The bridge opens</title><link>https://news.example/world/bridge</link><guid isPermaLink="false">urn:uuid:11111111-1111-4111-8111-111111111111</guid><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><atom:updated>2026-03-02T11:30:00.000Z</atom:updated><dc:creator>Amal Khalil</dc:creator><dc:language>en</dc:language><category>World</category><category>Bridges &amp; roads</category><description>After &amp;lt;nine&amp;gt; years.</description><content:encoded>&lt;p&gt;&lt;em&gt;After &amp;lt;nine&amp;gt; years.&lt;/em&gt;&lt;/p&gt;
      &lt;p&gt;It opened on Sunday.&lt;/p&gt;
      &lt;h2&gt;Corrections and clarifications&lt;/h2&gt;
      &lt;p&gt;&lt;strong&gt;Correction, 2 March 2026:&lt;/strong&gt; We named the wrong day. It was Sunday.&lt;/p&gt;</content:encoded></item></channel></rss>
      "
    `);
  });
  test("as Atom", () => {
    expect(writeFeed("atom", head, [entry])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>https://news.example/feed.xml</id><title>Onrecord</title><subtitle>Stories &amp; records.</subtitle><updated>2026-03-02T11:30:00.000Z</updated><icon>https://news.example/icon.svg</icon><author><name>Onrecord</name></author><link rel="self" href="https://news.example/feed.xml" type="application/atom+xml"/><link rel="alternate" href="https://news.example/" type="text/html"/><link rel="hub" href="https://hub.example/?a=1&amp;b=2"/><entry xml:lang="en"><id>urn:uuid:11111111-1111-4111-8111-111111111111</id><title>The bridge opens</title><link rel="alternate" href="https://news.example/world/bridge" type="text/html"/><published>2026-03-01T10:00:00.000Z</published><updated>2026-03-02T11:30:00.000Z</updated><author><name>Amal Khalil</name><uri>https://news.example/authors/amal</uri></author><category term="World"/><category term="Bridges &amp; roads"/><summary>After &lt;nine&gt; years.</summary><content type="html">&lt;p&gt;&lt;em&gt;After &amp;lt;nine&amp;gt; years.&lt;/em&gt;&lt;/p&gt;
      &lt;p&gt;It opened on Sunday.&lt;/p&gt;
      &lt;h2&gt;Corrections and clarifications&lt;/h2&gt;
      &lt;p&gt;&lt;strong&gt;Correction, 2 March 2026:&lt;/strong&gt; We named the wrong day. It was Sunday.&lt;/p&gt;</content></entry></feed>
      "
    `);
  });
  test("as JSON Feed", () => {
    expect(JSON.parse(writeFeed("json", head, [entry]))).toMatchInlineSnapshot(`
      {
        "description": "Stories & records.",
        "feed_url": "https://news.example/feed.xml",
        "home_page_url": "https://news.example/",
        "hubs": [
          {
            "type": "WebSub",
            "url": "https://hub.example/?a=1&b=2",
          },
        ],
        "icon": "https://news.example/icon.svg",
        "items": [
          {
            "authors": [
              {
                "name": "Amal Khalil",
                "url": "https://news.example/authors/amal",
              },
            ],
            "content_html": "<p><em>After &lt;nine&gt; years.</em></p>
      <p>It opened on Sunday.</p>
      <h2>Corrections and clarifications</h2>
      <p><strong>Correction, 2 March 2026:</strong> We named the wrong day. It was Sunday.</p>",
            "date_modified": "2026-03-02T11:30:00.000Z",
            "date_published": "2026-03-01T10:00:00.000Z",
            "id": "urn:uuid:11111111-1111-4111-8111-111111111111",
            "language": "en",
            "summary": "After <nine> years.",
            "tags": [
              "World",
              "Bridges & roads",
            ],
            "title": "The bridge opens",
            "url": "https://news.example/world/bridge",
          },
        ],
        "language": "en",
        "title": "Onrecord",
        "version": "https://jsonfeed.org/version/1.1",
      }
    `);
  });
});

describe("an entry", () => {
  test("keeps its id through a correction, moves its time, and has the notice at its foot", () => {
    const before = storyEntry(
      { ...story, lastChangedAt: story.firstPublishedAt },
      english,
      address,
    );
    expect(entry.id).toBe(before.id);
    expect(entry.publishedAt).toEqual(before.publishedAt);
    expect(entry.updatedAt.getTime()).toBeGreaterThan(before.updatedAt.getTime());
    expect(before.html).not.toContain("Correction");
    expect(entry.html).toMatch(
      /<p>It opened on Sunday\.<\/p>\n<h2>Corrections and clarifications<\/h2>\n<p><strong>Correction, 2 March 2026:<\/strong> We named the wrong day\. It was Sunday\.<\/p>$/u,
    );
  });

  test("of a retracted story says so and why, without its text", () => {
    const retraction = {
      ...correction,
      kind: "retraction" as const,
      whatWasWrong: "It was forged.",
    };
    const gone = storyEntry(
      { ...story, state: "retracted", corrections: [{ ...retraction, whatIsRight: "" }] },
      english,
      address,
    );
    expect(gone.id).toBe(entry.id);
    expect(gone.title).toBe("Retracted: The bridge opens");
    expect(gone.summary).toBe("It was forged.");
    expect(gone.html).toContain("Retraction, 2 March 2026:</strong> It was forged.");
    expect(gone.html).not.toContain("Sunday");
    expect(gone.html).not.toContain("nine");
  });

  test("speaks the story's language", () => {
    const told = storyEntry({ ...corrected, language: "ar" }, arabic, address);
    expect(told.language).toBe("ar");
    expect(told.html).toContain("التصحيحات والتوضيحات");
    expect(writeFeed("atom", head, [told])).toContain('<entry xml:lang="ar">');
  });

  test("of a notice leads to it on its story", () => {
    const article = { url: "/world/bridge", headline: "", language: "en" };
    const notice = correctionEntry({ ...correction, article }, english, address);
    expect(notice).toMatchObject({
      id: `urn:uuid:${correction.id}`,
      title: "Correction",
      address: `https://news.example/world/bridge#correction-${correction.id}`,
      summary: "We named the wrong day. It was Sunday.",
    });
  });
});

// Words that break what writes XML carelessly.
const NAUGHTY = [
  "]]>]]> ]]&gt;",
  "<![CDATA[ x ]]>",
  "<script>alert('x')</script> & &amp; &#0; &bogus;",
  "\0\u0001\b\u000b\u001f\u007f\u0085\ufffe\uffff",
  "half \ud83d half \ude42",
  "﷽ مرحبا \u202eabc\u202c 🏳️‍🌈 Ω≈ç√ 田中さん",
  `"><img src=x onerror=alert(1)> -- --> <!-- ?> <?php`,
  "{{7*7}} $(7*7) %s%n \\u0000 ' OR 1=1 --",
];

describe.each(NAUGHTY)("a story with %j in every field", (words) => {
  const naughty = storyEntry(
    {
      ...corrected,
      headline: words,
      standfirst: words,
      body: { type: "doc", content: [paragraph(words)] },
      section: { slug: "world", name: words },
      topics: [{ slug: "x", name: words }],
      authors: [{ slug: "x", name: words }],
      corrections: [{ ...correction, whatWasWrong: words, whatIsRight: words }],
    },
    english,
    address,
  );
  const inHead = { ...head, title: words, description: words };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these.
  const kept = words.toWellFormed().replace(/[\0-\u0008\u000b\u001f\ufffd-\uffff]/gu, "");

  test("is read back from RSS", () => {
    const [item] = parseRssFeed(writeFeed("rss", inHead, [naughty])).items ?? [];
    expect(item?.title?.trim()).toBe(kept.trim());
    expect(item?.guid?.value).toBe(naughty.id);
  });
  test("is read back from Atom", () => {
    const [item] = parseAtomFeed(writeFeed("atom", inHead, [naughty])).entries ?? [];
    expect(item?.title?.value?.trim()).toBe(kept.trim());
    expect(item?.categories?.map(({ term }) => term?.trim())).toEqual([kept.trim(), kept.trim()]);
  });
  test("is read back from JSON Feed", () => {
    const [item] = parseJsonFeed(writeFeed("json", inHead, [naughty])).items ?? [];
    expect(item?.title).toBe(words);
  });
});

test("a feed without entries is a feed", () => {
  expect(parseRssFeed(writeFeed("rss", head, [])).title).toBe("Onrecord");
  expect(parseAtomFeed(writeFeed("atom", { ...head, hub: null }, [])).updated).toContain("1970");
});

test("a feed carries how the public log was signed, letter by letter, and nothing where it was not", () => {
  const checkpoint = "news.example/log\n7\nAAAA\n\n— news.example/log BBBB\n";
  for (const format of ["rss", "atom"] as const) {
    expect(writeFeed(format, { ...head, checkpoint }, [])).toContain(
      `<log:checkpoint xmlns:log="https://c2sp.org/tlog-checkpoint">${checkpoint}</log:checkpoint>`,
    );
    expect(writeFeed(format, head, [])).not.toContain("checkpoint");
  }
  expect(JSON.parse(writeFeed("json", { ...head, checkpoint }, []))._log.checkpoint).toBe(
    checkpoint,
  );
  expect(JSON.parse(writeFeed("json", head, []))).not.toHaveProperty("_log");
});
