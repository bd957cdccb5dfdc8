import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { beforeAll, expect, test } from "vitest";
import { labelsFor } from "@/components/article/labels";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { publishArticle } from "@/lib/publishing/publish-article";
import {
  givenApproved,
  givenCorrected,
  givenLive,
  givenPeople,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { findSlug } from "./api-public";
import { listChangedStories } from "./feed-public";
import { storyEntry } from "./rules/feed-entry";
import { type FeedFormat, writeFeed } from "./rules/feed-formats";
import { ninjsStory } from "./rules/ninjs";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const address = (path: string) => `https://news.example${path}`;
const head = {
  ...{ title: "Onrecord", description: "", page: address("/"), self: address("/feed.xml") },
  ...{ language: "en", icon: address("/icon.svg"), hub: null, checkpoint: null },
};

/** What a feed reader has of a story: by its id, whether it is marked retracted, and since when; null when it is gone. */
async function copiesOf(articleId: string) {
  const id = `urn:uuid:${articleId}`;
  const stories = await listChangedStories(30);
  const entries = stories.map((story) => storyEntry(story, labelsFor(story.language), address));
  const text = (format: FeedFormat) => writeFeed(format, head, entries);
  const rss = parseRssFeed(text("rss")).items?.find(({ guid }) => guid?.value === id);
  const atom = parseAtomFeed(text("atom")).entries?.find((entry) => entry.id === id);
  const json = parseJsonFeed(text("json")).items?.find((item) => item.id === id);
  return [
    rss && { title: rss.title, html: rss.content?.encoded, updated: rss.atom?.updated },
    atom && { title: atom.title?.value, html: atom.content?.value, updated: atom.updated },
    json && { title: json.title, html: json.content_html, updated: json.date_modified },
  ];
}

test("a correction, a retraction, its undoing and a takedown reach every copy under one id", async () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const { articleId, claims } = await givenLive(people);
  const ninjs = async () => {
    const article = await findPublishedArticle((await findSlug(articleId)) ?? "");
    if (!article) return expect.unreachable();
    return ninjsStory(article, { newsroom: "Onrecord", wording: labelsFor("en"), address });
  };
  const seen = [await copiesOf(articleId)];
  expect(await ninjs()).toMatchObject({ version: "1", pubStatus: "usable" });

  const body = {
    type: "doc" as const,
    content: [paragraph("Output fell by 40 percent in April.")],
  };
  await givenWords(people.reporter, articleId, { body });
  const correction = await givenApproved(people, articleId, claims);
  await givenCorrected(people, correction.revisionId, {
    ...{ whatWasWrong: "The month.", whatIsRight: "It was April." },
    ...{ wordsBefore: "in March", wordsAfter: "in April" },
  });
  seen.push(await copiesOf(articleId));
  expect(await ninjs()).toMatchObject({ version: "2", pubStatus: "usable" });

  const withdraw = async (kind: "retraction" | "takedown", now: Date) => {
    const told = { articleId, kind, notice: "It was made up.", reason: "A letter.", now };
    const { withdrawalId } = await proposeWithdrawal(people.editor, told);
    await secondWithdrawal(people.admin, { withdrawalId, now });
  };
  await withdraw("retraction", at(2));
  seen.push(await copiesOf(articleId));
  expect(await ninjs()).toMatchObject({ version: "3", pubStatus: "canceled" });

  const { revisionId } = await givenApproved(people, articleId, claims);
  const note = "It was genuine after all.";
  const wanted = { revisionId, kind: "restored", note, now: at(3) } as const;
  await publishArticle(people.otherEditor, wanted);
  seen.push(await copiesOf(articleId));
  expect(await ninjs()).toMatchObject({ version: "4", pubStatus: "usable" });

  await withdraw("takedown", at(4));
  seen.push(await copiesOf(articleId));

  for (const format of [0, 1, 2]) {
    const [first, corrected, retracted, restored, gone] = seen.map((copies) => copies[format]);
    expect(first?.html).toContain("in March");
    expect(corrected?.html).toContain("in April");
    expect(corrected?.html).toContain("The month. It was April.");
    expect(retracted?.title).toMatch(/^Retracted: /u);
    expect(retracted?.html).not.toContain("in April");
    expect(restored?.title).toBe(first?.title);
    expect(restored?.html).toContain("in April");
    expect(gone).toBeUndefined();
    const updates = [first, corrected, retracted, restored].map((copy) => copy?.updated ?? "");
    expect(updates).toEqual([...new Set(updates)].sort());
  }
});
