import { h2, p } from "../build";
import type { DemoArticle } from "../demo-article";

/** A draft in checking: four claims, three of them still open. */
export const secondGauge: DemoArticle = {
  key: "second-gauge",
  section: "local",
  topics: ["river-eller", "ellermouth", "public-money"],
  kind: "news",
  language: "en",
  slug: "river-board-plans-a-second-gauge-above-the-weir",
  authors: ["tomasz"],
  steps: [
    {
      at: { hours: -9 },
      who: "tomasz",
      deed: "save",
      words: {
        headline: "River board plans a second gauge above the weir",
        standfirst: "It would give Ellermouth about forty minutes more to carry things upstairs.",
        body: [
          p(
            "The Eller River Board wants to build a second gauge, two kilometres above the weir. The gauge at Low Ferry tells the town how high the water is; the new one would tell it how high it is going to be.",
          ),
          h2("What the storm showed"),
          p(
            "On the night of 5 December the level at Low Ferry passed the warning line at eight in the evening. By then, the board says, the same water had been on its way past the weir for forty minutes.",
          ),
          p(
            "The gauge would cost 96,000 crowns, of which the town would pay a third. The board hopes to have it in place before the next winter.",
          ),
        ],
      },
    },
    {
      at: { hours: -8 },
      who: "tomasz",
      deed: "mark",
      claims: [
        {
          key: "gauge-plan",
          statement: "The Eller River Board plans a second gauge above the weir",
          kind: "fact",
          marks: [{ channel: "headline", exact: "plans a second gauge above the weir" }],
          evidence: [
            { source: "riverBoard", relation: "supports", locator: "Plan for next year, item 5" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "The gauge stands in the board’s plan for the year.",
          },
        },
        {
          key: "gauge-forty-minutes",
          statement: "A gauge above the weir gives forty minutes more warning",
          kind: "figure",
          marks: [{ channel: "standfirst", exact: "about forty minutes more" }],
          evidence: [{ source: "riverGauge", relation: "context", locator: "5 December 2024" }],
        },
        {
          key: "gauge-cost",
          statement: "The second gauge costs 96,000 crowns",
          kind: "figure",
          marks: [{ channel: "body", exact: "would cost 96,000 crowns" }],
        },
        {
          key: "gauge-share",
          statement: "Ellermouth would pay a third of the second gauge",
          kind: "figure",
          marks: [{ channel: "body", exact: "of which the town would pay a third" }],
        },
      ],
    },
    { at: { hours: -7 }, who: "tomasz", deed: "submit" },
    {
      at: { hours: -6 },
      who: "nadia",
      deed: "check",
      leave: ["gauge-forty-minutes", "gauge-cost", "gauge-share"],
    },
    {
      at: { hours: -6, minutes: 10 },
      who: "nadia",
      deed: "comment",
      text: "The plan is confirmed. For the cost and the town’s share I need the board’s estimate itself, and for the forty minutes the readings at the weir; I have asked for both.",
    },
  ],
};
