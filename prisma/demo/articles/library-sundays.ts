import { corrected, figure, h2, list, p, published, table } from "../build";
import type { DemoArticle, DemoWords } from "../demo-article";

const before = "Every councillor voted for it.";
const after = "Every councillor who was present voted for it; three of the 31 were absent.";

const words = (vote: string): DemoWords => ({
  headline: "Ellermouth keeps its library open on Sundays",
  standfirst:
    "The council has found the money for another two years. The reading room is fullest on the day it was meant to close.",
  body: [
    figure(
      "library",
      "Illustration: the reading room at dusk. The library of Ellermouth has been open on Sundays since 2019.",
    ),
    p(
      `The public library of Ellermouth will stay open on Sundays until the end of 2026. The town council decided so on Tuesday evening, after a debate of less than an hour. ${vote}`,
    ),
    p(
      "The draft budget had proposed to close the house on Sundays from January, which would have saved 46,000 crowns a year. The money will now come from a reserve that was set aside for a car park and never used.",
    ),
    h2("The busiest day"),
    p(
      "What changed minds was a column of figures. The library counts people at its door, and on an average Sunday in October it counted 612, more than on any other day of the week. In the children’s room there were twice as many as on a Saturday.",
    ),
    table(
      {
        caption: "On an average day in October the library counted the most people on Sundays",
        unit: "people at the door, by day of the week",
        source: "Ellermouth Library, door counts of October 2024",
        chart: "bar",
      },
      ["Day", "People"],
      ["Monday", "301"],
      ["Tuesday", "388"],
      ["Wednesday", "402"],
      ["Thursday", "377"],
      ["Friday", "420"],
      ["Saturday", "517"],
      ["Sunday", "612"],
    ),
    p(
      "The librarians offered an explanation that is hard to test: on Sundays nobody has to be anywhere else. Pupils come to work because it is warm and quiet, and older people because it is warm and not too quiet.",
    ),
    h2("What happens next"),
    list(
      "Opening hours stay as they are: from eleven in the morning to six in the evening.",
      "The council will look at the door counts again in the autumn of 2026.",
      "The plan for the car park has not been dropped, but it has no money any more.",
    ),
  ],
});

/** A council decision with a clarification of who was there. */
export const librarySundays: DemoArticle = {
  key: "library",
  section: "politics",
  topics: ["ellermouth", "public-money"],
  kind: "news",
  language: "en",
  slug: "ellermouth-keeps-its-library-open-on-sundays",
  authors: ["tomasz"],
  unchecked: [
    {
      reason: "It stands in the table, whose source is named below it.",
      begins: ["The busiest day", "Ellermouth Library, door counts"],
    },
    {
      reason: "It hangs on the library’s door.",
      begins: ["Opening hours stay as they are"],
    },
    {
      reason: "What the council intends; there is nothing to be found yet.",
      begins: ["The council will look at the door counts"],
    },
    {
      reason: "A guess of the writer, and told as one before.",
      begins: ["Pupils come to work because"],
    },
  ],
  steps: [
    ...published({
      at: "2024-12-04T06:45:00Z",
      writer: "tomasz",
      words: words(before),
      claims: [
        {
          key: "library-stays-open",
          statement: "Ellermouth library stays open on Sundays until the end of 2026",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "keeps its library open on Sundays" },
            { channel: "standfirst", exact: "has found the money for another two years" },
            { channel: "caption", exact: "has been open on Sundays since 2019" },
            { channel: "body", exact: "will stay open on Sundays until the end of 2026" },
          ],
          evidence: [
            {
              source: "councilMinutes",
              relation: "supports",
              locator: "3 December 2024, decision 7",
            },
          ],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason:
              "The decision and the history of the Sunday hours stand in the council’s minutes.",
          },
        },
        {
          key: "library-vote",
          statement: "The council’s vote on the Sunday hours was unanimous",
          kind: "fact",
          marks: [{ channel: "body", exact: "voted for it" }],
          evidence: [
            {
              source: "councilMinutes",
              relation: "supports",
              locator: "3 December 2024, roll call",
              quote: "eleven for, none against, no abstention",
              document: "minutesOfDecember",
            },
          ],
          verdict: {
            verdict: "confirmed",
            method: "official_record",
            reason: "The roll call lists no vote against and no abstention.",
          },
        },
        {
          key: "library-sunday-count",
          statement: "The library counted 612 people on an average Sunday in October 2024",
          kind: "figure",
          marks: [
            { channel: "standfirst", exact: "fullest on the day it was meant to close" },
            { channel: "body", exact: "it counted 612" },
            { channel: "caption", exact: "the library counted the most people on Sundays" },
            { channel: "body", exact: "517" },
          ],
          evidence: [
            { source: "libraryCounts", relation: "supports", locator: "October 2024, by weekday" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "data_analysis",
            reason: "Computed again from the daily counts of October.",
          },
        },
        {
          key: "library-saving",
          statement: "Closing on Sundays would have saved 46,000 crowns a year",
          kind: "figure",
          marks: [{ channel: "body", exact: "would have saved 46,000 crowns a year" }],
          evidence: [{ source: "councilBudget", relation: "supports", locator: "Line 4.12" }],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "The draft budget gives this figure.",
          },
        },
      ],
      approver: "ruth",
      publisher: "joaquin",
    }),
    ...corrected({
      at: "2024-12-05T10:00:00Z",
      writer: "tomasz",
      words: words(after),
      claims: [
        {
          key: "library-vote",
          verdict: {
            verdict: "confirmed",
            method: "official_record",
            reason:
              "The roll call lists 28 votes in favour, none against, and three councillors absent.",
          },
        },
      ],
      approver: "ruth",
      publisher: "halima",
      minutes: 40,
      correction: {
        kind: "clarified",
        weight: "minor",
        whatWasWrong:
          "We wrote that every councillor voted for the Sunday hours. That could be read as if all 31 had been in the room.",
        whatIsRight: "The 28 councillors who were present voted for it; three were absent.",
        wordsBefore: before,
        wordsAfter: after,
      },
    }),
  ],
};
