import type { FigureName } from "./figures";
import type { PolicySlug } from "./policies";

/** One thing that a standard asks for, in our words, and what of ours answers it. */
export type Criterion = {
  name: string;
  policies: readonly PolicySlug[];
  figures: readonly FigureName[];
  /** What is so by the way this site is made, whatever the newsroom does. */
  always?: string;
};

/** A published standard for newsrooms. */
export type CriteriaOf = { id: string; name: string; by: string; criteria: readonly Criterion[] };

function criterion(
  name: string,
  policies: readonly PolicySlug[],
  figures: readonly FigureName[],
  always?: string,
): Criterion {
  return { name, policies, figures, ...(always !== undefined && { always }) };
}

const NO_ADVERTISING = "There is no place for advertising on these pages.";
const NO_STRANGERS =
  "No other server is asked for anything while a page is read, and what was read stays on the device.";
const NO_COMMENTS = "Readers publish nothing here.";

/** What others ask of newsrooms. Numbers and order are theirs, the words are ours. */
export const STANDARDS: readonly CriteriaOf[] = [
  {
    id: "jti",
    name: "Journalism Trust Initiative",
    by: "CEN CWA 17493:2019, its 18 clauses",
    criteria: [
      criterion("1. The medium’s identity", ["masthead"], []),
      criterion("2. Editorial mission", ["mission"], []),
      criterion("3. Public service media: their remit", [], []),
      criterion("4. Type of ownership", ["ownership"], []),
      criterion("5. Who the owners are", ["ownership"], []),
      criterion("6. Who leads it, and where", ["masthead"], []),
      criterion("7. How to reach the newsroom", ["feedback"], []),
      criterion("8. Sources of money, and readers’ data", ["ownership"], [], NO_STRANGERS),
      criterion("9. Principles of journalism kept to", ["ethics"], ["approved"]),
      criterion("10. Accuracy", ["fact-checking"], ["checked", "headlines", "log"]),
      criterion("11. Content that the public provides", [], [], NO_COMMENTS),
      criterion("12. Sources", ["unnamed-sources"], ["sources"]),
      criterion("13. Affiliations and conflicts of interest", ["ethics"], ["authors"]),
      criterion("14. Accountability within", ["fact-checking"], ["approved"]),
      criterion(
        "15. Accountability to the public",
        ["corrections", "feedback"],
        ["corrections", "withdrawals"],
      ),
      criterion("16. Conditions of work", [], []),
      criterion("17. Training", [], []),
      criterion("18. Publishing how one sees oneself", [], [], "This page."),
    ],
  },
  {
    id: "trust-project",
    name: "The Trust Project",
    by: "its eight trust indicators",
    criteria: [
      criterion(
        "1. Best practices: who is behind it, and its rules",
        ["mission", "ethics", "ownership"],
        [],
      ),
      criterion("2. Who made it, and what they know", ["bylines"], ["signed", "authors"]),
      criterion("3. What kind of work it is", [], ["opinion"]),
      criterion("4. What it refers to", [], ["sources"]),
      criterion("5. How it was made", ["fact-checking"], ["checked"]),
      criterion("6. Whether it was reported on the spot", [], []),
      criterion("7. Whose voices are heard", ["diversity"], []),
      criterion("8. Feedback that can be acted on", ["feedback"], ["corrections"]),
    ],
  },
  {
    id: "ifcn",
    name: "International Fact-Checking Network",
    by: "the five principles of its code",
    criteria: [
      criterion("1. Fairness, without a party", ["ethics"], []),
      criterion("2. Sources for all to see", ["unnamed-sources"], ["sources"]),
      criterion("3. Money and organisation for all to see", ["ownership", "masthead"], []),
      criterion("4. Method for all to see", ["fact-checking"], ["checked"]),
      criterion("5. Open and honest corrections", ["corrections"], ["corrections", "log"]),
    ],
  },
  {
    id: "newsguard",
    name: "NewsGuard",
    by: "its nine criteria",
    criteria: [
      criterion(
        "1. Does not publish what is false again and again",
        [],
        ["withdrawals", "corrections"],
      ),
      criterion("2. Gathers and presents responsibly", ["fact-checking"], ["checked", "sources"]),
      criterion("3. Corrects errors effectively", ["corrections"], ["corrections"]),
      criterion("4. Keeps news and opinion apart", [], ["opinion"]),
      criterion("5. Has no deceptive headlines", [], ["headlines"]),
      criterion("6. Discloses ownership and money", ["ownership"], []),
      criterion("7. Labels advertising", [], [], NO_ADVERTISING),
      criterion(
        "8. Says who is in charge, and their conflicts of interest",
        ["masthead"],
        ["authors"],
      ),
      criterion("9. Names who made it, and who they are", ["bylines"], ["signed", "authors"]),
    ],
  },
];

/** Whether anything of ours answers a criterion now. */
export function isAnswered(
  { policies, figures, always }: Criterion,
  has: { policies: readonly PolicySlug[]; figures: readonly FigureName[] },
): boolean {
  return (
    always !== undefined ||
    policies.some((policy) => has.policies.includes(policy)) ||
    figures.some((figure) => has.figures.includes(figure))
  );
}
