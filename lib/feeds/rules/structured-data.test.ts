import { describe, expect, test } from "vitest";
import { english } from "@/components/article/labels-en";
import type {
  PublicClaim,
  PublicCorrection,
  PublishedArticle,
} from "@/lib/articles/rules/published";
import { VERDICTS, type VerdictKind } from "@/lib/claims/rules/verdicts";
import { POLICIES } from "@/lib/standards/rules/policies";
import {
  articleGraph,
  breadcrumbGraph,
  claimGraph,
  newsroomGraph,
  profileGraph,
  type Thing,
} from "./structured-data";

const address = (path: string) => new URL(path, "https://news.example").href;
const describing = { address, verdictWords: english.verdicts };

const article: PublishedArticle = {
  id: "11111111-1111-4111-8111-111111111111",
  url: "/world/bridge",
  section: { slug: "world", name: "World" },
  slug: "bridge",
  language: "en",
  kind: "news",
  state: "live",
  version: 3,
  publishedVersionCount: 3,
  logIndex: 7,
  firstPublishedAt: new Date("2026-03-01T10:00:00Z"),
  lastChangedAt: new Date("2026-03-02T11:30:00Z"),
  headline: "The bridge opens",
  standfirst: "After nine years.",
  body: {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "21:40" }] },
      { type: "paragraph", content: [{ type: "text", text: "The first walk over it." }] },
      { type: "paragraph", content: [{ type: "text", text: "It holds." }] },
    ],
  },
  authors: [{ slug: "amal", name: "Amal Khalil", demo: false }],
  topics: [{ slug: "bridges", name: "Bridges" }],
  checkedBy: [],
  approvedBy: [],
  claims: [],
  corrections: [],
  versions: [],
  pictures: {},
  readMore: {},
  translationOf: null,
  translations: [],
};

function claimed(verdict: VerdictKind): PublicClaim {
  const evidence = { source: "A post", sourceKind: "document", locator: "", quote: "" } as const;
  return {
    occurrenceId: "o",
    claimId: `c-${verdict}`,
    position: 0,
    statement: "The bridge fell.",
    kind: "fact",
    channel: "body",
    exact: "fell",
    prefix: "",
    suffix: "",
    verdict,
    method: null,
    reason: "It stands.",
    checkedBy: "Chiara",
    decidedAt: new Date("2026-03-01T09:00:00Z"),
    recheckAt: null,
    evidence: [
      { ...evidence, relation: "supports", visibility: "named", url: "https://post.example/1" },
      { ...evidence, relation: "supports", visibility: "sealed", url: null },
      { ...evidence, relation: "contradicts", visibility: "named", url: "https://photo.example/" },
    ],
  };
}

function thingsOf(graph: Thing): Thing[] {
  expect(graph["@context"]).toBe("https://schema.org");
  return graph["@graph"] as Thing[];
}

const storyOf = (change: Partial<PublishedArticle>) =>
  thingsOf(articleGraph({ ...article, ...change }, describing))[0];

describe("a story", () => {
  test.each([
    ["news", "NewsArticle"],
    ["opinion", "OpinionNewsArticle"],
    ["live_blog", ["LiveBlogPosting", "NewsArticle"]],
  ] as const)("of the kind %s is a %s", (kind, type) => {
    expect(storyOf({ kind })).toMatchObject({
      "@type": type,
      "@id": "https://news.example/world/bridge#story",
      headline: "The bridge opens",
      datePublished: "2026-03-01T10:00:00.000Z",
      dateModified: "2026-03-02T11:30:00.000Z",
      image: ["https://news.example/world/bridge/share/3.png"],
      author: [{ "@type": "Person", name: "Amal Khalil" }],
      publisher: { "@id": "https://news.example/#newsroom" },
    });
  });

  test("told live has an update under each heading", () => {
    expect(storyOf({ kind: "live_blog" })?.liveBlogUpdate).toMatchObject([
      {
        "@type": "BlogPosting",
        headline: "21:40",
        articleBody: "The first walk over it.\nIt holds.",
      },
    ]);
    expect(storyOf({})).not.toHaveProperty("liveBlogUpdate");
  });

  test("has its corrections, and when it was retracted none of its words but the headline", () => {
    const retraction: PublicCorrection = {
      ...{ id: "r", kind: "retraction", weight: "major", whatWasWrong: "Forged.", whatIsRight: "" },
      ...{ wordsBefore: "", wordsAfter: "", version: 3, correctsId: null },
      ...{ wrongSince: null, delayReason: "" },
      issuedAt: article.lastChangedAt,
    };
    const told = storyOf({ state: "retracted", kind: "live_blog", corrections: [retraction] });
    expect(told).toMatchObject({
      creativeWorkStatus: "Retracted",
      correction: [{ "@type": "CorrectionComment", text: "Forged." }],
    });
    expect(JSON.stringify(told)).not.toMatch(/nine years|It holds/u);
  });
});

describe("a claim's own page", () => {
  test("reviews a claim that was found wrong, at its own address", () => {
    const claim = { ...claimed("false"), article: { language: "en" } };
    const [crumbs, review, ...more] = thingsOf(claimGraph(claim, describing));
    expect(crumbs).toMatchObject({ "@type": "BreadcrumbList" });
    expect(review).toMatchObject({
      "@type": "ClaimReview",
      "@id": "https://news.example/claims/c-false#review",
      url: "https://news.example/claims/c-false",
      reviewRating: { ratingValue: 1, alternateName: "False" },
      itemReviewed: { "@id": "https://news.example/claims/c-false" },
    });
    expect(more).toEqual([]);
  });

  test("reviews nothing that was found true", () => {
    const claim = { ...claimed("confirmed"), article: { language: "en" } };
    expect(thingsOf(claimGraph(claim, describing))).toHaveLength(1);
  });
});

describe("a fact check", () => {
  test.each(VERDICTS)("of a claim found %s", (verdict) => {
    const ratings: Partial<Record<VerdictKind, number>> = { disputed: 3, misleading: 2, false: 1 };
    const reviews = thingsOf(
      articleGraph({ ...article, claims: [claimed(verdict)] }, describing),
    ).filter((thing) => thing["@type"] === "ClaimReview");
    const rating = ratings[verdict];
    if (rating === undefined) return expect(reviews).toEqual([]);
    expect(reviews).toMatchObject([
      {
        url: "https://news.example/world/bridge#claim-1",
        claimReviewed: "The bridge fell.",
        reviewRating: {
          ratingValue: rating,
          bestRating: 5,
          worstRating: 1,
          alternateName: english.verdicts[verdict],
        },
        itemReviewed: { appearance: [{ url: "https://post.example/1" }] },
      },
    ]);
  });

  test("is withdrawn with its story", () => {
    const gone = { ...article, state: "retracted" as const, claims: [claimed("false")] };
    expect(JSON.stringify(articleGraph(gone, describing))).not.toContain("ClaimReview");
  });
});

test("a page says its way from the front page", () => {
  const [crumbs] = thingsOf(breadcrumbGraph([{ name: "World", url: "/world" }], address));
  expect(crumbs?.itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Onrecord", item: "https://news.example/" },
    { "@type": "ListItem", position: 2, name: "World", item: "https://news.example/world" },
  ]);
});

describe("the newsroom", () => {
  const silent = { name: "Onrecord", correctionsEmail: "", socialAddresses: [], associations: [] };
  test("points to the policies that it has written, each at its own address", () => {
    const [told] = thingsOf(newsroomGraph(silent, POLICIES, address));
    for (const { slug, property } of POLICIES) {
      expect(told?.[property], property).toBe(`https://news.example/standards/${slug}`);
    }
  });
  test("points to what holds in any case where it has written nothing", () => {
    const [told] = thingsOf(newsroomGraph(silent, [], address));
    const anchors = Object.values(told ?? {}).filter((value) => /standards#/u.test(String(value)));
    expect(anchors).toHaveLength(7);
  });
  test("points to none that it has not", () => {
    const [told] = thingsOf(newsroomGraph(silent, [], address));
    for (const policy of [
      "missionCoveragePrioritiesPolicy",
      "ownershipFundingInfo",
      "diversityPolicy",
      "contactPoint",
      "sameAs",
      "memberOf",
    ]) {
      expect(told).not.toHaveProperty(policy);
    }
  });
});

test("an author's page tells who they are and what of theirs stands", () => {
  const card = (state: "live" | "retracted") => ({
    ...article,
    state,
    ...{ lastKind: "published" as const, picture: null, corrected: false },
  });
  const author = { slug: "amal", name: "Amal Khalil", bio: "", expertise: "Bridges" };
  const [page] = thingsOf(profileGraph(author, [card("live"), card("retracted")], address));
  expect(page).toMatchObject({
    "@type": "ProfilePage",
    mainEntity: { "@type": "Person", knowsAbout: "Bridges" },
  });
  expect(page?.hasPart).toHaveLength(1);
});
