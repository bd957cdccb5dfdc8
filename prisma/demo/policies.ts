import type { PolicySlug } from "@/lib/standards/rules/policies";

type DemoPolicy = {
  policy: PolicySlug;
  /** The first version and what followed it, each with its day. */
  versions: { at: string; text: string }[];
};

/** What the newsroom of the edition says about itself. It is invented, and its policies say so where that matters. */
export const DEMO_POLICIES: DemoPolicy[] = [
  {
    policy: "mission",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "To say what is known, and how it is known.\n\nThis is a demo edition: it shows what the software does for a newsroom. It covers Ellermouth, a town that does not exist, and from afar one story that is true.\n\n## What comes first\n\n- What people need in order to decide: votes, money, floods, timetables.\n- What somebody would rather not see reported.\n- What is new about something old.",
      },
    ],
  },
  {
    policy: "ethics",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "Nobody here reports on, checks or edits what they have a stake in. What an author has to do with their subjects stands on their page.\n\n## Gifts and travel\n\nWe pay our own way. A ticket, a meal or a night that somebody else paid for is named in the story.\n\n## People\n\n- We say who we are. We do not use hidden cameras or false names.\n- Whoever is accused of something is asked before we publish, and has time to answer.\n- Children, the bereaved and people in danger are not identified unless they gain by it and agree.\n- Pictures that many will find hard to look at are covered until a reader asks for them.",
      },
    ],
  },
  {
    policy: "corrections",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "When something we published is wrong, we say so in the story, with what was wrong and what is right. Write to us, and somebody answers.",
      },
      {
        at: "2024-12-09T10:00:00Z",
        text: "When something we published is wrong, we say so in the story, with what was wrong and what is right.\n\n## How fast\n\nA report is looked at on the day it comes. A mistake that could hurt somebody is corrected before anything else is done.\n\n## Where\n\n- A serious correction stands on top of the story, a small one at its foot. All of them are on the corrections page.\n- A correction is never edited or taken away. A wrong one gets a correction of its own.\n- What other newsrooms and archives have taken from us is corrected too: they are told at once, and we keep a record of who has acknowledged it.\n\n## Who decides\n\nThe editor in charge, who did not write the story. A retraction takes two people.",
      },
    ],
  },
  {
    policy: "fact-checking",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "Every figure, date, name, quotation and picture is checked before publication by somebody who did not write the sentence, against the document itself where there is one, and otherwise against two sources that do not know of each other.\n\nThe note beside each claim says what we found, how, and who checked it. What could not be established is published only when it matters, says so in its own sentence, and has a time at which we look again.\n\nOpinion pieces are checked for their facts like everything else.",
      },
    ],
  },
  {
    policy: "unnamed-sources",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "A source goes unnamed only when naming them would harm them, when what they say matters, and when it cannot be had otherwise. An editor must know who it is and agree.\n\nReaders are told as much as does no harm, and why the name is missing. An opinion of somebody unnamed about somebody named is not published.",
      },
    ],
  },
  {
    policy: "ownership",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "Nobody owns or pays this newsroom: it is the demo edition. The newsroom that takes its place says here who owns it, where its money comes from, and that neither decides what is reported.\n\nThis site carries no advertising. It asks no other server for anything, and keeps nothing about its readers that could tell who they are.",
      },
    ],
  },
  {
    policy: "feedback",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "Tell us what is wrong, missing or unfair: the address is on the standards page. Say which words, and how you know.\n\nSomebody who had no part in the story reads it and answers. If the answer does not satisfy you, ask for the editor in charge, Halima Stern, a demo person.",
      },
    ],
  },
  {
    policy: "masthead",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "All of these are demo people; none of them exists.\n\n- Halima Stern, editor in charge, answers for everything that is published here.\n- Ruth Adeyemi and Joaquín Sella edit.\n- Nadia Verhoeven checks.\n- Ines Okafor and Tomasz Brandt report.\n\nThe newsroom sits at 4 Quay Row, Ellermouth, where no letter will arrive.",
      },
    ],
  },
  {
    policy: "bylines",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "A story names whoever wrote it, and links to a page that says what they know about and what they have to do with it. Who checked it and who approved it is named too.\n\nA story without a name comes from the newsroom as a whole: a timetable, a result, a notice. The editor in charge answers for it.",
      },
    ],
  },
  {
    policy: "diversity",
    versions: [
      {
        at: "2024-11-25T09:00:00Z",
        text: "This newsroom is invented. The newsroom that takes its place says here whose voices it seeks out and who works in it.",
      },
    ],
  },
];
