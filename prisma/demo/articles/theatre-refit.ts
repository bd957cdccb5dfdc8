import { p } from "../build";
import type { DemoArticle } from "../demo-article";

/** Returned to its writer with comments. */
export const theatreRefit: DemoArticle = {
  key: "theatre-refit",
  section: "culture",
  topics: ["theatre", "public-money"],
  kind: "news",
  language: "en",
  slug: "what-the-lantern-theatre-paid-for-its-silence",
  authors: ["yuki"],
  steps: [
    {
      at: { days: -1, hours: -10 },
      who: "ines",
      deed: "save",
      words: {
        headline: "What the Lantern Theatre paid for its silence",
        standfirst:
          "The new doors cost more than the new seats. That is why one can hear the play.",
        body: [
          p(
            "When the Lantern Theatre closed for the summer, it had a list of nine things to repair. It has repaired four, and the largest sum went into something that nobody will ever look at: doors.",
          ),
          p(
            "They are twelve centimetres thick, weigh as much as a piano and shut with the sound of a book being closed. The seats were cheaper. The roof has been put off again.",
          ),
        ],
      },
    },
    {
      at: { days: -1, hours: -9 },
      who: "ines",
      deed: "mark",
      claims: [
        {
          key: "refit-doors",
          statement: "The doors of the Lantern Theatre cost more than its seats",
          kind: "figure",
          marks: [
            { channel: "headline", exact: "paid for its silence" },
            { channel: "standfirst", exact: "The new doors cost more than the new seats" },
          ],
          evidence: [{ source: "theatreAccounts", relation: "supports", locator: "Page 4" }],
        },
      ],
    },
    { at: { days: -1, hours: -8 }, who: "ines", deed: "submit" },
    {
      at: { days: -1, hours: -6 },
      who: "joaquin",
      deed: "return",
      comment:
        "A good idea, and not yet a story. Please give the sums, for the doors and for the seats, and say who decided to put off the roof. The comparison with the piano needs a weight or should go.",
    },
  ],
};
