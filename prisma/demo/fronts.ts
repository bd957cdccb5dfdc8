import type { BlockKind } from "@/lib/front-page/rules/blocks";
import type { Moment } from "./demo-article";
import type { SectionKey, StaffKey, TopicKey } from "./people";

/** A block of a front; stories are named by key, an empty slot (null) fills itself. */
export type DemoBlock = {
  kind: BlockKind;
  fill: "newest" | "opinion" | "corrected" | { section: SectionKey } | { topic: TopicKey };
  slots: (string | null)[];
};

/** One arrangement of a front: the front page where no section is named. */
export type DemoFront = {
  section?: SectionKey;
  at: Moment;
  who: StaffKey;
  blocks: DemoBlock[];
  /** When it goes out by the clock; shown at once where nothing is said. */
  dueAt?: Moment;
};

const CORRECTIONS: DemoBlock = { kind: "corrections", fill: "corrected", slots: [] };

/** The fronts of the edition, in the order of time. What is planted later does not take the lead from Saydnaya. */
export const DEMO_FRONTS: DemoFront[] = [
  {
    at: "2024-12-08T20:15:00Z",
    who: "ruth",
    blocks: [
      { kind: "lead", fill: "newest", slots: ["saydnaya"] },
      { kind: "list", fill: "newest", slots: [null, null, null, null, null, null] },
      CORRECTIONS,
    ],
  },
  {
    at: "2024-12-12T10:05:00Z",
    who: "ruth",
    blocks: [
      { kind: "lead", fill: { topic: "saydnaya" }, slots: ["saydnaya", "counting"] },
      { kind: "cluster", fill: { topic: "river-eller" }, slots: ["footbridge", "storm", null] },
      { kind: "opinion", fill: "opinion", slots: [null] },
      { kind: "pictures", fill: "newest", slots: ["museum", "comet", null] },
      { kind: "list", fill: "newest", slots: [null, null, null, null, null] },
      CORRECTIONS,
    ],
  },
  {
    section: "world",
    at: "2024-12-12T10:20:00Z",
    who: "ruth",
    blocks: [
      { kind: "lead", fill: { section: "world" }, slots: ["saydnaya"] },
      { kind: "cluster", fill: { section: "world" }, slots: ["counting", null] },
      { kind: "opinion", fill: "opinion", slots: ["papers"] },
      CORRECTIONS,
    ],
  },
  {
    section: "local",
    at: "2024-12-12T11:00:00Z",
    who: "joaquin",
    blocks: [
      { kind: "lead", fill: { section: "local" }, slots: ["footbridge", "storm"] },
      { kind: "list", fill: { topic: "river-eller" }, slots: [null, null, null] },
      CORRECTIONS,
    ],
  },
  {
    section: "culture",
    at: { hours: -2 },
    who: "joaquin",
    dueAt: { days: 1 },
    blocks: [
      { kind: "lead", fill: { section: "culture" }, slots: ["museum"] },
      { kind: "pictures", fill: { topic: "theatre" }, slots: ["theatre", null] },
    ],
  },
];
