import { SURROUNDINGS } from "./anchor";
import type { VerdictKind } from "./verdicts";

/** What is said of a claim in one story: one verdict, and every place where the story states it. */
export type Statement<Finding> = { verdict: VerdictKind; findings: Finding[] };

/**
 * Puts together what one story says of a claim in several places, in the order given. Places of one story whose
 * verdicts differ stay apart: a reader must see both.
 */
export function byStory<Finding extends { verdict: VerdictKind; article: { id: string } }>(
  findings: readonly Finding[],
): Statement<Finding>[] {
  const statements = new Map<string, Statement<Finding>>();
  for (const finding of findings) {
    const key = `${finding.article.id} ${finding.verdict}`;
    const statement = statements.get(key) ?? { verdict: finding.verdict, findings: [] };
    statement.findings.push(finding);
    statements.set(key, statement);
  }
  return [...statements.values()];
}

/**
 * The words around a claim as a reader can be shown them: what was kept of its surroundings ends in the middle of a
 * word, which is left out. Empty where nothing whole is left.
 */
export function wholeWords({ prefix, suffix }: { prefix: string; suffix: string }): {
  before: string;
  after: string;
} {
  return {
    before: prefix.length < SURROUNDINGS ? prefix : prefix.replace(/^\S*\s+/u, ""),
    after: suffix.length < SURROUNDINGS ? suffix : suffix.replace(/\s+\S*$/u, ""),
  };
}
