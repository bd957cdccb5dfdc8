import { figure, footnotes, h2, note, p, published, pullQuote } from "../build";
import type { DemoArticle } from "../demo-article";

/** Shows a disputed figure, a misleading one and one that was true on its day. */
export const ferrySubsidy: DemoArticle = {
  key: "ferry-subsidy",
  section: "politics",
  topics: ["ellermouth", "river-eller", "public-money"],
  kind: "news",
  language: "en",
  slug: "three-numbers-about-the-sandholt-ferry",
  authors: ["tomasz"],
  unchecked: [
    {
      reason: "Follows from the tables that stand beside it.",
      begins: [
        "What is left is divided here",
        "Children under six explain",
        "The company does not count them",
      ],
    },
    {
      reason: "How people talk, and not what was counted.",
      begins: ["Three numbers are used"],
    },
    {
      reason: "Everybody can see it on the quay.",
      begins: ["Since then it has left at 11.10"],
    },
  ],
  steps: published({
    at: "2024-12-07T07:00:00Z",
    writer: "tomasz",
    words: {
      headline: "Three numbers about the Sandholt ferry, and what they are worth",
      standfirst:
        "Before the council votes on the subsidy in January, one figure is disputed, one leaves something out, and one was right until last week.",
      body: [
        p(
          "The ferry between Quay Row and Sandholt takes nine minutes and has been argued about for much longer. In January the council will decide whether to go on paying for a part of it. Three numbers are used in nearly every conversation on the subject.",
        ),
        figure(
          "ferry",
          "Illustration: the ferry in mid-river. A crossing from Quay Row to Sandholt takes nine minutes.",
        ),
        h2("How many people it carries"),
        p(
          "The company says that it carried 212,000 passengers in the past year; the crew’s association, which kept a count of its own, says 240,000.",
          note("ferry tally"),
          " Children under six explain a part of the distance. The company does not count them, because they do not pay, and the crew does, because they can fall in.",
        ),
        h2("What it costs"),
        p(
          "A leaflet that says the ferry costs every household 400 crowns a year is misleading. It divides what the ferry spends by the number of households, and leaves out what passengers pay. When the fares are taken off, the public share comes to 131 crowns.",
          note("ferry accounts"),
        ),
        pullQuote(
          "The company does not count them, because they do not pay, and the crew does, because they can fall in.",
        ),
        h2("When the last boat goes"),
        p(
          "Until 30 November 2024 the last boat left Sandholt at 10.40 in the evening. Since then it has left at 11.10, so that people who go to the theatre can get home. The earlier time is still on the sign at the quay, and in most of the speeches.",
        ),
        p(
          "None of this says whether the ferry is worth its money. It does say what one would be voting about.",
        ),
        footnotes({
          "ferry tally":
            "The crew’s count is kept in pencil beside the wheel. We have seen all twelve months of it and added them up again.",
          "ferry accounts":
            "The ferry spent 2,760,000 crowns in the year and took 1,856,000 in fares. What is left is divided here by the 6,900 households of the town.",
        }),
      ],
    },
    claims: [
      {
        key: "ferry-vote-january",
        statement: "The council votes on the ferry subsidy in January 2025",
        kind: "date_or_place",
        marks: [
          { channel: "headline", exact: "Three numbers about the Sandholt ferry" },
          { channel: "standfirst", exact: "Before the council votes on the subsidy in January" },
        ],
        evidence: [
          {
            source: "councilMinutes",
            relation: "supports",
            locator: "3 December 2024, next agenda",
          },
        ],
        verdict: {
          verdict: "confirmed",
          method: "primary_document",
          reason:
            "The subsidy is on the agenda of the January meeting; the three figures are checked below.",
        },
      },
      {
        key: "ferry-crossing",
        statement: "The Sandholt ferry takes nine minutes",
        kind: "figure",
        marks: [
          { channel: "caption", exact: "takes nine minutes" },
          { channel: "body", exact: "takes nine minutes" },
        ],
        evidence: [
          { source: "ferryTimetable", relation: "supports", locator: "Winter 2024" },
          { source: "onSceneTomasz", relation: "supports", locator: "Four crossings, 2 December" },
        ],
        verdict: {
          verdict: "confirmed",
          method: "on_scene",
          reason: "Timed on four crossings; it agrees with the timetable.",
        },
      },
      {
        key: "ferry-passengers",
        statement: "The Sandholt ferry carried 212,000 passengers in a year",
        kind: "figure",
        marks: [{ channel: "body", exact: "it carried 212,000 passengers in the past year" }],
        evidence: [
          { source: "ferryCompany", relation: "supports", locator: "Page 3" },
          {
            source: "ferryCrew",
            relation: "contradicts",
            locator: "Tally, December 2023 to November 2024",
          },
        ],
        verdict: {
          verdict: "disputed",
          method: "data_analysis",
          reason:
            "The company says 212,000, the crew says 240,000. Children under six explain some of it, not all.",
          owner: "tomasz",
          recheckAt: { days: 20 },
        },
      },
      {
        key: "ferry-household-cost",
        statement: "The ferry costs every household 400 crowns a year",
        kind: "figure",
        marks: [
          {
            channel: "body",
            exact: "the ferry costs every household 400 crowns a year is misleading",
            stance: "debunked",
          },
        ],
        evidence: [
          { source: "ferryLeaflet", relation: "supports", locator: "Front" },
          { source: "ferryCompany", relation: "contradicts", locator: "Page 5, fares" },
        ],
        verdict: {
          verdict: "misleading",
          method: "data_analysis",
          reason: "The sum is right and leaves out the fares; with them it is 131 crowns.",
        },
      },
      {
        key: "ferry-accounts",
        statement:
          "The Sandholt ferry spent 2,760,000 crowns and took 1,856,000 in fares in a year",
        kind: "figure",
        marks: [
          {
            channel: "body",
            exact: "spent 2,760,000 crowns in the year and took 1,856,000 in fares",
          },
          { channel: "body", exact: "the public share comes to 131 crowns" },
        ],
        evidence: [{ source: "ferryCompany", relation: "supports", locator: "Page 5, accounts" }],
        verdict: {
          verdict: "confirmed",
          method: "data_analysis",
          reason: "Taken from the accounts and divided again: 904,000 by 6,900 is 131.",
        },
      },
      {
        key: "ferry-tally",
        statement: "The crew’s count of passengers covers twelve months",
        kind: "fact",
        marks: [{ channel: "body", exact: "all twelve months of it" }],
        evidence: [
          {
            source: "ferryCrew",
            relation: "supports",
            locator: "Tally, December 2023 to November 2024",
          },
        ],
        verdict: {
          verdict: "confirmed",
          method: "primary_document",
          reason: "Seen on board and added up again; it comes to 240,000.",
        },
      },
      {
        key: "ferry-last-boat",
        statement: "The last boat from Sandholt leaves at 10.40 in the evening",
        kind: "fact",
        marks: [{ channel: "body", exact: "the last boat left Sandholt at 10.40 in the evening" }],
        evidence: [
          { source: "ferryTimetable", relation: "supports", locator: "Autumn 2024" },
          { source: "ferryTimetable", relation: "contradicts", locator: "Winter 2024" },
        ],
        verdict: {
          verdict: "outdated",
          method: "primary_document",
          reason: "True until 30 November 2024; by the winter timetable it leaves at 11.10.",
        },
      },
    ],
    approver: "ruth",
    publisher: "joaquin",
  }),
};
