import { expect, test } from "vitest";
import { CRAWLER_NAMES, robotsText } from "./crawlers";

const sitemaps = ["https://news.example/sitemap.xml"];

test("nobody is asked to stay away unless the newsroom says so", () => {
  const text = robotsText([], sitemaps);
  expect(text).toMatch(/^User-agent: \*\nDisallow: \/newsroom\n/u);
  expect(text).not.toContain("Disallow: /\n");
  expect(text).toMatch(/\n\nSitemap: https:\/\/news\.example\/sitemap\.xml\n$/u);
});

test("each crawler can be asked to stay away, and the others may come", () => {
  for (const name of CRAWLER_NAMES) {
    const [group = "", everybody = ""] = robotsText([name], sitemaps).split("\n\n");
    expect(group).toBe(`User-agent: ${name}\nDisallow: /`);
    expect(everybody).toMatch(/^User-agent: \*\n/u);
  }
});

test("a name that is no crawler's cannot get into the file", () => {
  expect(robotsText(["x\nDisallow: /"], sitemaps)).toBe(robotsText([], sitemaps));
});
