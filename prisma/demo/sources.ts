import type { SourceKind, SourceVisibility } from "@/lib/claims/rules/verdicts";
import type { StaffKey } from "./people";

/** A source as the edition describes it. */
export type Source = {
  kind: SourceKind;
  name: string;
  visibility?: SourceVisibility;
  description?: string;
  url?: string;
  /** Who may read a sealed one, besides who brings it. */
  readers?: StaffKey[];
};

/** What the claims of the edition rest on. Everything about Ellermouth is invented and has an invented address. */
export const SOURCES = {
  prisonReport: {
    kind: "organisation",
    name: "International news agencies, reporting from Saydnaya",
    description: "Text and picture reports of 8 December 2024.",
  },
  formerDetainees: {
    kind: "organisation",
    name: "Associations of former detainees of Saydnaya, public statements",
  },
  clip: {
    kind: "footage",
    name: "Recording of a child leaving a cell, as shared on social media",
    description: "Origin not established.",
  },
  amnesty: {
    kind: "document",
    name: "Amnesty International, report on Saydnaya of February 2017 (MDE 24/5415/2017)",
    url: "https://www.amnesty.org/en/documents/mde24/5415/2017/en/",
  },
  chronology: {
    kind: "data_set",
    name: "Onrecord’s chronology of the war, compiled from agency reports",
  },
  whiteHelmets: {
    kind: "organisation",
    name: "Syria Civil Defence (White Helmets), statement on the end of the search",
  },
  syrianOfficers: {
    kind: "organisation",
    name: "News agencies, quoting Syrian officers",
  },
  russianMedia: { kind: "organisation", name: "Russian state media" },
  russianPresidency: { kind: "organisation", name: "Russian presidency, public statement" },
  ukraineCentre: {
    kind: "organisation",
    name: "Ukraine’s Centre for Strategic Communications",
  },
  assadRecord: {
    kind: "document",
    name: "Public record of the Syrian presidency, 2000 to 2024",
  },
  unitedNations: { kind: "organisation", name: "United Nations, figures on the war in Syria" },
  monitors: { kind: "organisation", name: "Monitoring groups that counted the war’s dead" },
  embassyPictures: {
    kind: "footage",
    name: "Pictures from inside the Iranian embassy in Damascus, taken by several agencies",
  },
  italy: {
    kind: "organisation",
    name: "Italian government, statement on its residence in Damascus",
  },
  golani: { kind: "footage", name: "Recorded remarks of Abu Mohammed al-Golani, December 2024" },
  israel: { kind: "organisation", name: "Israeli government, statement on the strikes" },
  trump: { kind: "document", name: "Donald Trump, public post of December 2024" },
  overlapMethod: {
    kind: "document",
    name: "Note on estimating from overlapping lists, Onrecord data desk",
    description:
      "A summary of a long-established method of statistics, also called capture and recapture.",
  },
  columnist: { kind: "person", name: "Greta Olsson-Diallo, columnist" },

  councilMinutes: {
    kind: "document",
    name: "Ellermouth Town Council, minutes",
    url: "https://council.ellermouth.example/minutes",
  },
  councilBudget: {
    kind: "document",
    name: "Ellermouth Town Council, draft budget",
    url: "https://council.ellermouth.example/budget",
  },
  libraryCounts: {
    kind: "data_set",
    name: "Ellermouth Library, door counts",
    url: "https://library.ellermouth.example/counts",
  },
  ferryCompany: {
    kind: "document",
    name: "Sandholt Ferry, annual statement",
    url: "https://ferry.ellermouth.example/statement",
  },
  ferryCrew: { kind: "organisation", name: "Sandholt Ferry crew association, own count" },
  ferryLeaflet: { kind: "document", name: "Leaflet delivered in Quay Row, November 2024" },
  ferryTimetable: {
    kind: "document",
    name: "Sandholt Ferry, timetable",
    url: "https://ferry.ellermouth.example/timetable",
  },
  riverGauge: {
    kind: "data_set",
    name: "Eller River Board, readings of the Low Ferry gauge",
    url: "https://river.ellermouth.example/gauges/low-ferry",
  },
  riverBoard: { kind: "organisation", name: "Eller River Board, duty officer" },
  fireService: { kind: "organisation", name: "Ellermouth Fire Service, control room" },
  bridgeRecord: {
    kind: "document",
    name: "Ellermouth Town Council, completion record of the footbridge",
    url: "https://council.ellermouth.example/footbridge",
  },
  onSceneTomasz: { kind: "person", name: "Tomasz Brandt, for Onrecord, at the place" },
  observatory: {
    kind: "data_set",
    name: "Hallin Moor Observatory, positions of the comet",
    url: "https://observatory.hallin-moor.example/comet",
  },
  astronomer: { kind: "person", name: "Duty astronomer, Hallin Moor Observatory" },
  telescopeNote: {
    kind: "document",
    name: "Hallin Moor Radio Telescope, first note on the signal",
    url: "https://telescope.hallin-moor.example/note-1",
  },
  telescopeReview: {
    kind: "document",
    name: "Hallin Moor Radio Telescope, review of the signal",
    url: "https://telescope.hallin-moor.example/note-2",
  },
  seedRegister: {
    kind: "data_set",
    name: "Skerra Seed Bank, register of samples",
    url: "https://seeds.skerra.example/register",
  },
  seedKeeper: { kind: "person", name: "Keeper of the Skerra Seed Bank" },
  seagrassSurvey: {
    kind: "document",
    name: "Eller Estuary Survey, seagrass report (under embargo)",
  },
  museumCatalogue: {
    kind: "document",
    name: "Tide Museum, catalogue of the collection",
    url: "https://museum.ellermouth.example/catalogue",
  },
  museumHours: {
    kind: "document",
    name: "Tide Museum, opening hours",
    url: "https://museum.ellermouth.example/visit",
  },
  theatreProgramme: {
    kind: "document",
    name: "Lantern Theatre, winter programme",
    url: "https://theatre.ellermouth.example/winter",
  },
  theatreAccounts: { kind: "document", name: "Lantern Theatre, accounts of the refit" },
  albumOwner: {
    kind: "person",
    visibility: "background",
    name: "The finder of the album",
    description: "A resident of Ellermouth.",
  },
  harbourClerk: {
    kind: "person",
    visibility: "sealed",
    name: "A clerk of the harbour office, whom Tomasz has met twice",
    description: "Was in the room when the second extension was signed, and fears for the post.",
    readers: ["nadia", "ruth", "joaquin"],
  },
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof SOURCES;
