import { figure, h2, keyPoints, p, published, table, updated } from "../build";
import type { DemoArticle, DemoWords } from "../demo-article";

const coming: DemoWords = {
  headline: "Footbridge over the Eller to open on Sunday",
  standfirst:
    "After two winters of building, people will be able to walk from Quay Row to Sandholt.",
  body: [
    p(
      "The new footbridge over the Eller will be opened on Sunday at noon. It is 212 metres long and joins Quay Row to Sandholt, which until now could only be reached by ferry, or by road over the weir, six kilometres upstream.",
    ),
    figure(
      "bridge",
      "Illustration: the footbridge in morning mist. It is 212 metres long and carries no cars.",
    ),
    p(
      "It has cost 18.4 million crowns, a little less than the council had allowed for. The saving comes from the lamps: there are fewer of them, because the bats that live under the old pier do not like light.",
    ),
    p(
      "There will be no ribbon. The first to cross will be the pupils of the Sandholt school, since it was their letter that began it.",
    ),
  ],
};

const open: DemoWords = {
  headline: "A footbridge joins Quay Row and Sandholt",
  standfirst:
    "The bridge over the Eller has been open since noon on Sunday. The school that asked for it went first.",
  body: [
    keyPoints(
      "The bridge has been open to everybody on foot since noon on Sunday.",
      "It saves the way over the weir, six kilometres upstream.",
      "It cost 18.4 million crowns, less than had been allowed for.",
      "The ferry goes on as before.",
    ),
    figure(
      "bridge",
      "Illustration: the footbridge in morning mist. It is 212 metres long and carries no cars.",
    ),
    p(
      "At noon on Sunday two barriers were carried to one side, and the children of the Sandholt school walked over the Eller. Behind them came their teachers, a brass band that had not been asked to, and after that the rest of the town.",
    ),
    p(
      "The footbridge is 212 metres long and joins Quay Row to Sandholt, which until now could only be reached by ferry, or by road over the weir, six kilometres upstream. It has cost 18.4 million crowns, a little less than the council had allowed for.",
    ),
    table(
      { caption: "Three ways from Quay Row to Sandholt, on foot where one can walk" },
      ["Way", "Metres", "Minutes", "When"],
      ["Footbridge", "212", "3", "Always"],
      ["Ferry", "190", "9", "Every half hour, until late in the evening"],
      ["Road over the weir", "12,400", "150", "Always, but without a pavement"],
    ),
    h2("It began with a letter"),
    p(
      "Four years ago a class of nine-year-olds wrote to the council. They could see the swimming pool from their window, they wrote, and it took them an hour to get there. The letter was read out in a meeting, answered kindly and filed. A clerk took it out again when the budget for paths was larger than the number of paths.",
    ),
    h2("Few lamps"),
    p(
      "By night the bridge is darker than such bridges usually are. Bats live under the old pier, and the lamps have been placed so low that they light the planks and little else. Whoever needs more can press a button at either end; it gives four minutes, which is enough to cross at a child’s pace.",
    ),
    p(
      "The ferry will run as before. Its crew came to the opening, looked at the bridge from the water, and sounded the horn.",
    ),
  ],
};

/** A live story whose slug changed with its update; the old address leads to the new one. */
export const footbridge: DemoArticle = {
  key: "footbridge",
  section: "local",
  topics: ["ellermouth", "river-eller"],
  kind: "news",
  language: "en",
  slug: "footbridge-over-the-eller-to-open-on-sunday",
  authors: ["tomasz"],
  unchecked: [
    {
      reason: "Anybody can see or walk it.",
      begins: ["It saves the way over the weir", "Whoever needs more can press"],
    },
    {
      reason: "It explains the figure before it, which is marked.",
      begins: ["The saving comes from the lamps"],
    },
    {
      reason: "The letter hangs in the council’s hall.",
      begins: ["Four years ago a class", "They could see the swimming pool"],
    },
  ],
  steps: [
    ...published({
      at: "2024-11-29T15:00:00Z",
      writer: "tomasz",
      words: coming,
      claims: [
        {
          key: "bridge-opening",
          statement: "The footbridge over the Eller opens on Sunday 1 December 2024",
          kind: "date_or_place",
          marks: [
            { channel: "headline", exact: "to open on Sunday" },
            {
              channel: "standfirst",
              exact: "people will be able to walk from Quay Row to Sandholt",
            },
            { channel: "body", exact: "will be opened on Sunday at noon" },
          ],
          evidence: [
            {
              source: "councilMinutes",
              relation: "supports",
              locator: "26 November 2024, notice 3",
            },
          ],
          verdict: {
            verdict: "confirmed",
            method: "official_record",
            reason: "Announced by the council with day and hour.",
          },
        },
        {
          key: "bridge-measures",
          statement: "The footbridge is 212 metres long",
          kind: "figure",
          marks: [
            { channel: "caption", exact: "It is 212 metres long" },
            { channel: "body", exact: "is 212 metres long" },
          ],
          evidence: [{ source: "bridgeRecord", relation: "supports", locator: "Sheet 1" }],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "From the completion record.",
          },
        },
        {
          key: "bridge-cost",
          statement: "The footbridge cost 18.4 million crowns",
          kind: "figure",
          marks: [{ channel: "body", exact: "has cost 18.4 million crowns" }],
          evidence: [
            { source: "bridgeRecord", relation: "supports", locator: "Sheet 9, final account" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "From the final account.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "ruth",
    }),
    ...updated({
      at: "2024-12-01T14:30:00Z",
      writer: "tomasz",
      words: open,
      slug: "footbridge-joins-quay-row-and-sandholt",
      claims: [
        {
          key: "bridge-open",
          statement: "The footbridge over the Eller was opened on Sunday 1 December 2024",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "A footbridge joins Quay Row and Sandholt" },
            { channel: "standfirst", exact: "has been open since noon on Sunday" },
            { channel: "body", exact: "open to everybody on foot since noon on Sunday" },
            { channel: "body", exact: "At noon on Sunday two barriers were carried to one side" },
          ],
          evidence: [
            {
              source: "onSceneTomasz",
              relation: "supports",
              locator: "Quay Row, 1 December, 12:00",
            },
          ],
          verdict: {
            verdict: "confirmed",
            method: "on_scene",
            reason: "Our reporter was there.",
          },
        },
        {
          key: "bridge-cost",
          marks: [{ channel: "body", exact: "It cost 18.4 million crowns" }],
        },
        {
          key: "ways-across",
          statement: "The road over the weir from Quay Row to Sandholt is 12,400 metres long",
          kind: "figure",
          marks: [
            { channel: "caption", exact: "Three ways from Quay Row to Sandholt" },
            { channel: "body", exact: "12,400" },
          ],
          evidence: [
            { source: "onSceneTomasz", relation: "supports", locator: "Walked on 30 November" },
            { source: "bridgeRecord", relation: "context", locator: "Sheet 2, map" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "on_scene",
            reason: "Our reporter has gone all three ways and taken the time.",
          },
        },
        {
          key: "ferry-goes-on",
          statement: "The Sandholt ferry keeps running after the opening of the footbridge",
          kind: "fact",
          marks: [{ channel: "body", exact: "The ferry goes on as before" }],
          evidence: [{ source: "ferryTimetable", relation: "supports", locator: "Winter 2024" }],
          verdict: {
            verdict: "confirmed",
            method: "primary_document",
            reason: "The winter timetable has the crossings of the autumn, and one more at night.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "ruth",
      note: "The bridge has been opened; the story has been rewritten and its address has changed.",
    }),
  ],
};
