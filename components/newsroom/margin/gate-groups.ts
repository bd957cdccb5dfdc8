import type { Tab } from "@/components/newsroom/desk/desk-context";
import type { Issue } from "@/lib/refusal";

/** Reasons of one sort, under the name that the desk gives them. */
export type GateGroup = {
  name: string;
  /** Where in the margin they are dealt with. */
  tab: Tab | null;
  isAboutWords: boolean;
  issues: Issue[];
};

const GROUPS: { name: string; tab: Tab | null; isAboutWords: boolean; codes: RegExp }[] = [
  { name: "Holds", tab: "review", isAboutWords: false, codes: /^(?:hold|embargo)_/u },
  {
    name: "Claims",
    tab: "claims",
    isAboutWords: true,
    codes:
      /^(?:claim|verdict)_|^evidence_withdrawn$|^stale_source$|^checked_by_writer$|^second_check_missing$/u,
  },
  { name: "Not marked", tab: "claims", isAboutWords: true, codes: /^unmarked_/u },
  { name: "Wording", tab: "claims", isAboutWords: true, codes: /^wording_/u },
  {
    name: "What readers meet first",
    tab: null,
    isAboutWords: true,
    codes: /_uncovered$|^headline_missing$/u,
  },
  {
    name: "Loose ends",
    tab: null,
    isAboutWords: true,
    codes: /^(?:pull_quote|footnote|table|chart)_/u,
  },
  { name: "People", tab: "review", isAboutWords: false, codes: /^approvals_|_is_writer$/u },
];

const OTHERS = { name: "The publication", tab: "review", isAboutWords: false } as const;

/** The gate's reasons by sort, in the order in which a story goes through them; sorts without any left out. */
export function gateGroups(issues: readonly Issue[]): GateGroup[] {
  const known = (issue: Issue) => GROUPS.some(({ codes }) => codes.test(issue.code));
  return [
    ...GROUPS.map(({ codes, ...group }) => ({
      ...group,
      issues: issues.filter((issue) => codes.test(issue.code)),
    })),
    { ...OTHERS, issues: issues.filter((issue) => !known(issue)) },
  ].filter((group) => group.issues.length > 0);
}
