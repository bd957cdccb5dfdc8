import { z } from "zod";
import { siteAddress } from "@/app/_edge/site-address";
import { listFindings } from "@/lib/claims/claim-public";
import { findingOf, summaryOf } from "@/lib/feeds/rules/api-answers";
import { noQuery } from "@/lib/feeds/rules/api-shapes";
import { answerApi } from "../../answers";

type Context = { params: Promise<{ id: string }> };

/** A claim that stories share, and what each of them tells its readers about it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerApi(request, noQuery, async () => {
    const findings = z.uuid().safeParse(id).success ? await listFindings(id) : [];
    const [newest] = findings;
    if (!newest) return null;
    return {
      id: newest.claimId,
      statement: newest.statement,
      kind: newest.kind,
      findings: findings.map(({ article, ...finding }) => ({
        ...findingOf(finding),
        article: summaryOf(article, siteAddress),
      })),
    };
  });
}
