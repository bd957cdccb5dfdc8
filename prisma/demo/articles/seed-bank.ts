import { figure, h2, p, published } from "../build";
import type { DemoArticle } from "../demo-article";

export const seedBank: DemoArticle = {
  key: "seed-bank",
  section: "science",
  topics: ["nature", "archives"],
  kind: "news",
  language: "en",
  slug: "skerra-takes-in-its-last-seeds-of-the-year",
  authors: ["peter", "yuki"],
  unchecked: [
    {
      reason: "It was seen in the register and the greenhouse; nothing hangs on it.",
      begins: ["Most of it is food", "Every tenth is taken out"],
    },
    {
      reason: "Harmless, and told with a smile by the one whom it is about.",
      begins: ["The garden that had sent them", "One never knows, the keeper said"],
    },
  ],
  steps: published({
    at: "2024-12-03T11:00:00Z",
    writer: "tomasz",
    words: {
      headline: "Skerra takes in its last seeds of the year: 1,140 bags and one apology",
      standfirst:
        "The seed bank on the island keeps what gardens can spare. It now holds more than forty thousand samples, some of them by mistake.",
      body: [
        p(
          "The boat to Skerra goes once a week in winter, if it goes. On Monday it carried eleven crates, a bicycle tyre for the keeper and, in the crates, 1,140 paper bags with seeds from nine gardens. They were weighed, dried, sealed and carried into the rock before it was dark, which in December is not late.",
        ),
        figure(
          "seeds",
          "Illustration: jars in a cold room. On Skerra, its keeper says, seeds are kept at 18 degrees below zero.",
        ),
        p(
          "A seed bank is a library that hopes not to be used. Each sample is a promise to a garden: should you lose this plant, you can have it back. In the past year that happened twice, once after a fire and once after a goat.",
        ),
        h2("What is in the bags"),
        p(
          "Most of it is food: barley that ripens in short summers, a bean grown by four families and nobody else, a kale that tastes of little and survives everything. The register now counts 40,326 samples. Every tenth is taken out once in ten years and sown in the keeper’s greenhouse, to see whether it still can.",
        ),
        p(
          "And the apology? It came with a bag of thistles. The garden that had sent them wrote that it had meant to send artichokes, and asked whether the thistles might be thrown away. The keeper has kept them. One never knows, the keeper said, and in any case the form has no line for throwing away.",
        ),
      ],
    },
    claims: [
      {
        key: "seeds-delivered",
        statement: "Skerra received 1,140 samples from nine gardens on 2 December 2024",
        kind: "figure",
        marks: [
          { channel: "headline", exact: "1,140 bags" },
          { channel: "body", exact: "1,140 paper bags with seeds from nine gardens" },
        ],
        evidence: [
          { source: "seedRegister", relation: "supports", locator: "Entries of 2 December 2024" },
        ],
        verdict: {
          verdict: "confirmed",
          method: "primary_document",
          reason: "Counted in the register.",
        },
      },
      {
        key: "seeds-total",
        statement: "The Skerra seed bank holds 40,326 samples",
        kind: "figure",
        marks: [
          { channel: "standfirst", exact: "more than forty thousand samples" },
          { channel: "body", exact: "counts 40,326 samples" },
        ],
        evidence: [
          { source: "seedRegister", relation: "supports", locator: "Total, 2 December 2024" },
        ],
        verdict: {
          verdict: "confirmed",
          method: "data_analysis",
          reason: "Total of the register on the day.",
        },
      },
      {
        key: "seeds-temperature",
        statement: "Seeds on Skerra are kept at 18 degrees below zero",
        kind: "figure",
        marks: [{ channel: "caption", exact: "are kept at 18 degrees below zero" }],
        evidence: [
          { source: "seedKeeper", relation: "supports", locator: "Conversation, 2 December 2024" },
        ],
        verdict: {
          verdict: "attributed",
          method: "named_witness",
          reason: "According to the keeper.",
        },
      },
    ],
    approver: "joaquin",
    publisher: "ruth",
  }),
};
