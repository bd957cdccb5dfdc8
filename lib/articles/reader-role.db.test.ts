import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { listCorrections } from "@/lib/corrections/correction-public";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import {
  listChangedInSection,
  listChangedInTopic,
  listChangedStories,
} from "@/lib/feeds/feed-public";
import { listAllPages, listFronts, listNews } from "@/lib/feeds/sitemap-public";
import { findPublishedPicture } from "@/lib/media/media-public";
import { newsroom } from "@/lib/platform/db";
import { placeHold } from "@/lib/publishing/place-hold";
import { publishDueArticles } from "@/lib/publishing/publish-due-articles";
import { scheduleArticle } from "@/lib/publishing/schedule-article";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { asOwner, asReader, everythingReadersCanSelect } from "@/lib/testing/database";
import {
  type GivenClaim,
  givenApproved,
  givenDraft,
  givenLive,
  givenMark,
  givenPeople,
  givenPicture,
  givenStaff,
  givenVerdicts,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { addComment } from "./add-comment";
import { findArticleVersion, findMovedArticle, findPublishedArticle } from "./article-public";
import {
  listAllArticles,
  listNewestArticles,
  listSectionArticles,
  listSections,
} from "./front-public";
import { findHistory } from "./history-public";
import { listAuthorArticles, listTopicArticles } from "./listed-public";
import type { Block } from "./rules/document";
import { saveDraft } from "./save-draft";
import { countStandards } from "./standards-public";

// Pages for readers ask as a role of their own (I3). Here a secret is put into every field that is not for
// readers, and then everything is read that this role can read.

const secrets = new Map<string, string>();

/** A word that stands nowhere else. */
function secret(place: string): string {
  const word = `secret${randomBytes(8).toString("hex")}`;
  secrets.set(place, word);
  return word;
}

const now = new Date();
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

let people: People;
let writer: Staff;
const slugs: string[] = [];
const pictures: string[] = [];

/** The words of a story and of its claims, each with a secret. */
async function secretStory(story: string) {
  const mediaId = await givenPicture(writer, {
    alt: secret(`${story}: alt of the picture`),
    credit: secret(`${story}: credit of the picture`),
    rights: secret(`${story}: rights of the picture`),
  });
  pictures.push(mediaId);
  const caption = `${secret(`${story}: caption`)} stood here.`;
  const figure: Block = {
    type: "figure",
    attrs: {
      mediaId,
      alt: secret(`${story}: alt`),
      caption,
      credit: secret(`${story}: credit`),
      unverified: false,
    },
  };
  const headline = `${secret(`${story}: headline`)} falls`;
  const sentence = `${secret(`${story}: body`)} fell by 40 percent.`;
  const claims: GivenClaim[] = [
    { words: headline, channel: "headline", verdict: "confirmed" },
    { words: caption, channel: "caption", verdict: "confirmed" },
    {
      words: sentence,
      verdict: "confirmed",
      reason: secret(`${story}: reason of the verdict`),
      evidence: {
        source: {
          name: secret(`${story}: source`),
          description: secret(`${story}: what may be said of the source`),
          url: `https://source.example/${secret(`${story}: address of the source`)}`,
        },
        locator: secret(`${story}: place in the evidence`),
        url: `https://evidence.example/${secret(`${story}: address of the evidence`)}`,
        quote: secret(`${story}: quotation`),
      },
    },
  ];
  const slug = secret(`${story}: address`);
  slugs.push(slug);
  return { headline, standfirst: "", body: [sentence, figure], claims, slug };
}

/** A draft with a secret wherever one can stand beside it. */
async function givenSecretDraft(story: string) {
  const { slug, ...given } = await secretStory(story);
  const { articleId } = await givenDraft({ by: writer, ...given });
  await givenWords(writer, articleId, { slug });
  await givenVerdicts(people.checker, articleId, given.claims);
  await addSecretsBeside(story, articleId);
  return { articleId, claims: given.claims };
}

async function addSecretsBeside(story: string, articleId: string): Promise<void> {
  const draft = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
  const { kind, sectionId, slug, authorIds, topicIds, version, standfirst } = draft;
  await saveDraft(people.otherReporter, {
    ...{ articleId, kind, sectionId, slug, authorIds, topicIds, standfirst, now },
    baseVersion: version - 1,
    headline: secret(`${story}: headline of a fork`),
    body: { type: "doc", content: [{ type: "paragraph" }] },
  });
  await addComment(people.checker, { articleId, text: secret(`${story}: comment`), now });
}

beforeAll(async () => {
  people = await givenPeople();
  writer = await givenStaff("reporter", secret("name of a writer"));
  secrets.set("address of a writer", writer.email.split("@")[0] ?? "");

  await givenSecretDraft("draft");

  const embargoed = await givenSecretDraft("under embargo");
  await givenApproved(people, embargoed.articleId, embargoed.claims);
  await placeHold(people.editor, {
    ...{ articleId: embargoed.articleId, kind: "embargo", until: hour(2), now },
    reason: secret("reason of a hold"),
  });

  const scheduled = await givenSecretDraft("scheduled");
  const ready = await givenApproved(people, scheduled.articleId, scheduled.claims);
  await scheduleArticle(people.otherEditor, {
    ...{ revisionId: ready.revisionId, dueAt: hour(3), now },
    note: secret("note of a schedule"),
  });

  const missed = await givenSecretDraft("missed");
  const late = await givenApproved(people, missed.articleId, missed.claims);
  await scheduleArticle(people.otherEditor, {
    ...{ revisionId: late.revisionId, dueAt: hour(1), note: "", now },
  });
  await placeHold(people.editor, {
    ...{ articleId: missed.articleId, kind: "legal", reason: "A letter.", until: null, now },
  });
  await publishDueArticles(hour(1));

  const live = await givenLive(people);
  slugs.push(live.url.split("/").at(-1) ?? "");
  const { slug, body, claims, ...words } = await secretStory("moving draft of a live article");
  await givenWords(writer, live.articleId, {
    ...words,
    slug,
    body: {
      type: "doc",
      content: body.map((block) =>
        typeof block === "string"
          ? { type: "paragraph", content: [{ type: "text", text: block }] }
          : block,
      ),
    },
  });
  for (const claim of claims) await givenMark(writer, live.articleId, claim);
  await givenVerdicts(people.checker, live.articleId, claims);
  await addSecretsBeside("moving draft of a live article", live.articleId);
  await proposeWithdrawal(people.editor, {
    ...{ articleId: live.articleId, kind: "retraction", now },
    notice: secret("notice of a proposal"),
    reason: secret("reason of a proposal"),
  });
});

/** The places whose secret stands in this text, as it is or as bytes. */
const told = (text: string) =>
  [...secrets]
    .filter(([, word]) => text.includes(word) || text.includes(Buffer.from(word).toString("hex")))
    .map(([place]) => place);

describe("a secret of the newsroom", () => {
  test("is really there, in every place", async () => {
    const tables = await asOwner<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const rows = await Promise.all(
      tables.map(({ name }) => asOwner(`select to_jsonb(all_of) from ${name} all_of`)),
    );
    expect(told(JSON.stringify(rows)).sort()).toEqual([...secrets.keys()].sort());
  });

  test("is in no row and no column that the role of readers can select", async () => {
    const everything = await everythingReadersCanSelect();
    // It is not for want of rows.
    for (const table of ["articles", "publications", "revisions", "published_claims"]) {
      expect(everything[table]).not.toEqual([]);
    }
    expect(told(JSON.stringify(everything))).toEqual([]);
  });

  test("is in nothing that readers' pages ask for", async () => {
    const authors = await newsroom.author.findMany();
    const topics = await newsroom.topic.findMany();
    const sections = await listSections();
    const asked = await Promise.all([
      ...slugs.flatMap((slug) => [
        findPublishedArticle(slug),
        findArticleVersion(slug, 1),
        findArticleVersion(slug, 2),
        findMovedArticle(slug),
        findHistory(slug),
      ]),
      ...pictures.map((mediaId) => findPublishedPicture(mediaId, 480)),
      ...sections.map(({ slug }) => listSectionArticles(slug)),
      ...topics.map(({ slug }) => listTopicArticles(slug)),
      ...authors.map(({ slug }) => listAuthorArticles(slug)),
      ...sections.map(({ slug }) => listChangedInSection(slug, 1_000)),
      ...topics.map(({ slug }) => listChangedInTopic(slug, 1_000)),
      ...[listAllArticles(), listNewestArticles(1_000), listCorrections(), countStandards()],
      ...[listChangedStories(1_000), listAllPages(1_000), listFronts(), listNews(new Date(0))],
    ]);
    expect(asked.filter((answer) => answer !== null).length).toBeGreaterThan(4);
    expect(told(JSON.stringify(asked))).toEqual([]);
  });

  test("is not in what the database knows about its tables", async () => {
    await asOwner("analyze");
    const known = await asReader("select s::text from pg_stats s");
    expect(told(JSON.stringify(known))).toEqual([]);
    expect(told(JSON.stringify(await asReader("select a::text from pg_stat_activity a")))).toEqual(
      [],
    );
  });
});
