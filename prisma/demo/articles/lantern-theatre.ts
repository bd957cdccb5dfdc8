import { figure, p, published, readMore } from "../build";
import type { DemoArticle } from "../demo-article";

export const lanternTheatre: DemoArticle = {
  key: "theatre",
  section: "culture",
  topics: ["theatre", "ellermouth"],
  kind: "news",
  language: "en",
  slug: "the-lantern-theatre-plays-in-the-dark",
  authors: ["yuki"],
  unchecked: [
    {
      reason: "A review: what the writer saw and thinks.",
      begins: ["The Harbour Pilot is a play for six", "It is the best-lit production"],
    },
  ],
  steps: [
    ...published({
      at: "2024-12-07T15:00:00Z",
      writer: "ines",
      words: {
        headline: "The Lantern Theatre plays in the dark, and asks to be heard",
        standfirst:
          "For six evenings there is nothing to see on the stage in Weir Lane. It is the best-lit production of the winter.",
        body: [
          p(
            "The first thing that one hears is the house itself: a chair, a coat, a hundred and forty people deciding where to leave their hands. Then the last lamp goes out, and it takes a moment to notice that nothing more is going to happen to the eyes.",
          ),
          figure(
            "theatre",
            "Illustration: a lantern on an empty stage. The play is given on six evenings, without light.",
          ),
          p(
            "The Harbour Pilot is a play for six voices about a man who brings ships into a port in fog. It is given without any light at all. The actors have rehearsed blindfold since October, and move along cords on the floor which they feel through the soles of their shoes. Twice in the evening somebody walks close by, and one knows who it is by the breathing.",
          ),
          p(
            "It could have been a trick. What makes it more than that is patience: the play trusts silence, and silence in the dark is a very large room. When the pilot loses his ship, the sound comes from behind the audience, so softly that one would like to get up and help.",
          ),
          readMore("ferry-subsidy"),
          p(
            "At the end a single lantern is lit, on an empty stage, for as long as it takes to find one’s coat. Nobody clapped on the second evening until it was out again. The last boat to Sandholt now leaves late enough for those who would like to wait.",
          ),
        ],
      },
      claims: [
        {
          key: "theatre-dark",
          statement: "The Harbour Pilot is played without any light on six evenings",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "plays in the dark" },
            {
              channel: "standfirst",
              exact: "For six evenings there is nothing to see on the stage",
            },
            { channel: "caption", exact: "The play is given on six evenings, without light" },
            { channel: "body", exact: "It is given without any light at all" },
          ],
          evidence: [{ source: "theatreProgramme", relation: "supports", locator: "Page 2" }],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "From the winter programme; our critic sat through the second evening.",
          },
        },
        {
          key: "theatre-seats",
          statement: "The Lantern Theatre seats 140 people",
          kind: "figure",
          marks: [{ channel: "body", exact: "a hundred and forty people" }],
          evidence: [{ source: "theatreProgramme", relation: "supports", locator: "Back cover" }],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "The house was sold out; the programme gives the number of seats.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "ruth",
    }),
    {
      at: "2024-12-09T09:00:00Z",
      who: "halima",
      deed: "note",
      text: "An editor of this review holds a season ticket of the theatre, bought at the public price. That should have been said here when it was published.",
    },
  ],
};
