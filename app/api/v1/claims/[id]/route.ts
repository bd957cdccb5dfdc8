import { z } from "zod";
import { siteAddress } from "@/app/_edge/site-address";
import { findSurviving, listFindings } from "@/lib/claims/claim-public";
import { findingOf, summaryOf } from "@/lib/feeds/rules/api-answers";
import { noQuery } from "@/lib/feeds/rules/api-shapes";
import { answerApi } from "../../answers";

type Context = { params: Promise<{ id: string }> };

/** A claim that stories share, and what each of them tells its readers about it; nothing, where they once did. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerApi(request, noQuery, async () => {
    if (!z.uuid().safeParse(id).success) return null;
    const claimId = await findSurviving(id);
    const { standing, former } = await listFindings(claimId);
    const newest = standing[0] ?? former[0];
    if (!newest) return null;
    return {
      id: claimId,
      statement: newest.statement,
      kind: newest.kind,
      findings: standing.map(({ article, ...finding }) => ({
        ...findingOf(finding),
        article: summaryOf(article, siteAddress),
      })),
    };
  });
}
