import { p, published, quote, readMore } from "../build";
import type { DemoArticle } from "../demo-article";

/** The opinion piece; it still gives the shared figure with the wrong period, as an open task. */
export const keepThePapers: DemoArticle = {
  key: "papers",
  section: "world",
  topics: ["archives", "human-rights", "saydnaya"],
  kind: "opinion",
  language: "en",
  slug: "before-the-verdicts-keep-the-papers",
  authors: ["greta"],
  unchecked: [
    {
      reason: "Opinion: the writer’s own argument.",
      begins: [
        "I do not blame anybody",
        "There are three objections",
        "Every locked institution",
        "The third is that the living",
        "It is the strongest of the three",
      ],
    },
  ],
  steps: [
    ...published({
      at: "2024-12-08T16:30:00Z",
      writer: "tomasz",
      words: {
        headline: "Before the verdicts, keep the papers",
        standfirst:
          "A prison that is opened should also be closed for a day, so that what it wrote about itself is not lost.",
        body: [
          p(
            "Every locked institution keeps two kinds of prisoner. The second kind is paper: registers of arrival and release, receipts for bread, the small forms on which a person is moved from one line to another. When a gate opens, the first kind walks out. The second is trodden on.",
          ),
          p(
            "I do not blame anybody for that. Whoever has a brother to look for will not stop to put sheets back into their folder. But a day later somebody should stand at the door, with gloves and a camera and nothing else to do.",
          ),
          readMore("saydnaya"),
          p(
            "Numbers need paper. Amnesty International speaks of between 5,000 and 13,000 people hanged at Saydnaya since 2011. Such a range is what outsiders can achieve without a register, and it is a great deal. With the register it could become a list, and with the list every entry could become a person again.",
          ),
          quote(
            "An archive is not where a society puts its past. It is where it keeps the right to ask.",
          ),
          p(
            "There are three objections. The first is that papers can be forged, and old services were good at forging. That speaks for keeping all of them, since a forgery is found by its neighbours. The second is that the papers name informers, and that neighbours may take revenge. That speaks for sealing them for a time, under a rule that is written before anybody has read a page. The third is that the living need bread, and not boxes. It is the strongest of the three, and the answer to it is that boxes are cheap.",
          ),
          p(
            "So: close the building for a day. Photograph each room as it is. Number what is found in the order in which it is found. Then open it again, and let the families in first.",
          ),
        ],
      },
      claims: [
        {
          key: "papers-first",
          statement:
            "The papers of an opened prison should be secured before anything else is decided",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "keep the papers" },
            { channel: "standfirst", exact: "should also be closed for a day" },
          ],
          evidence: [{ source: "columnist", relation: "context", locator: "This column" }],
          verdict: {
            verdict: "not_checkable",
            reason: "The author’s opinion.",
          },
        },
        {
          key: "hanged",
          marks: [{ channel: "body", exact: "between 5,000 and 13,000 people hanged at Saydnaya" }],
          evidence: [{ source: "amnesty", relation: "supports", locator: "Summary" }],
          verdict: {
            verdict: "attributed",
            method: "primary_document",
            reason: "An estimate of Amnesty International, given here as such and not as a count.",
          },
        },
      ],
      approver: "ruth",
      publisher: "joaquin",
    }),
  ],
};
