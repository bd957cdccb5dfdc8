import { corrected, figure, h2, ordered, p, published } from "../build";
import type { DemoArticle, DemoWords } from "../demo-article";

const before =
  "Between 5,000 and 13,000 people have been hanged at Saydnaya since 2011, according to Amnesty International.";
const after =
  "Between 5,000 and 13,000 people were hanged at Saydnaya from September 2011 to December 2015, according to an Amnesty International report of 2017.";

const words = (amnesty: string): DemoWords => ({
  headline: "Counting the dead of a prison takes more than one list",
  standfirst:
    "No single record of deaths in custody is complete. Where several overlap, statisticians can estimate how many names stand on none of them.",
  body: [
    p(
      "When a prison is opened, the first question is about the living. The second comes soon after and stays much longer: how many died here, and who were they?",
    ),
    p(
      `${amnesty} The distance between those two numbers is not carelessness. It is an honest statement of how much was hidden.`,
    ),
    h2("One list is a floor"),
    p(
      "A list of names gives a number below which the truth cannot lie, provided that every name on it is right. It says nothing about those whom its authors never heard of. A list kept by families knows those who had families to speak for them; a list kept by a hospital knows those who were brought there.",
    ),
    figure(
      "ledger",
      "Illustration: two ledgers. Where lists overlap, the share of names they have in common says how much both have missed.",
    ),
    h2("Two lists are a measurement"),
    p(
      "If two lists were made independently, and nearly every name on one is also on the other, there cannot be many people missing from both. If they hardly overlap, most people are missing from both. The same reasoning is used to estimate the number of fish in a lake.",
    ),
    p("In practice it needs patience more than mathematics:"),
    ordered(
      "Names are written in one spelling, and dates in one calendar.",
      "Entries that may be the same person are compared by somebody who does not know which result is hoped for.",
      "The estimate is given with its range, and the range is given as much room as the number.",
    ),
    h2("What can still go wrong"),
    p(
      "Lists are seldom quite independent: a family that speaks to one group will speak to another. And no method can restore a record that has been burned. That is why papers found in a prison should be left in their order, photographed where they lie, and taken away only by people who will answer for them.",
    ),
    p(
      "A number arrived at in this way will never be a name. It can, however, keep others from claiming that there was nothing to count.",
    ),
  ],
});

/** A backgrounder that shares the lead story's figure; corrected with it. */
export const countingTheDead: DemoArticle = {
  key: "counting",
  section: "world",
  topics: ["human-rights", "saydnaya", "archives"],
  kind: "news",
  language: "en",
  slug: "counting-the-dead-of-a-prison-takes-more-than-one-list",
  authors: ["ines", "peter"],
  unchecked: [
    {
      reason: "The writer’s own reasoning, not a finding.",
      begins: ["Two lists are a measurement", "The distance between those two numbers"],
    },
    {
      reason: "It says what the drawing shows.",
      begins: ["Illustration: two ledgers"],
    },
  ],
  steps: [
    ...published({
      at: "2024-12-08T14:30:00Z",
      writer: "ines",
      words: words(before),
      claims: [
        {
          key: "overlap",
          statement: "Overlapping lists allow an estimate of how many people are on none of them",
          kind: "fact",
          marks: [
            { channel: "headline", exact: "takes more than one list" },
            {
              channel: "standfirst",
              exact: "statisticians can estimate how many names stand on none of them",
            },
            {
              channel: "caption",
              exact: "the share of names they have in common says how much both have missed",
            },
            { channel: "body", exact: "there cannot be many people missing from both" },
          ],
          evidence: [
            { source: "overlapMethod", relation: "supports", locator: "Page 1, with an example" },
          ],
          verdict: {
            verdict: "confirmed",
            method: "expert",
            reason: "A standard method of statistics; it rests on the lists being independent.",
          },
        },
        {
          key: "hanged",
          marks: [{ channel: "body", exact: "Between 5,000 and 13,000 people" }],
          verdict: {
            verdict: "attributed",
            method: "primary_document",
            reason: "An estimate of Amnesty International, given here as such and not as a count.",
          },
          evidence: [{ source: "amnesty", relation: "supports", locator: "Summary" }],
        },
      ],
      approver: "ruth",
      publisher: "joaquin",
    }),
    ...corrected({
      at: "2024-12-11T12:20:00Z",
      writer: "ines",
      words: words(after),
      claims: [
        {
          key: "hanged",
          verdict: {
            verdict: "attributed",
            method: "primary_document",
            reason:
              "An estimate of Amnesty International’s report of 2017 for September 2011 to December 2015; it says nothing about later years.",
          },
        },
      ],
      approver: "joaquin",
      publisher: "halima",
      minutes: 45,
      correction: {
        kind: "corrected",
        weight: "major",
        whatWasWrong:
          "We wrote that Amnesty International’s estimate of the people hanged at Saydnaya runs from 2011 to the present.",
        whatIsRight:
          "It covers September 2011 to December 2015. The same mistake stood in our report on the opening of the prison, where it has been corrected too.",
        wordsBefore: before,
        wordsAfter: after,
      },
    }),
  ],
};
