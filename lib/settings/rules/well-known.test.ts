import { expect, test } from "vitest";
import { CRAWLER_NAMES } from "./crawlers";
import { securityText, trustText } from "./well-known";

const address = (path: string) => new URL(path, "https://news.example").href;
const now = new Date("2026-03-02T11:30:00Z");

test("security.txt says where to write, and until when that holds", () => {
  const logKeys = ["news.example/log+0b1e6d1a+AY0O", "news.example/log+5a7a3c55+AX1P"];
  expect(securityText({ contact: "security@news.example", logKeys }, now, address)).toBe(
    "Contact: mailto:security@news.example\nExpires: 2026-08-29T00:00:00Z\n" +
      "Preferred-Languages: en\nCanonical: https://news.example/.well-known/security.txt\n" +
      "# Key of https://news.example/log: news.example/log+0b1e6d1a+AY0O\n" +
      "# Key of https://news.example/log: news.example/log+5a7a3c55+AX1P\n",
  );
  const contact = "https://news.example/report";
  expect(securityText({ contact, logKeys: [] }, now, address)).toMatch(
    /^Contact: https:\/\/news\.example\/report\n/u,
  );
});

test("trust.txt names associations, other places, contact and policies", () => {
  const told = {
    correctionsEmail: "desk@news.example",
    refusedCrawlers: [],
    socialAddresses: ["https://social.example/@record"],
    associations: ["https://press.example/"],
  };
  expect(trustText(told, address)).toBe(
    "belongto=https://press.example/\nsocial=https://social.example/@record\n" +
      "contact=mailto:desk@news.example\ndisclosure=https://news.example/standards\ndatatrainingallowed=yes\n",
  );
  expect(trustText({ ...told, refusedCrawlers: ["GPTBot"] }, address)).toContain("allowed=yes");
  expect(trustText({ ...told, refusedCrawlers: CRAWLER_NAMES }, address)).toContain("allowed=no");
});
