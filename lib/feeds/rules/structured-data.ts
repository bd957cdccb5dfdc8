import type { ArticleCard, PublicClaim, PublishedArticle } from "@/lib/articles/rules/published";
import { claimRating, type VerdictKind } from "@/lib/claims/rules/verdicts";
import type { WholeAddress } from "./story-html";

/** Something described in the words of schema.org. */
export type Thing = { [property: string]: unknown };

/** What structured data needs besides its subject. */
export type Describing = { address: WholeAddress; verdictWords: Record<VerdictKind, string> };

const TYPES: Record<PublishedArticle["kind"], string | string[]> = {
  news: "NewsArticle",
  opinion: "OpinionNewsArticle",
  live_blog: ["LiveBlogPosting", "NewsArticle"],
};

/** Everything that an article's page says to machines: the story, its way in the site, and the claims it refutes. */
export function articleGraph(article: PublishedArticle, describing: Describing): Thing {
  const { address } = describing;
  const crumbs = [
    { name: article.section.name, url: `/${article.section.slug}` },
    { name: article.headline, url: article.url },
  ];
  return graph(
    articleThing(article, address),
    breadcrumbThing(crumbs, address),
    ...claimReviews(article, describing),
  );
}

function articleThing(article: PublishedArticle, address: WholeAddress): Thing {
  const retracted = article.state === "retracted";
  const url = address(article.url);
  const pictures = article.body.content.flatMap((block) =>
    block.type === "figure" && !block.attrs.graphic && article.pictures[block.attrs.mediaId]
      ? [address(`/media/${block.attrs.mediaId}/1600`)]
      : [],
  );
  return {
    "@type": TYPES[article.kind],
    "@id": `${url}#story`,
    url,
    mainEntityOfPage: url,
    identifier: `urn:uuid:${article.id}`,
    headline: article.headline,
    ...(retracted ? {} : { description: article.standfirst }),
    inLanguage: article.language,
    datePublished: article.firstPublishedAt.toISOString(),
    dateModified: article.lastChangedAt.toISOString(),
    version: article.version,
    creativeWorkStatus: retracted ? "Retracted" : "Published",
    isAccessibleForFree: true,
    articleSection: article.section.name,
    keywords: article.topics.map(({ name }) => name),
    author: article.authors.map(({ slug, name }) => ({
      "@type": "Person",
      name,
      url: address(`/authors/${slug}`),
    })),
    publisher: { "@id": address("/#newsroom") },
    publishingPrinciples: address("/standards"),
    image: [address(sharePicture(article)), ...(retracted ? [] : pictures)],
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map((correction) => ({
        "@type": "CorrectionComment",
        "@id": `${url}#correction-${correction.id}`,
        text: `${correction.whatWasWrong} ${correction.whatIsRight}`.trim(),
        datePublished: correction.issuedAt.toISOString(),
      })),
    }),
    ...(article.kind === "live_blog" && !retracted ? liveUpdates(article) : {}),
    ...(article.translationOf && {
      translationOfWork: { "@id": `${address(article.translationOf.url)}#story` },
    }),
  };
}

/** The address of the picture by which a story is shown elsewhere; its version is part of it. */
export function sharePicture({ url, version }: { url: string; version: number }): string {
  return `${url}/share/${version}.png`;
}

/** A live story is told under headings, each of which is an update. */
function liveUpdates({ body, firstPublishedAt, lastChangedAt }: PublishedArticle): Thing {
  const updates: { headline: string; words: string[] }[] = [];
  for (const block of body.content) {
    if (block.type === "heading") updates.push({ headline: plain(block.content), words: [] });
    else if (block.type === "paragraph") updates.at(-1)?.words.push(plain(block.content));
  }
  return {
    coverageStartTime: firstPublishedAt.toISOString(),
    liveBlogUpdate: updates.map(({ headline, words }) => ({
      "@type": "BlogPosting",
      headline,
      articleBody: words.join("\n"),
      dateModified: lastChangedAt.toISOString(),
    })),
  };
}

function plain(content: readonly { type: string; text?: string }[] | undefined): string {
  return (content ?? []).map(({ text }) => text ?? " ").join("");
}

/** What was found false, misleading or disputed, as fact-checkers tell each other (ClaimReview). */
function claimReviews(article: PublishedArticle, describing: Describing): Thing[] {
  if (article.state !== "live") return [];
  return article.claims.flatMap((claim, index) => {
    const url = describing.address(`${article.url}#claim-${index + 1}`);
    return claimReview(claim, { id: url, url, language: article.language }, describing);
  });
}

/** A claim's own page: its way in the site, and the review where something is wrong with it. */
export function claimGraph(
  claim: ReviewedClaim & { article: { language: string } },
  describing: Describing,
): Thing {
  const path = `/claims/${claim.claimId}`;
  const url = describing.address(path);
  const place = { id: `${url}#review`, url, language: claim.article.language };
  return graph(
    breadcrumbThing([{ name: claim.statement, url: path }], describing.address),
    ...claimReview(claim, place, describing),
  );
}

type ReviewedClaim = Pick<
  PublicClaim,
  "claimId" | "statement" | "verdict" | "reason" | "decidedAt" | "evidence"
>;

/** One review, or none: what is true or cannot be rated is not reviewed. */
function claimReview(
  claim: ReviewedClaim,
  { id, url, language }: { id: string; url: string; language: string },
  { address, verdictWords }: Describing,
): Thing[] {
  const rating = claimRating(claim.verdict);
  if (rating === null || claim.verdict === "confirmed") return [];
  return [
    {
      "@type": "ClaimReview",
      "@id": id,
      url,
      claimReviewed: claim.statement,
      inLanguage: language,
      datePublished: claim.decidedAt.toISOString(),
      author: { "@id": address("/#newsroom") },
      reviewBody: claim.reason,
      reviewRating: {
        "@type": "Rating",
        ratingValue: rating,
        bestRating: 5,
        worstRating: 1,
        alternateName: verdictWords[claim.verdict],
      },
      itemReviewed: {
        "@type": "Claim",
        "@id": address(`/claims/${claim.claimId}`),
        text: claim.statement,
        ...appearances(claim),
      },
    },
  ];
}

/** Where somebody made the claim, as far as the evidence for it says so openly. */
function appearances({ evidence }: Pick<PublicClaim, "evidence">): Thing {
  const urls = evidence.flatMap(({ relation, url }) =>
    relation === "supports" && url ? [url] : [],
  );
  return urls.length > 0
    ? { appearance: urls.map((url) => ({ "@type": "CreativeWork", url })) }
    : {};
}

type Crumb = { name: string; url: string };

/** A page's way from the front page. */
export function breadcrumbGraph(crumbs: readonly Crumb[], address: WholeAddress): Thing {
  return graph(breadcrumbThing(crumbs, address));
}

function breadcrumbThing(crumbs: readonly Crumb[], address: WholeAddress): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: "Onrecord", url: "/" }, ...crumbs].map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: address(url),
    })),
  };
}

/** What the newsroom says about itself. */
export type Newsroom = {
  name: string;
  correctionsEmail: string;
  socialAddresses: readonly string[];
  associations: readonly string[];
};

/** A policy that the newsroom has written, by its address below /standards and its property in schema.org. */
export type Pointed = { slug: string; property: string };

/** Where the standards page says what holds here in any case: by the property that points to it. */
const IN_ANY_CASE = {
  ethicsPolicy: "ethics",
  correctionsPolicy: "corrections",
  verificationFactCheckingPolicy: "checking",
  unnamedSourcesPolicy: "sources",
  noBylinesPolicy: "bylines",
  actionableFeedbackPolicy: "feedback",
  masthead: "people",
};

/** The newsroom, with where each of its policies can be read. */
export function newsroomGraph(
  newsroom: Newsroom,
  policies: readonly Pointed[],
  address: WholeAddress,
): Thing {
  return graph(
    {
      "@type": "NewsMediaOrganization",
      "@id": address("/#newsroom"),
      name: newsroom.name,
      url: address("/"),
      logo: { "@type": "ImageObject", url: address("/icon-512.png"), width: 512, height: 512 },
      publishingPrinciples: address("/standards"),
      ...Object.fromEntries([
        ...Object.entries(IN_ANY_CASE).map(([property, anchor]) => [
          property,
          address(`/standards#${anchor}`),
        ]),
        ...policies.map(({ slug, property }) => [property, address(`/standards/${slug}`)]),
      ]),
      ...(newsroom.socialAddresses.length > 0 && { sameAs: newsroom.socialAddresses }),
      ...(newsroom.associations.length > 0 && {
        memberOf: newsroom.associations.map((url) => ({ "@type": "Organization", url })),
      }),
      ...(newsroom.correctionsEmail && {
        contactPoint: {
          "@type": "ContactPoint",
          contactType: "corrections",
          email: newsroom.correctionsEmail,
          url: address("/standards#feedback"),
        },
      }),
    },
    {
      "@type": "WebSite",
      "@id": address("/#site"),
      name: newsroom.name,
      url: address("/"),
      publisher: { "@id": address("/#newsroom") },
    },
  );
}

type Profile = { slug: string; name: string; bio: string; expertise: string };

/** An author's page: who they are and what they wrote. */
export function profileGraph(
  author: Profile,
  articles: readonly ArticleCard[],
  address: WholeAddress,
): Thing {
  const url = address(`/authors/${author.slug}`);
  return graph({
    "@type": "ProfilePage",
    "@id": url,
    url,
    mainEntity: {
      "@type": "Person",
      "@id": `${url}#person`,
      name: author.name,
      url,
      ...(author.bio && { description: author.bio }),
      ...(author.expertise && { knowsAbout: author.expertise }),
      worksFor: { "@id": address("/#newsroom") },
    },
    hasPart: articles
      .filter(({ state }) => state === "live")
      .map((article) => ({
        "@type": TYPES[article.kind],
        "@id": `${address(article.url)}#story`,
        headline: article.headline,
        url: address(article.url),
        datePublished: article.firstPublishedAt.toISOString(),
      })),
  });
}

function graph(...things: Thing[]): Thing {
  return { "@context": "https://schema.org", "@graph": things };
}
