import { corrected, published, refiled, updated } from "../build";
import type { DemoArticle, DemoClaim } from "../demo-article";
import { leadClaims } from "./saydnaya-claims";
import { amnestyWords, lead } from "./saydnaya-words";

/** What the update of 10 December changed: the rumour is false, and one attribution is now confirmed. */
const claimsOfTheUpdate: DemoClaim[] = [
  {
    key: "red-prison",
    marks: [
      {
        channel: "body",
        exact: "three floors below ground has turned out to be false",
        stance: "debunked",
      },
    ],
    evidence: [
      { source: "whiteHelmets", relation: "contradicts", locator: "Statement of 10 December 2024" },
    ],
    verdict: {
      verdict: "false",
      method: "official_record",
      reason: "The White Helmets ended their search on 10 December and reported no hidden cells.",
      restsOn: ["whiteHelmets"],
    },
  },
  {
    key: "in-moscow",
    evidence: [
      {
        source: "russianPresidency",
        relation: "supports",
        locator: "Statement of 9 December 2024",
      },
    ],
    verdict: {
      verdict: "confirmed",
      method: "official_record",
      reason:
        "Since our first version the Russian presidency has stated on the record that it took him in.",
    },
  },
];

/** After the correction the figure names the report and its period. */
const claimsOfTheCorrection: DemoClaim[] = [
  {
    key: "hanged",
    evidence: [
      {
        source: "amnesty",
        relation: "context",
        locator: "Period covered: September 2011 to December 2015",
      },
    ],
    verdict: {
      verdict: "attributed",
      method: "primary_document",
      reason:
        "An estimate of Amnesty International’s report of 2017 for September 2011 to December 2015; it says nothing about later years.",
    },
  },
];

/** The lead story: published, updated, corrected, refiled. */
export const saydnaya: DemoArticle = {
  key: "saydnaya",
  section: "world",
  topics: ["syria", "saydnaya", "human-rights"],
  kind: "news",
  language: "en",
  slug: "saydnaya-prison-opened-as-rebels-take-damascus",
  authors: ["ines"],
  unchecked: [
    {
      reason: "The same is marked where the story tells it first.",
      begins: [
        "Thousands of people came out",
        "Eleven days",
        "Thirteen years",
        "On 10 December the White Helmets",
      ],
    },
    {
      reason: "It says how this story was checked, claim by claim.",
      begins: ["According to others: the circumstances", "Confirmed by us: the opening"],
    },
    {
      reason: "It says what is not known; nobody can be quoted for that.",
      begins: ["Without one, the number of the freed"],
    },
  ],
  steps: [
    ...published({
      at: "2024-12-08T19:40:00Z",
      writer: "ines",
      words: lead.published,
      claims: leadClaims,
      approver: "ruth",
      publisher: "joaquin",
      // Its draft is open all afternoon, so that the column can link to it before readers have it.
      minutes: 360,
    }),
    ...updated({
      at: "2024-12-10T16:25:00Z",
      writer: "ines",
      words: lead.updated,
      claims: claimsOfTheUpdate,
      approver: "joaquin",
      publisher: "ruth",
      minutes: 60,
      note: "The search for hidden cells has ended without finding any. The passage on the “Red Prison” now says that the rumour was false.",
    }),
    {
      at: "2024-12-11T08:10:00Z",
      who: "nadia",
      deed: "comment",
      text: "A reader writes that Amnesty’s figure does not run to this year. That is right: the report of 2017 ends with December 2015. Three of our stories share the claim; all three need the period.",
    },
    {
      at: "2024-12-11T08:20:00Z",
      who: "nadia",
      deed: "mark",
      claims: [
        {
          key: "hanged",
          verdict: {
            verdict: "misleading",
            method: "primary_document",
            reason:
              "The estimate stands in a report of 2017 and covers September 2011 to December 2015; it says nothing about the years after.",
          },
        },
      ],
    },
    // All stories that give the figure become a task by this.
    { at: "2024-12-11T08:25:00Z", who: "nadia", deed: "check" },
    ...corrected({
      at: "2024-12-11T11:05:00Z",
      writer: "ines",
      words: lead.corrected,
      claims: claimsOfTheCorrection,
      approver: "ruth",
      publisher: "halima",
      minutes: 60,
      correction: {
        kind: "corrected",
        weight: "major",
        whatWasWrong:
          "We gave Amnesty International’s estimate of 5,000 to 13,000 people hanged at Saydnaya as if it covered the whole time since 2011. A reader pointed out the mistake.",
        whatIsRight:
          "The estimate stands in the organisation’s report of 2017 and covers September 2011 to December 2015. It says nothing about the years after.",
        wordsBefore: amnestyWords.before,
        wordsAfter: amnestyWords.after,
      },
    }),
    ...refiled({
      at: "2024-12-12T09:30:00Z",
      writer: "tomasz",
      words: lead.refiled,
      approver: "ruth",
      publisher: "joaquin",
      note: "Quotation marks set in the house style. No word has changed.",
    }),
  ],
};
