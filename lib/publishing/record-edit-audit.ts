import { transaction } from "@/lib/platform/db";
import {
  type AuditProblem,
  eachChangedVersion,
  hadHeld,
  listAlteredTexts,
  listBrokenArticles,
} from "./edit-audit-queries";
import { addAudit } from "./publish-store";
import { auditVersion } from "./rules/edit-audit";

/** How many changed versions there are by their class, and everything that is wrong with the archive. */
export type EditAudit = {
  typographical: number;
  style: number;
  factual: number;
  problems: AuditProblem[];
};

/**
 * Goes through every version that readers ever had and asks whether each difference is explained by a publication of the
 * right kind (I7), whatever was found or signed before. The outcome is kept, for the desk and for readers. Reads an
 * archive of any size in pieces; `report` is told how far it is.
 */
export async function recordEditAudit({
  now,
  report = () => undefined,
}: {
  now: Date;
  report?: (versions: number) => void;
}): Promise<EditAudit> {
  const audit: EditAudit = { typographical: 0, style: 0, factual: 0, problems: [] };
  audit.problems.push(...(await listBrokenArticles()), ...(await listAlteredTexts()));
  let versions = 0;
  for await (const changed of eachChangedVersion()) {
    const { articleId, version } = changed;
    const found = auditVersion(changed);
    if (found.class) audit[found.class] += 1;
    audit.problems.push(...found.codes.map((code) => ({ code, articleId, version })));
    for (const sentence of found.replaced) {
      if (!(await hadHeld(articleId, version, sentence)))
        audit.problems.push({ code: "fact_replaced", articleId, version });
    }
    versions += 1;
    if (versions % 1_000 === 0) report(versions);
  }
  const { problems, ...counts } = audit;
  await transaction({ who: null, now }, (tx) =>
    addAudit(tx, { ...counts, problems: problems.length, auditedAt: now }),
  );
  return audit;
}
