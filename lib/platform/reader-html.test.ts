import { expect, test } from "vitest";
import { readerHtml } from "./reader-html";

const NEXTS = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>
<link rel="preload" as="image" href="/media/7/480"/>
<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>
<link rel="stylesheet" href="/_next/static/chunks/b.css" data-precedence="next"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/c.js"/>
<script src="/_next/static/chunks/d.js" async=""></script>
<meta name="next-size-adjust" content=""/><title>Ferries</title></head>
<body><main>40<!-- --> percent<!--$--> &lt;script&gt;</main>
<script type="application/ld+json">{"@type":"NewsArticle"}</script>
<script type="module" src="/reader/3f2a.js"></script>
<script>requestAnimationFrame(function(){$RT=performance.now()});</script>
<script>self.__next_f.push([1,"40 percent \\u003cb>"])</script></body></html>`;

const html = readerHtml(NEXTS, (addresses) => `/styles/${addresses.length}.css`);

test("nothing of the framework's is left in a page", () => {
  expect(html).not.toContain("/_next/static/chunks");
  expect(html).not.toContain("__next_f");
  expect(html).not.toContain("<!--");
  expect(html).not.toContain("next-size-adjust");
});

test("the words, the data and our own scripts stay, to the letter", () => {
  expect(html).toContain("<main>40 percent &lt;script&gt;</main>");
  expect(html).toContain('<script type="application/ld+json">{"@type":"NewsArticle"}</script>');
  expect(html).toContain('<script type="module" src="/reader/3f2a.js"></script>');
  expect(html).toContain('<link rel="preload" as="image" href="/media/7/480">');
  expect(html).toContain("<title>Ferries</title>");
});

test("a template loses the same as a page", () => {
  const page = "<html><head></head><body><template><p>a<!-- -->b</p></template></body></html>";
  expect(readerHtml(page, String)).toBe(page.replace("<!-- -->", ""));
});

test("all stylesheets become one, where the first was", () => {
  expect(html.match(/<link rel="stylesheet"[^>]*>/g)).toEqual([
    '<link rel="stylesheet" href="/styles/2.css">',
  ]);
});

test.each([
  "<script>alert(1)</script>",
  "<script>if (1 < 2) alert(1)</script>",
  '<script type="text/javascript">alert(1)</script>',
  '<script type="module">alert(1)</script>',
  '<SCRIPT type="">alert(1)</SCRIPT>',
])("code that stands in the page itself goes: %s", (code) => {
  const page = `<!DOCTYPE html><html><head></head><body><p>a</p>${code}<p>b</p></body></html>`;
  expect(readerHtml(page, String)).toBe(page.replace(code, ""));
});
