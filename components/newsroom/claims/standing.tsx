import { CURRENCY_WORDS, VERDICT_WORDS } from "@/components/newsroom/labels";
import type { DeskClaim } from "@/lib/claims/claim-queries";

type Props = { verdict: DeskClaim["verdict"]; standing: DeskClaim["currency"] };

/** What was found last about a claim, and whether it still speaks about the words. */
export function Standing({ verdict, standing }: Props) {
  return (
    <>
      {verdict ? (
        <span className="claim" data-verdict={verdict.verdict}>
          {VERDICT_WORDS[verdict.verdict]}
        </span>
      ) : (
        <span>No verdict</span>
      )}
      <span className="badge" data-look={standing === "current" ? "good" : "open"}>
        {CURRENCY_WORDS[standing]}
      </span>
    </>
  );
}
