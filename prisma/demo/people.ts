import type { Role } from "@/lib/staff/rules/capabilities";

type Person = { name: string; role: Role; email: string };

/** The staff of the demo edition. None of these people exists. */
export const STAFF = {
  ines: { name: "Ines Okafor", role: "reporter", email: "ines.okafor@onrecord.example" },
  tomasz: { name: "Tomasz Brandt", role: "reporter", email: "tomasz.brandt@onrecord.example" },
  nadia: { name: "Nadia Verhoeven", role: "checker", email: "nadia.verhoeven@onrecord.example" },
  ruth: { name: "Ruth Adeyemi", role: "editor", email: "ruth.adeyemi@onrecord.example" },
  joaquin: { name: "Joaquín Sella", role: "editor", email: "joaquin.sella@onrecord.example" },
  halima: { name: "Halima Stern", role: "admin", email: "halima.stern@onrecord.example" },
} as const satisfies Record<string, Person>;

export type StaffKey = keyof typeof STAFF;

type Byline = {
  slug: string;
  name: string;
  bio: string;
  expertise: string;
  disclosures: string;
  languages?: string[];
  staff?: StaffKey;
};

/** The bylines, every one of them marked as a demo byline on its page. */
export const AUTHORS = {
  ines: {
    slug: "ines-okafor",
    name: "Ines Okafor",
    bio: "A demo byline: no such person exists. In this edition she reports on conflict and detention, and stays with a story after its first day.",
    expertise: "Prisons, missing persons, the law of war",
    disclosures: "Belongs to no party, campaign or advocacy group.",
    staff: "ines",
  },
  tomasz: {
    slug: "tomasz-brandt",
    name: "Tomasz Brandt",
    bio: "A demo byline: no such person exists. In this edition he covers Ellermouth, its council, its river and everything that floats on it.",
    expertise: "Local government, public spending, floods",
    disclosures: "Lives in Quay Row and is a member of the public library.",
    staff: "tomasz",
  },
  nadia: {
    slug: "nadia-verhoeven",
    name: "Nadia Verhoeven",
    bio: "A demo byline: no such person exists. In this edition she checks claims before publication and looks at the open ones again.",
    expertise: "Verification, public records, footage",
    disclosures: "Checks no sentence that she has written.",
    staff: "nadia",
  },
  ruth: {
    slug: "ruth-adeyemi",
    name: "Ruth Adeyemi",
    bio: "A demo byline: no such person exists. In this edition she edits World and Politics.",
    expertise: "Foreign affairs, editing",
    disclosures: "Her sister works for the harbour office; she does not edit stories about it.",
    staff: "ruth",
  },
  joaquin: {
    slug: "joaquin-sella",
    name: "Joaquín Sella",
    bio: "A demo byline: no such person exists. In this edition he edits Science, Culture and Local.",
    expertise: "Science, museums, editing",
    disclosures: "Holds a season ticket of the Lantern Theatre, bought at the public price.",
    staff: "joaquin",
  },
  halima: {
    slug: "halima-stern",
    name: "Halima Stern",
    bio: "A demo byline: no such person exists. In this edition she answers for the newsroom's standards and issues its corrections.",
    expertise: "Standards, corrections, press law",
    disclosures: "Takes no part in the first publication of a story.",
    staff: "halima",
  },
  dunya: {
    slug: "dunya-salloum",
    name: "Dunya Salloum",
    bio: "A demo byline: no such person exists. In this edition she runs the Arabic desk.",
    expertise: "Translation, Syria, oral history",
    disclosures: "None.",
    languages: ["ar", "en"],
  },
  greta: {
    slug: "greta-olsson-diallo",
    name: "Greta Olsson-Diallo",
    bio: "A demo byline: no such person exists. In this edition she writes a column about what societies keep and what they throw away.",
    expertise: "Archives, memory, public records",
    disclosures: "Sits on the unpaid board of a local archive.",
  },
  peter: {
    slug: "peter-anand",
    name: "Peter Anand",
    bio: "A demo byline: no such person exists. In this edition he writes about the sky, the sea and measurements that do not agree.",
    expertise: "Astronomy, ecology, statistics",
    disclosures: "Once worked at an observatory that no story of his has been about.",
  },
  yuki: {
    slug: "yuki-fontaine",
    name: "Yuki Fontaine",
    bio: "A demo byline: no such person exists. In this edition she writes about museums, stages and the people who keep them open.",
    expertise: "Museums, theatre, restoration",
    disclosures: "Pays for her own tickets.",
  },
} as const satisfies Record<string, Byline>;

export type AuthorKey = keyof typeof AUTHORS;

type Section = { slug: string; name: string; description: string; approvalsNeeded: number };

/** In the order of the header. */
export const SECTIONS = {
  world: {
    slug: "world",
    name: "World",
    description: "What happens elsewhere, and how we know.",
    approvalsNeeded: 1,
  },
  politics: {
    slug: "politics",
    name: "Politics",
    description: "Who decides, on what grounds and with whose money.",
    approvalsNeeded: 1,
  },
  science: {
    slug: "science",
    name: "Science",
    description: "Findings, with the size of the doubt.",
    approvalsNeeded: 1,
  },
  culture: {
    slug: "culture",
    name: "Culture",
    description: "Stages, museums and the things people keep.",
    approvalsNeeded: 1,
  },
  local: {
    slug: "local",
    name: "Local",
    description:
      "Ellermouth and the river. The town is invented, as is everything that happens there.",
    approvalsNeeded: 1,
  },
} as const satisfies Record<string, Section>;

export type SectionKey = keyof typeof SECTIONS;

type Topic = { slug: string; name: string; description: string; mediaTopic?: string };

export const TOPICS = {
  syria: {
    slug: "syria",
    name: "Syria",
    description: "The country after December 2024.",
    mediaTopic: "16000000",
  },
  saydnaya: {
    slug: "saydnaya",
    name: "Saydnaya",
    description: "The military prison near Damascus and the people who were held there.",
    mediaTopic: "20000106",
  },
  "human-rights": {
    slug: "human-rights",
    name: "Human rights",
    description: "Rights, their breach, and how a breach is established.",
    mediaTopic: "20000587",
  },
  ellermouth: {
    slug: "ellermouth",
    name: "Ellermouth",
    description: "A town that exists only in the demo edition.",
  },
  "river-eller": {
    slug: "river-eller",
    name: "River Eller",
    description: "The river, its gauges, its bridges and its ferry.",
    mediaTopic: "20000441",
  },
  "public-money": {
    slug: "public-money",
    name: "Public money",
    description: "Budgets, contracts and what was bought.",
    mediaTopic: "20000621",
  },
  sky: {
    slug: "sky",
    name: "The sky",
    description: "Comets, telescopes and dark nights.",
    mediaTopic: "20000717",
  },
  nature: {
    slug: "nature",
    name: "Nature",
    description: "Plants, animals and the places they need.",
    mediaTopic: "20000441",
  },
  museums: {
    slug: "museums",
    name: "Museums",
    description: "Collections and their keepers.",
    mediaTopic: "20000038",
  },
  theatre: {
    slug: "theatre",
    name: "Theatre",
    description: "Plays and the houses that stage them.",
    mediaTopic: "20000002",
  },
  archives: {
    slug: "archives",
    name: "Archives",
    description: "What is kept, by whom, and who may read it.",
    mediaTopic: "20000038",
  },
} as const satisfies Record<string, Topic>;

export type TopicKey = keyof typeof TOPICS;
