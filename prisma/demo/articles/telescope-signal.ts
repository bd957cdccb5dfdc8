import { h2, p, published } from "../build";
import type { DemoArticle } from "../demo-article";

/** The retracted story: its signal came from a kitchen. */
export const telescopeSignal: DemoArticle = {
  key: "telescope",
  section: "science",
  topics: ["sky"],
  kind: "news",
  language: "en",
  slug: "radio-telescope-on-hallin-moor-hears-a-repeating-signal",
  authors: ["peter"],
  unchecked: [
    {
      reason: "It says how such an instrument works.",
      begins: ["It measures how strongly"],
    },
    {
      reason: "It tells the logbook once more, which is marked.",
      begins: ["One thing is strange about"],
    },
  ],
  steps: [
    ...published({
      at: "2024-12-02T09:00:00Z",
      writer: "ines",
      words: {
        headline: "Radio telescope on Hallin Moor hears a repeating signal",
        standfirst:
          "The telescope’s first note lists eleven short bursts in nine days, of no known cause. The observatory asks others to listen.",
        body: [
          p(
            "The radio telescope on Hallin Moor has recorded eleven bursts of radio waves, each shorter than a quarter of a second, in nine days. They look alike, and they have not been matched with any satellite, aircraft or known star.",
          ),
          p(
            "The observatory has published the recordings in a first note and asks other telescopes to point at the same part of the sky. It avoids any guess about the origin.",
          ),
          p(
            "A telescope of this kind sees no picture. It measures how strongly radio waves arrive, many thousand times a second, and writes that down. A burst is a place in the record where the line jumps up and comes down again. Most such jumps have a cause on the ground, and there is a long list of causes that are struck out first.",
          ),
          h2("Always around noon"),
          p(
            "One thing is strange about the bursts: all of them came between half past eleven and a quarter past one. The note calls this a possible effect of the observing plan.",
          ),
        ],
      },
      claims: [
        {
          key: "signal-sky",
          statement: "Eleven radio bursts recorded on Hallin Moor came from the sky",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "hears a repeating signal" },
            { channel: "standfirst", exact: "eleven short bursts in nine days" },
            { channel: "body", exact: "has recorded eleven bursts of radio waves" },
          ],
          evidence: [{ source: "telescopeNote", relation: "supports", locator: "Table 1" }],
          verdict: {
            verdict: "attributed",
            method: "primary_document",
            reason: "According to the observatory’s first note.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "ruth",
    }),
    {
      at: "2024-12-04T13:10:00Z",
      who: "joaquin",
      deed: "propose_withdrawal",
      kind: "retraction",
      notice:
        "This story has been retracted. The observatory has found that the bursts came from a microwave oven in its own kitchen, whose door was opened before it had finished. There was no signal from the sky. We should have asked about the hour of noon before we published, and did not.",
      reason: "The observatory’s review of 4 December leaves nothing of the story standing.",
    },
    { at: "2024-12-04T13:40:00Z", who: "halima", deed: "second_withdrawal" },
  ],
};
