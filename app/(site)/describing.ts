import { siteAddress } from "@/app/_edge/site-address";
import { english } from "@/components/article/labels-en";

/** What structured data needs of this site. Fact-checkers' machines read the English words of a verdict. */
export const describing = { address: siteAddress, verdictWords: english.verdicts };
