import { captureEvidence } from "@/lib/captures/capture-evidence";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { newsroom } from "@/lib/platform/db";
import { asOwner } from "./database";
import { givenDraft, givenVerdicts, type People } from "./newsroom";
import type { openSite } from "./site";

/** What stands on a page, how it is quoted, and the words of the claim that rests on it. */
export const CITED = {
  words: "40 percent",
  quote: "Output fell by 40 percent, the mill says.",
  page: "<!doctype html><title>The mill</title><h1>Spring</h1><p>Output fell by <b>40 percent</b>, the mill says.</p>",
};

type Evidence = { url?: string; quote?: string };

/** A newsroom whose claims rest on the page `/spring` of this site, and its clock. */
export function citing(people: People, site: Awaited<ReturnType<typeof openSite>>) {
  const claimOn = (evidence: Evidence = {}) => ({
    words: CITED.words,
    verdict: "confirmed" as const,
    evidence: { url: `${site.address}/spring`, quote: CITED.quote, ...evidence },
  });

  async function claimIn(articleId: string) {
    const claims = await listDeskClaims(people.checker, articleId);
    const claim = claims.find(({ exact }) => exact === CITED.words);
    const [evidence] = claim?.evidence ?? [];
    if (!claim || !evidence) throw new Error("The claim has no evidence.");
    return { claim, evidence, evidenceId: evidence.id };
  }

  return {
    claimOn,
    claimIn,
    currencyIn: async (articleId: string) => (await claimIn(articleId)).claim.currency,
    /** A draft whose one claim rests on the page. */
    givenCited: async (evidence: Evidence = {}) => {
      const claims = [claimOn(evidence)];
      const { articleId } = await givenDraft({ by: people.reporter, claims });
      await givenVerdicts(people.checker, articleId, claims);
      return { articleId, ...(await claimIn(articleId)) };
    },
    /** So many clocks at the same moment. */
    look: (clocks = 1) =>
      Promise.all(Array.from({ length: clocks }, () => captureEvidence({ now: new Date() }))),
    /** As if the time of the next look had come. */
    lookAgain: async (evidenceId: string) => {
      await asOwner("update watches set due_at = now() where evidence_id = $1", [evidenceId]);
      await captureEvidence({ now: new Date() });
    },
    looks: (evidenceId: string) =>
      newsroom.capture.findMany({
        where: { evidenceId },
        orderBy: { number: "asc" },
        include: { files: { orderBy: { kind: "asc" } } },
      }),
    watchOf: (evidenceId: string) => newsroom.watch.findUniqueOrThrow({ where: { evidenceId } }),
    /** Another test begins: nothing of earlier ones is looked at, and the page is as it was. */
    anew: async () => {
      await asOwner("update watches set due_at = null, busy_until = null");
      site.pages = { "/spring": { body: CITED.page } };
      site.asked = [];
    },
  };
}
