/**
 * What a newsroom can say about itself in its own words, by the name in its address below /standards, with the property
 * by which schema.org's NewsMediaOrganization points to it. An address is for ever.
 */
export const POLICIES = [
  {
    slug: "mission",
    title: "What we are here for",
    property: "missionCoveragePrioritiesPolicy",
    asks: "What this newsroom covers, for whom, and what comes first.",
  },
  {
    slug: "ethics",
    title: "Ethics",
    property: "ethicsPolicy",
    asks: "Conflicts of interest, gifts, how people are treated, which code you keep to.",
  },
  {
    slug: "corrections",
    title: "Corrections",
    property: "correctionsPolicy",
    asks: "When you correct, how fast, where it stands, and who decides.",
  },
  {
    slug: "fact-checking",
    title: "Fact-checking",
    property: "verificationFactCheckingPolicy",
    asks: "What is checked before publication, by whom, and against what.",
  },
  {
    slug: "unnamed-sources",
    title: "Sources without a name",
    property: "unnamedSourcesPolicy",
    asks: "When a source may go unnamed, who must agree, and what readers are told.",
  },
  {
    slug: "ownership",
    title: "Who owns and pays us",
    property: "ownershipFundingInfo",
    asks: "Owners, sources of money, what of both decides about the news, and about readers’ data.",
  },
  {
    slug: "feedback",
    title: "How to reach us",
    property: "actionableFeedbackPolicy",
    asks: "How readers tell you of errors and complain, who answers, and where they can go beyond you.",
  },
  {
    slug: "masthead",
    title: "Who we are",
    property: "masthead",
    asks: "Who leads the newsroom, who answers for what is published, and where you are.",
  },
  {
    slug: "bylines",
    title: "Bylines",
    property: "noBylinesPolicy",
    asks: "Who is named over a story, and why a story names nobody.",
  },
  {
    slug: "diversity",
    title: "Whose voices are heard",
    property: "diversityPolicy",
    asks: "Whose voices you seek out, and who works in the newsroom.",
  },
] as const;

export type Policy = (typeof POLICIES)[number];
export type PolicySlug = Policy["slug"];

export const POLICY_SLUGS = POLICIES.map(({ slug }) => slug) as [PolicySlug, ...PolicySlug[]];

/** The policy of this address; null when there is none. */
export function policyAt(slug: string): Policy | null {
  return POLICIES.find((policy) => policy.slug === slug) ?? null;
}
