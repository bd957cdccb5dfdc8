import { p } from "../build";
import type { DemoArticle } from "../demo-article";

/** Held by legal. */
export const quayContract: DemoArticle = {
  key: "quay-contract",
  section: "politics",
  topics: ["public-money", "ellermouth"],
  kind: "news",
  language: "en",
  slug: "quay-contract-was-extended-twice-without-a-tender",
  authors: ["tomasz", "ines"],
  steps: [
    {
      at: { days: -2 },
      who: "tomasz",
      deed: "save",
      words: {
        headline: "Quay contract was extended twice without a tender, minutes show",
        standfirst: "The council may have been allowed to do so. Nobody seems to have asked.",
        body: [
          p(
            "The contract for the upkeep of the quay has been extended twice since 2021 without being put out to tender, according to the minutes of the council. The second extension was worth 310,000 crowns.",
          ),
          p(
            "The rules of the council ask for a tender above 250,000 crowns. They also know an exception for urgent work. Whether it applies is not clear from the papers; the council has been asked and has not yet answered.",
          ),
        ],
      },
    },
    {
      at: { days: -2, hours: 1 },
      who: "tomasz",
      deed: "mark",
      claims: [
        {
          key: "quay-extended",
          statement: "The quay contract was extended twice without a tender since 2021",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "was extended twice without a tender" },
            { channel: "body", exact: "has been extended twice since 2021" },
          ],
          evidence: [
            {
              source: "councilMinutes",
              relation: "supports",
              locator: "8 June 2022, decision 4; 11 October 2023, decision 9",
              quote: "The contract for the upkeep of the quay was extended",
              document: "minutesOfJune",
            },
            {
              source: "harbourClerk",
              relation: "supports",
              locator: "second talk, minute 14",
              quote: "There was no tender. They signed it between two other things.",
            },
          ],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "Both extensions are in the minutes; neither mentions a tender.",
          },
        },
        {
          key: "quay-nobody-asked",
          statement: "The minutes record no question about the missing tender",
          kind: "fact",
          marks: [{ channel: "standfirst", exact: "Nobody seems to have asked" }],
          evidence: [
            {
              source: "councilMinutes",
              relation: "supports",
              locator: "June 2022 to October 2023",
            },
          ],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "The minutes of seventeen meetings were read; none records a question.",
          },
        },
      ],
    },
    { at: { days: -2, hours: 2 }, who: "tomasz", deed: "submit" },
    { at: { days: -2, hours: 5 }, who: "nadia", deed: "check" },
    {
      at: { days: -1, hours: -8 },
      who: "ruth",
      deed: "hold",
      kind: "legal",
      reason:
        "The contractor must have the chance to answer before we publish, and counsel wants to see that answer.",
    },
  ],
};
