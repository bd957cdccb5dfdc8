import { figure, h2, i, list, p, published, readMore } from "../build";
import type { DemoArticle } from "../demo-article";

export const comet: DemoArticle = {
  key: "comet",
  section: "science",
  topics: ["sky"],
  kind: "news",
  language: "en",
  slug: "a-faint-comet-passes-over-hallin-moor",
  authors: ["peter"],
  unchecked: [
    {
      reason: "What the observatory computes is told in general; the days that matter are marked.",
      begins: ["Its path has been computed", "Since then it has been growing fainter"],
    },
    {
      reason: "Advice to whoever looks up.",
      begins: ["Give your eyes twenty minutes", "Look slightly beside the place"],
    },
  ],
  steps: published({
    at: "2024-12-06T16:00:00Z",
    writer: "ines",
    words: {
      headline: "A faint comet passes over Hallin Moor, and will not be back",
      standfirst:
        "With binoculars and a dark sky, the observatory says, comet Varga–Ilves can be seen until about the middle of the month. Its path leads out of the solar system.",
      body: [
        figure(
          "comet",
          "Illustration: a comet over hills. According to the observatory, Varga–Ilves stands low in the west for an hour after dusk.",
        ),
        p(
          "It is not a great comet. It will not cross the front pages of anybody’s century, and those who look for it over a lit street will not find it. But on a clear evening, an hour after sunset and well away from lamps, there is a small grey patch low in the west that was not there in October.",
        ),
        p(
          "Comet Varga–Ilves passed closest to the sun on 21 November. Since then it has been growing fainter, by about a tenth of its light every two days. The observatory on Hallin Moor expects it to be beyond ordinary binoculars after 15 December.",
        ),
        h2("One visit"),
        p(
          "Its path has been computed from 214 positions. They agree with a curve that does not close: the comet has come from very far out and, having been hurried along by the sun, will leave for good. How certain is that? Of a thousand paths that fit the measurements, the observatory says, 996 lead out and four lead back, in some hundred thousand years.",
        ),
        readMore("telescope"),
        h2("How to look"),
        list(
          "Give your eyes twenty minutes without a telephone.",
          "Find the bright evening planet in the south-west, and go down and to the right by the width of a fist.",
          "Look slightly beside the place, and not straight at it; faint things are seen best from the corner of the eye.",
        ),
        p(
          i("Hallin Moor and its comet belong to the demo edition."),
          " There is, however, always some comet in the sky.",
        ),
      ],
    },
    claims: [
      {
        key: "comet-leaves",
        statement: "Comet Varga–Ilves will leave the solar system",
        kind: "fact",
        marks: [
          { channel: "headline", exact: "will not be back" },
          { channel: "standfirst", exact: "Its path leads out of the solar system" },
          { channel: "body", exact: "996 lead out and four lead back" },
        ],
        evidence: [
          {
            source: "observatory",
            relation: "supports",
            locator: "Solution 7, from 214 positions",
          },
        ],
        verdict: {
          verdict: "confirmed",
          method: "data_analysis",
          reason: "996 of 1,000 paths that fit the measurements lead out.",
        },
      },
      {
        key: "comet-visible",
        statement: "Comet Varga–Ilves can be seen with binoculars until about 15 December 2024",
        kind: "date_or_place",
        marks: [
          { channel: "standfirst", exact: "can be seen until about the middle of the month" },
          { channel: "caption", exact: "stands low in the west for an hour after dusk" },
          { channel: "body", exact: "beyond ordinary binoculars after 15 December" },
        ],
        evidence: [
          { source: "astronomer", relation: "supports", locator: "Conversation, 4 December 2024" },
          { source: "observatory", relation: "supports", locator: "Brightness since 21 November" },
        ],
        verdict: {
          verdict: "attributed",
          method: "expert",
          reason: "An expectation of the observatory; comets have disappointed better forecasts.",
        },
      },
      {
        key: "comet-perihelion",
        statement: "Comet Varga–Ilves passed closest to the sun on 21 November 2024",
        kind: "date_or_place",
        marks: [{ channel: "body", exact: "passed closest to the sun on 21 November" }],
        evidence: [{ source: "observatory", relation: "supports", locator: "Solution 7" }],
        verdict: {
          verdict: "confirmed",
          method: "data_analysis",
          reason: "Follows from the same solution, to within two hours.",
        },
      },
    ],
    approver: "joaquin",
    publisher: "ruth",
  }),
};
