import { h2, p } from "../build";
import type { DemoArticle } from "../demo-article";

/** Ready, and under embargo until next week. */
export const seagrass: DemoArticle = {
  key: "seagrass",
  section: "science",
  topics: ["nature", "river-eller"],
  kind: "news",
  language: "en",
  slug: "seagrass-returns-to-the-outer-estuary",
  authors: ["peter"],
  unchecked: [
    {
      reason: "The reporter stood beside them.",
      begins: ["At the lowest tides of the year"],
    },
    {
      reason: "It tells the report’s main figure once more, which is marked.",
      begins: [
        "Aerial pictures of the same mud flats",
        "The report names the most likely reason",
        "What it needs now, the report says",
      ],
    },
  ],
  steps: [
    {
      at: { days: -1, hours: -4 },
      who: "ines",
      deed: "save",
      words: {
        headline: "Seagrass returns to the outer estuary of the Eller",
        standfirst:
          "A survey has found eleven hectares where there were none ten years ago. Nobody planted them.",
        body: [
          p(
            "At the lowest tides of the year, five people walk out into the mouth of the Eller with a square of wire and count what grows inside it. For a long time the answer was mud. This year’s survey has found eleven hectares of seagrass.",
          ),
          h2("Clearer water"),
          p(
            "Aerial pictures of the same mud flats, taken every other summer, show how it went: a green rim in the second pair, three separate meadows in the third, one long meadow in the last. No seed was sown and no plant was set.",
          ),
          p(
            "The report names the most likely reason with care: since the new treatment works went into service the water has become clearer, and seagrass needs light. It does not rule out that a run of calm summers helped.",
          ),
          p(
            "Seagrass holds the mud in place, shelters young fish and dampens waves. What it needs now, the report says, is to be left alone by anchors.",
          ),
        ],
      },
    },
    {
      at: { days: -1, hours: -3, minutes: -30 },
      who: "ines",
      deed: "mark",
      claims: [
        {
          key: "seagrass-area",
          statement: "Eleven hectares of seagrass grow in the outer estuary of the Eller",
          kind: "figure",
          marks: [
            { channel: "headline", exact: "Seagrass returns to the outer estuary" },
            { channel: "standfirst", exact: "has found eleven hectares" },
            { channel: "body", exact: "has found eleven hectares of seagrass" },
          ],
          evidence: [{ source: "seagrassSurvey", relation: "supports", locator: "Table 2" }],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "From the report, which the survey lets newsrooms read before its publication.",
          },
        },
      ],
    },
    {
      at: { days: -1, hours: -3 },
      who: "joaquin",
      deed: "hold",
      kind: "embargo",
      reason: "The survey publishes its report next week and has asked newsrooms to wait for it.",
      until: { days: 7 },
    },
    { at: { days: -1, hours: -2, minutes: -30 }, who: "ines", deed: "submit" },
    { at: { days: -1, hours: -2 }, who: "nadia", deed: "check" },
    { at: { days: -1, hours: -1, minutes: -30 }, who: "ines", deed: "submit" },
    { at: { days: -1, hours: -1 }, who: "joaquin", deed: "approve" },
  ],
};
