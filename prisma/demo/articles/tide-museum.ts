import { corrected, figure, gallery, h2, i, p, published } from "../build";
import type { DemoArticle, DemoWords } from "../demo-article";

const before = "The museum is open from ten to five and closed on Mondays.";
const after = "The museum is open from ten to five and closed on Tuesdays.";

const words = (hours: string, price = "four crowns"): DemoWords => ({
  headline: "The Tide Museum opens again, and the water has been let in",
  standfirst:
    "Ellermouth’s smallest museum was built to keep the river out. After the rebuilding it comes in twice a day, as far as the third step.",
  body: [
    figure(
      "museum",
      "Illustration: the front of the Tide Museum at high water. The river reaches the third of its seven steps.",
    ),
    p(
      "There are museums that show you the sea behind glass. The Tide Museum, which opened again on Saturday after three years, has taken the glass away. Where the ticket desk used to be there is now a flight of seven steps that leads down into the river, and twice a day the river comes up to the third.",
    ),
    p(
      "One can set a clock by it, and that is what the museum is about. Its collection consists of 318 tide tables, the oldest of them drawn up in 1761 by a ferryman who could not write and used knots instead. The knotted cord has a room of its own. So has the machine with which, for forty years, a former schoolteacher computed the tides of the town for every day to come, and which is nine hours slow.",
    ),
    ...gallery(
      [
        "cord",
        "Illustration: the knotted cord of 1761. It has 54 knots, one for each tide of four weeks.",
      ],
      [
        "machine",
        "Illustration: the tide machine. A schoolteacher turned its crank every evening for forty years.",
      ],
    ),
    h2("A building that gives way"),
    p(
      "After the flood of 2019 the town had to choose: higher walls, or rooms that can be wet. The architects proposed the second, and the council, having seen the price of the first, agreed. Everything below the level of the flood is now stone, bronze or oak; everything above can burn, but not drown.",
    ),
    p(
      `${hours} Admission is free at low water and ${price} at high water, `,
      i("when there is more to see"),
      ".",
    ),
  ],
});

/** A culture story with two minor corrections at its foot, one of them late and saying why. */
export const tideMuseum: DemoArticle = {
  key: "museum",
  section: "culture",
  topics: ["museums", "river-eller", "ellermouth"],
  kind: "news",
  language: "en",
  slug: "the-tide-museum-opens-again",
  authors: ["yuki"],
  unchecked: [
    {
      reason: "It hangs beside the entrance.",
      begins: ["Admission is free at low water"],
    },
    {
      reason: "Nobody disputes it, and nothing in the story rests on it.",
      begins: ["After the flood of 2019", "Ellermouth’s smallest museum"],
    },
    {
      reason: "They were counted on the picture.",
      begins: ["It has 54 knots"],
    },
  ],
  steps: [
    ...published({
      at: "2024-12-07T10:00:00Z",
      writer: "tomasz",
      words: words(before),
      claims: [
        {
          key: "museum-open",
          statement: "The Tide Museum opened again on 7 December 2024 after three years",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "The Tide Museum opens again" },
            { channel: "body", exact: "opened again on Saturday after three years" },
          ],
          evidence: [
            { source: "onSceneTomasz", relation: "supports", locator: "Opening, 7 December 2024" },
            { source: "museumHours", relation: "supports", locator: "Notice of reopening" },
          ],
          verdict: { verdict: "confirmed", method: "on_scene", reason: "Our reporter was there." },
        },
        {
          key: "museum-steps",
          statement: "At high water the river reaches the third of the museum’s seven steps",
          kind: "fact",
          marks: [
            { channel: "standfirst", exact: "as far as the third step" },
            { channel: "caption", exact: "reaches the third of its seven steps" },
            { channel: "body", exact: "twice a day the river comes up to the third" },
          ],
          evidence: [
            {
              source: "onSceneTomasz",
              relation: "supports",
              locator: "High water, 7 December 2024",
            },
          ],
          verdict: { verdict: "confirmed", method: "on_scene", reason: "Seen at high water." },
        },
        {
          key: "museum-tables",
          statement: "The museum keeps 318 tide tables, the oldest of 1761",
          kind: "figure",
          marks: [
            { channel: "body", exact: "318 tide tables, the oldest of them drawn up in 1761" },
            { channel: "caption", exact: "the knotted cord of 1761" },
          ],
          evidence: [
            { source: "museumCatalogue", relation: "supports", locator: "Part 1, no. 1 to 318" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "From the catalogue.",
          },
        },
        {
          key: "museum-machine",
          statement: "A former schoolteacher computed the tides with the machine for forty years",
          kind: "fact",
          marks: [
            {
              channel: "body",
              exact: "for forty years, a former schoolteacher computed the tides",
            },
            {
              channel: "caption",
              exact: "A schoolteacher turned its crank every evening for forty years",
            },
          ],
          evidence: [
            { source: "museumCatalogue", relation: "supports", locator: "Part 3, no. 2, logbooks" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "The logbooks have an entry for every evening from 1911 to 1951.",
          },
        },
        {
          key: "museum-hours",
          statement: "The Tide Museum is closed on one day of the week",
          kind: "fact",
          marks: [{ channel: "body", exact: "The museum is open from ten to five" }],
          evidence: [{ source: "museumHours", relation: "supports", locator: "Winter hours" }],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "From the museum’s notice of its hours.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "ruth",
    }),
    ...corrected({
      at: "2024-12-08T09:20:00Z",
      writer: "tomasz",
      words: words(after),
      claims: [
        {
          key: "museum-hours",
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason:
              "From the museum’s notice of its hours, read again: the checker had used the notice of before the rebuilding.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "halima",
      minutes: 30,
      correction: {
        kind: "corrected",
        weight: "minor",
        whatWasWrong:
          "We wrote that the Tide Museum is closed on Mondays, as it was before the rebuilding.",
        whatIsRight: "It is now closed on Tuesdays.",
        wordsBefore: before,
        wordsAfter: after,
      },
    }),
    ...corrected({
      at: "2025-01-20T10:15:00Z",
      writer: "tomasz",
      words: words(after, "five crowns"),
      claims: [],
      approver: "joaquin",
      publisher: "halima",
      minutes: 30,
      correction: {
        kind: "corrected",
        weight: "minor",
        whatWasWrong: "We wrote that admission at high water is four crowns.",
        whatIsRight: "It is five crowns. Four was the price before the rebuilding.",
        wordsBefore: "four crowns at high water",
        wordsAfter: "five crowns at high water",
        delayReason:
          "Nobody had noticed until a visitor sent us her ticket in January; we should have asked for the new prices in December.",
      },
    }),
  ],
};
