import { describe, expect, test } from "vitest";
import { dayName, readDay, writeNewsSitemap, writeSitemap, writeSitemapIndex } from "./sitemap";

const at = new Date("2026-03-02T23:59:59.999Z");
const address = "https://news.example/world/bridge";

test("a sitemap tells the last change where it is known", () => {
  expect(writeSitemap([{ address: "https://news.example/" }, { address, lastChangedAt: at }])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
      "<url><loc>https://news.example/</loc></url>" +
      `<url><loc>${address}</loc><lastmod>2026-03-02T23:59:59.999Z</lastmod></url></urlset>\n`,
  );
});

test("an index tells the last change in each of its sitemaps", () => {
  expect(writeSitemapIndex([{ address, lastChangedAt: at }])).toContain(
    `<sitemap><loc>${address}</loc><lastmod>2026-03-02T23:59:59.999Z</lastmod></sitemap>`,
  );
});

test("a news sitemap names newsroom, language, time and headline", () => {
  const place = { address, title: "Loaves & <fishes>", language: "ar-SY", publishedAt: at };
  expect(writeNewsSitemap("On & record", [place])).toContain(
    "<news:news><news:publication><news:name>On &amp; record</news:name>" +
      "<news:language>ar</news:language></news:publication>" +
      "<news:publication_date>2026-03-02T23:59:59.999Z</news:publication_date>" +
      "<news:title>Loaves &amp; &lt;fishes&gt;</news:title></news:news>",
  );
});

describe("the sitemap of a day", () => {
  test("has the day's name and reaches to the next", () => {
    expect(readDay(dayName(at))).toEqual({
      from: new Date("2026-03-02T00:00:00Z"),
      until: new Date("2026-03-03T00:00:00Z"),
    });
    expect(readDay("2024-02-29")).not.toBeNull();
  });

  test.each([
    "2026-02-30",
    "2026-13-01",
    "2026-1-1",
    "",
    "today",
    "2026-03-02T10:00",
    "../etc",
    "٢٠٢٦-٠٣-٠٢",
  ])("is not found under %j", (name) => {
    expect(readDay(name)).toBeNull();
  });
});
