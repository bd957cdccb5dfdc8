import type { DemoClaim } from "../demo-article";

/** The opening of the prison, and the thirteen claims of its story, as they stood at first publication. */
export const leadClaims: DemoClaim[] = [
  {
    key: "opening",
    statement:
      "Saydnaya military prison near Damascus was opened on 8 December 2024 and thousands of prisoners were freed",
    kind: "fact",
    marks: [
      { channel: "headline", exact: "Saydnaya prison is opened as rebel forces take Damascus" },
      { channel: "standfirst", exact: "Thousands of prisoners were freed on Sunday" },
      { channel: "caption", exact: "was opened on 8 December 2024" },
      { channel: "body", exact: "was opened on Sunday as rebel forces took the Syrian capital" },
    ],
    evidence: [
      {
        source: "prisonReport",
        relation: "supports",
        locator: "Reports from the gate, 8 December",
      },
      { source: "formerDetainees", relation: "supports", locator: "Statements of 8 December 2024" },
    ],
    verdict: {
      verdict: "confirmed",
      method: "two_independent_sources",
      reason:
        "Agency reports from the gate and statements of former detainees, independent of each other, describe the same event. The number of the freed is known only as thousands.",
    },
  },
  {
    key: "child-footage",
    statement: "Footage on social media shows a small child walking out of a cell at Saydnaya",
    kind: "media_authenticity",
    marks: [
      {
        channel: "caption",
        exact: "appears to show a small child walking out of a cell at Saydnaya",
      },
      {
        channel: "body",
        exact: "appears to show a small child walking out of a cell at the prison",
      },
    ],
    evidence: [{ source: "clip", relation: "context", locator: "Whole recording" }],
    verdict: {
      verdict: "unconfirmed",
      reason:
        "Neither the maker nor the day of the recording has been established, and we know of no second recording of the same moment.",
      owner: "ines",
      recheckAt: { days: 3 },
    },
  },
  {
    key: "hanged",
    statement: "5,000 to 13,000 people were hanged at Saydnaya, according to Amnesty International",
    kind: "figure",
    marks: [{ channel: "body", exact: "between 5,000 and 13,000 people" }],
    evidence: [{ source: "amnesty", relation: "supports", locator: "Summary" }],
    verdict: {
      verdict: "attributed",
      method: "primary_document",
      reason: "An estimate of Amnesty International, given here as such and not as a count.",
    },
  },
  {
    key: "women-and-children",
    statement: "Women and children were held with political prisoners",
    kind: "fact",
    marks: [
      { channel: "standfirst", exact: "women and children among them" },
      {
        channel: "body",
        exact: "Women and children had been held there together with political prisoners",
      },
    ],
    evidence: [
      { source: "prisonReport", relation: "supports", locator: "Reports of 8 December 2024" },
      { source: "formerDetainees", relation: "supports", locator: "Statements of 8 December 2024" },
    ],
    verdict: {
      verdict: "confirmed",
      method: "two_independent_sources",
      reason: "Two sources that do not depend on each other say so.",
    },
  },
  {
    key: "offensive-began",
    statement: "The rebel offensive began on 27 November 2024",
    kind: "date_or_place",
    marks: [{ channel: "body", exact: "The rebel offensive began on 27 November 2024" }],
    evidence: [
      { source: "chronology", relation: "supports", locator: "Entry of 27 November 2024" },
    ],
    verdict: {
      verdict: "confirmed",
      method: "data_analysis",
      reason: "All agency reports in our chronology agree on the day.",
    },
  },
  {
    key: "red-prison",
    statement: "Men are still locked in a “Red Prison” three floors below ground",
    kind: "fact",
    marks: [{ channel: "body", exact: "men were still locked in a so-called" }],
    evidence: [
      { source: "formerDetainees", relation: "context", locator: "Statements of 8 December 2024" },
    ],
    verdict: {
      verdict: "unconfirmed",
      reason: "We have found nobody who has seen such cells. A search is under way.",
      owner: "ines",
      recheckAt: "2024-12-08T23:00:00Z",
    },
  },
  {
    key: "left-damascus",
    statement: "Bashar al-Assad left Damascus by aircraft on Sunday 8 December 2024",
    kind: "fact",
    marks: [{ channel: "body", exact: "Mr Assad left Damascus by aircraft on Sunday 8 December" }],
    evidence: [
      { source: "syrianOfficers", relation: "supports", locator: "Reports of 8 December" },
    ],
    verdict: {
      verdict: "attributed",
      method: "named_witness",
      reason: "Rests on officers who spoke to news agencies; we have not spoken to them ourselves.",
    },
  },
  {
    key: "in-moscow",
    statement: "Bashar al-Assad is in Moscow under Russian protection",
    kind: "fact",
    marks: [{ channel: "body", exact: "he was in Moscow, under Russian protection" }],
    evidence: [{ source: "russianMedia", relation: "supports", locator: "Evening of 8 December" }],
    verdict: {
      verdict: "attributed",
      method: "official_record",
      reason: "So far only Russian state media say this.",
    },
  },
  {
    key: "aircraft-crashed",
    statement: "The aircraft that carried Bashar al-Assad crashed",
    kind: "fact",
    marks: [
      {
        channel: "body",
        exact: "A report that his aircraft had crashed was false",
        stance: "debunked",
      },
    ],
    evidence: [
      { source: "ukraineCentre", relation: "contradicts", locator: "Statement of December 2024" },
    ],
    verdict: {
      verdict: "false",
      method: "earlier_fact_check",
      reason:
        "Ukraine’s Centre for Strategic Communications called the report Russian disinformation; he was later reported to be in Moscow.",
    },
  },
  {
    key: "ruled-24-years",
    statement: "The government of Bashar al-Assad ruled for 24 years, since 2000, after his father",
    kind: "figure",
    marks: [
      { channel: "standfirst", exact: "had ruled for 24 years" },
      { channel: "body", exact: "in place for 24 years" },
    ],
    evidence: [{ source: "assadRecord", relation: "supports", locator: "Inauguration in 2000" }],
    verdict: {
      verdict: "confirmed",
      method: "official_record",
      reason:
        "He took office in 2000 after the death of his father; from then to 2024 is 24 years.",
    },
  },
  {
    key: "half-a-million",
    statement: "About half a million people were killed and millions displaced in 13 years of war",
    kind: "figure",
    marks: [
      { channel: "body", exact: "About half a million people were killed in 13 years of war" },
    ],
    evidence: [
      { source: "unitedNations", relation: "supports", locator: "Figures on displacement" },
      { source: "monitors", relation: "supports", locator: "Totals up to 2024" },
    ],
    verdict: {
      verdict: "attributed",
      method: "data_analysis",
      reason: "The counts differ in method and in what they include; the order of size does not.",
    },
  },
  {
    key: "embassies",
    statement: "The Italian and Iranian embassies in Damascus were broken into",
    kind: "fact",
    marks: [
      { channel: "body", exact: "The Iranian embassy in Damascus was broken into on Sunday" },
      {
        channel: "body",
        exact: "the residence of its ambassador had been entered",
        verdict: {
          verdict: "attributed",
          method: "official_record",
          reason: "Italy says so of the ambassador’s residence. We have not seen it for ourselves.",
          restsOn: ["italy"],
        },
      },
    ],
    evidence: [
      { source: "embassyPictures", relation: "supports", locator: "Pictures of 8 December" },
      { source: "italy", relation: "supports", locator: "Statement of 8 December" },
    ],
    verdict: {
      verdict: "confirmed",
      method: "geolocation",
      reason: "Pictures by several agencies show the inside of the building on that day.",
      restsOn: ["embassyPictures"],
    },
  },
  {
    key: "for-everyone",
    statement: "Abu Mohammed al-Golani said Syria is for everyone",
    kind: "quote",
    marks: [{ channel: "body", exact: "said that Syria was for everyone" }],
    evidence: [{ source: "golani", relation: "supports", locator: "Remarks in Damascus" }],
    verdict: {
      verdict: "attributed",
      method: "primary_document",
      reason: "Given in indirect speech, after a recording of his remarks.",
    },
  },
  {
    key: "strikes-and-trump",
    statement:
      "Israel struck suspected chemical-weapons sites; Donald Trump said the United States should stay out",
    kind: "fact",
    marks: [
      { channel: "body", exact: "Israel struck sites in Syria that it suspected" },
      {
        channel: "body",
        exact: "said that his country should stay out of it",
        verdict: {
          verdict: "confirmed",
          method: "primary_document",
          reason: "Written by him in public.",
          restsOn: ["trump"],
        },
      },
    ],
    evidence: [
      { source: "israel", relation: "supports", locator: "Statement of December 2024" },
      { source: "trump", relation: "supports", locator: "Post of 7 December 2024" },
    ],
    verdict: {
      verdict: "confirmed",
      method: "official_record",
      reason: "Stated by the government that ordered the strikes.",
      restsOn: ["israel"],
    },
  },
];
