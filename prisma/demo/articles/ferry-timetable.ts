import { figure, list, p, readMore } from "../build";
import type { DemoArticle } from "../demo-article";

/** Checked, approved and waiting for tomorrow. */
export const ferryTimetable: DemoArticle = {
  key: "ferry-timetable",
  section: "local",
  topics: ["ellermouth", "river-eller"],
  kind: "news",
  language: "en",
  slug: "sandholt-ferry-adds-a-boat-before-school",
  authors: ["tomasz"],
  unchecked: [
    {
      reason: "The timetable hangs on the quay; what changes in it is marked.",
      begins: [
        "The boat at 07.45 stays",
        "The boat at 07.15 leaves",
        "The pupils who asked for it",
      ],
    },
    {
      reason: "Pupils told it of themselves, and nobody is harmed if it was another minute.",
      begins: ["Until now there was a boat", "A class had been asked"],
    },
  ],
  steps: [
    {
      at: { hours: -5 },
      who: "tomasz",
      deed: "save",
      words: {
        headline: "Sandholt ferry adds a boat before school",
        standfirst:
          "From next month there is a crossing at 07.25. The pupils who asked for it can sleep ten minutes longer.",
        body: [
          p(
            "The Sandholt ferry will leave Quay Row at 07.25 on school days, from the first Monday of next month. Until now there was a boat at 07.15, after which pupils stood in front of a locked door for a quarter of an hour, and one at 07.45, after which they ran.",
          ),
          figure(
            "ferry",
            "Illustration: the ferry in mid-river. From next month a boat leaves Quay Row at 07.25 on school days.",
          ),
          p(
            "It was a mathematics lesson that brought the change about. A class had been asked to find the timetable by which the fewest people would wait, drew a curve for every boat, and sent the result to the company. The company checked the curves and found nothing to say against them.",
          ),
          p("The rest of the timetable changes little:"),
          list(
            "The boat at 07.15 leaves at 07.05.",
            "The boat at 07.45 stays.",
            "On Saturdays and Sundays everything is as before.",
          ),
          readMore("ferry-subsidy"),
        ],
      },
    },
    {
      at: { hours: -4, minutes: -30 },
      who: "tomasz",
      deed: "mark",
      claims: [
        {
          key: "ferry-early-boat",
          statement: "From next month a ferry leaves Quay Row at 07.25 on school days",
          kind: "date_or_place",
          marks: [
            { channel: "headline", exact: "adds a boat before school" },
            { channel: "standfirst", exact: "there is a crossing at 07.25" },
            { channel: "caption", exact: "a boat leaves Quay Row at 07.25 on school days" },
            { channel: "body", exact: "will leave Quay Row at 07.25 on school days" },
          ],
          evidence: [
            { source: "ferryTimetable", relation: "supports", locator: "New timetable, page 1" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "From the timetable that the company will put up tomorrow.",
          },
        },
      ],
    },
    { at: { hours: -4 }, who: "tomasz", deed: "submit" },
    { at: { hours: -3 }, who: "nadia", deed: "check" },
    { at: { hours: -2, minutes: -30 }, who: "tomasz", deed: "submit" },
    { at: { hours: -2 }, who: "joaquin", deed: "approve" },
    { at: { hours: -1 }, who: "ruth", deed: "schedule", dueAt: { days: 1 }, note: "" },
  ],
};
