import { figure, h3, p, published, table, updated } from "../build";
import type { DemoArticle, DemoBlock, DemoWords } from "../demo-article";

const evening: DemoBlock[] = [
  h3("21:05 – Ferry stops"),
  p(
    "As of 9 in the evening on 5 December the Sandholt ferry is not running. The company will decide in the morning when it starts again. Whoever has to cross can use the new footbridge, as long as it stays open.",
  ),
  h3("20:40 – Sandbags at Quay Row"),
  p(
    "The fire service has put a line of sandbags along the lower end of Quay Row. It asks people not to walk there to look at the water.",
  ),
];

const night: DemoBlock[] = [
  h3("23:30 – The peak, for now"),
  p(
    "The gauge at Low Ferry read 3.47 metres at 23:15, and 3.46 a quarter of an hour later. The duty officer of the river board speaks of a peak, with the reservation that another band of rain is on its way.",
  ),
  h3("22:20 – One cellar"),
  p(
    "The fire service reports one flooded cellar in Weir Lane. Nobody was in it but a collection of bicycles.",
  ),
];

const LEVELS: [string, string][] = [
  ["18:00", "2.98"],
  ["19:00", "3.08"],
  ["20:00", "3.19"],
  ["21:00", "3.30"],
  ["22:00", "3.39"],
  ["23:00", "3.46"],
  ["00:00", "3.45"],
  ["01:00", "3.43"],
  ["02:00", "3.39"],
  ["03:00", "3.34"],
  ["04:00", "3.29"],
  ["05:00", "3.23"],
  ["06:00", "3.18"],
];

const morning: DemoBlock[] = [
  h3("06:35 – The night in figures"),
  table(
    {
      caption: "The Eller at Low Ferry in the night of 5 December 2024",
      unit: "metres, on the hour",
      source: "Eller River Board, readings of the gauge",
      chart: "line",
    },
    ["Hour", "Water level", "Warning line"],
    ...LEVELS.map(([hour, level]) => [hour, level, "3.20"]),
  ),
  h3("06:25 – The ferry is back"),
  p(
    "The first boat left Quay Row at 06:15, ten minutes late, with eleven passengers and a dog. With that we close this blog. Thank you for reading through the night.",
  ),
  h3("05:50 – Below the line"),
  p(
    "The river has fallen below 3.20 metres, the level at which the board issues a warning. The warning has been lifted.",
  ),
];

const words = (standfirst: string, entries: DemoBlock[]): DemoWords => ({
  headline: "Storm night on the Eller: as it happened",
  standfirst,
  body: [
    figure(
      "gauge",
      "Illustration: a river gauge in rain. At Low Ferry a flood warning is issued at 3.20 metres.",
    ),
    ...entries,
    h3("20:15 – Warning issued"),
    p(
      "The Eller River Board has issued a flood warning for Ellermouth. The gauge at Low Ferry has passed 3.20 metres and is rising by about ten centimetres an hour.",
    ),
  ],
});

const standfirst = {
  evening: "A flood warning is in force for Ellermouth. The newest entry stands on top.",
  night:
    "A flood warning is in force for Ellermouth. The river seems to have passed its peak, the river board says.",
  morning:
    "The flood warning for Ellermouth has been lifted after nine and a half hours, with one flooded cellar.",
};

/** The live blog of one night; its entry on the ferry ends as a sentence that was true at its hour. */
export const stormNight: DemoArticle = {
  key: "storm",
  section: "local",
  topics: ["ellermouth", "river-eller"],
  kind: "live_blog",
  language: "en",
  slug: "storm-night-on-the-eller",
  authors: ["tomasz", "peter"],
  unchecked: [
    {
      reason: "The board’s own gauge, shown on its page while this was written.",
      begins: ["The gauge at Low Ferry has passed", "The river has fallen below"],
    },
    {
      reason: "The reporter stood on the quay.",
      begins: ["The first boat left Quay Row"],
    },
    {
      reason: "It says how to read this page.",
      begins: ["The newest entry stands on top"],
    },
  ],
  steps: [
    ...published({
      at: "2024-12-05T21:12:00Z",
      writer: "tomasz",
      words: words(standfirst.evening, evening),
      claims: [
        {
          key: "flood-warning",
          statement: "The river board issued a flood warning for Ellermouth on 5 December 2024",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "Storm night on the Eller" },
            { channel: "standfirst", exact: "A flood warning is in force for Ellermouth" },
            { channel: "caption", exact: "a flood warning is issued at 3.20 metres" },
            { channel: "body", exact: "has issued a flood warning for Ellermouth" },
          ],
          evidence: [
            { source: "riverBoard", relation: "supports", locator: "Warning 12 of 2024" },
            { source: "riverGauge", relation: "supports", locator: "5 December 2024, 20:00" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "official_record",
            reason: "The warning is in the board’s register, and the gauge agrees with it.",
          },
        },
        {
          key: "ferry-stopped",
          statement: "The Sandholt ferry is not running",
          kind: "fact",
          marks: [{ channel: "body", exact: "the Sandholt ferry is not running" }],
          evidence: [{ source: "ferryTimetable", relation: "context", locator: "Notice, 20:58" }],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "Notice of the company.",
          },
        },
        {
          key: "quay-row-sandbags",
          statement: "Sandbags were put along the lower end of Quay Row",
          kind: "fact",
          marks: [{ channel: "body", exact: "has put a line of sandbags" }],
          evidence: [{ source: "onSceneTomasz", relation: "supports", locator: "Quay Row, 20:40" }],
          verdict: { verdict: "confirmed", method: "on_scene", reason: "Seen by our reporter." },
        },
      ],
      approver: "joaquin",
      publisher: "ruth",
      minutes: 25,
    }),
    ...updated({
      at: "2024-12-05T23:41:00Z",
      writer: "tomasz",
      words: words(standfirst.night, [...night, ...evening]),
      claims: [
        {
          key: "low-ferry-peak",
          statement: "The Eller peaked at 3.47 metres at Low Ferry",
          kind: "figure",
          marks: [
            { channel: "standfirst", exact: "seems to have passed its peak" },
            { channel: "body", exact: "read 3.47 metres at 23:15" },
          ],
          evidence: [
            { source: "riverGauge", relation: "supports", locator: "5 December 2024, 23:15" },
            { source: "riverBoard", relation: "context", locator: "Conversation, 23:25" },
          ],
          verdict: {
            verdict: "attributed",
            method: "data_analysis",
            reason:
              "The reading is the board’s; that it is the peak is the duty officer’s judgement.",
          },
        },
        {
          key: "one-cellar",
          statement: "One cellar in Weir Lane was flooded",
          kind: "fact",
          marks: [{ channel: "body", exact: "reports one flooded cellar in Weir Lane" }],
          evidence: [{ source: "fireService", relation: "supports", locator: "Log, 22:10" }],
          verdict: {
            verdict: "attributed",
            method: "official_record",
            reason: "According to the fire service’s log.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "ruth",
      minutes: 20,
      note: "Two entries from the night: the reading at the peak, and a flooded cellar.",
    }),
    ...updated({
      at: "2024-12-06T06:40:00Z",
      writer: "tomasz",
      words: words(standfirst.morning, [...morning, ...night, ...evening]),
      claims: [
        {
          key: "warning-lifted",
          statement: "The flood warning for Ellermouth was lifted on 6 December 2024",
          kind: "fact",
          marks: [
            { channel: "standfirst", exact: "has been lifted after nine and a half hours" },
            { channel: "body", exact: "The warning has been lifted" },
          ],
          evidence: [{ source: "riverBoard", relation: "supports", locator: "Warning 12, closed" }],
          verdict: {
            verdict: "confirmed",
            method: "official_record",
            reason: "The register of warnings shows it as closed at 05:45.",
          },
        },
        {
          key: "low-ferry-night",
          statement:
            "Hourly levels at Low Ferry from 18:00 on 5 December to 06:00 on 6 December 2024",
          kind: "figure",
          marks: [
            { channel: "caption", exact: "The Eller at Low Ferry in the night of 5 December 2024" },
            { channel: "body", exact: "2.98" },
            { channel: "body", exact: "3.45" },
            { channel: "body", exact: "3.18" },
          ],
          evidence: [
            { source: "riverGauge", relation: "supports", locator: "18:00 to 06:00, hourly" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "data_analysis",
            reason: "All thirteen readings compared with the board’s series.",
          },
        },
        {
          key: "ferry-stopped",
          evidence: [
            {
              source: "onSceneTomasz",
              relation: "contradicts",
              locator: "Quay Row, 6 December, 06:15",
            },
          ],
          verdict: {
            verdict: "outdated",
            method: "on_scene",
            reason:
              "True on the evening of 5 December; the first boat left at 06:15 the next morning.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "ruth",
      minutes: 20,
      note: "The warning has been lifted and the ferry runs again. The blog is closed.",
    }),
  ],
};
