import { lockArticle, moveDraft } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { type Transaction, transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { type Asked, findCandidate } from "./candidate-queries";
import {
  addReading,
  findRevision,
  isRevisionWriter,
  type Notice,
  type Released,
  recordEdits,
  release,
} from "./publish-store";
import { noteIssues } from "./rules/change-note";
import type { PublicationKind } from "./rules/publication-kind";
import { type Candidate, gateIssues } from "./rules/publish-gate";
import type { PublishArticle } from "./rules/publish-input";
import { readRevision } from "./rules/read-revision";

/**
 * Shows an exact revision to readers: for the first time, as an update with a note, refiled, or restored.
 * Refuses `not_ready` with every open reason of the gate, `conflict` when the text is no longer the latest.
 */
export async function publishArticle(who: Staff, input: PublishArticle): Promise<Released> {
  const { editorsNote, ...wanted } = input;
  const deed = input.kind === "refiled" ? "refile_article" : "publish_article";
  const notice: Notice | undefined = editorsNote && {
    kind: "editors_note",
    ...editorsNote,
    whatIsRight: "",
    wordsBefore: "",
    wordsAfter: "",
    correctsId: null,
    delayReason: "",
  };
  const issues = noteIssues(input.kind, input.note);
  if (issues.length > 0)
    refuse("invalid_input", "The note does not fit the kind of change.", issues);
  return transaction({ who, now: input.now }, (tx) =>
    passGate(tx, who, deed, { ...wanted, ...(notice && { notice }) }),
  );
}

/** The way through the gate, for everything that shows a revision. The caller's transaction holds it all. */
export async function passGate(
  tx: Transaction,
  who: Staff,
  deed: "publish_article" | "refile_article" | "correct_article" | "second_correction",
  wanted: { revisionId: string; kind: PublicationKind; note: string; notice?: Notice; now: Date },
): Promise<Released> {
  const { revisionId, kind, note, now } = wanted;
  const { articleId } = await findRevision(tx, revisionId);
  const article = await lockArticle(tx, articleId);
  const wrote = await isRevisionWriter(tx, revisionId, who.id);
  demand(who, deed, {
    work: article.draft.workState,
    publication: article.publicationState,
    wrote,
  });
  if (article.latest?.id !== revisionId) {
    refuse("conflict", "The text has been sent on again since you looked at it. Look again.");
  }
  await recordEdits(tx, revisionId, now);
  const issues = gateIssues(
    await readCandidate(tx, revisionId, { kind, note, publisherId: who.id, now }),
  );
  if (issues.length > 0) refuse("not_ready", "The article is not ready for its readers.", issues);

  const released = await release(tx, wanted);
  await moveDraft(tx, articleId, "drafting");
  const detail = {
    revisionId,
    kind,
    publicationId: released.publicationId,
    version: released.version,
  };
  await recordAct(tx, { actorId: who.id, act: deed, articleId, detail, now });
  return released;
}

/** The revision as the gate sees it, its words read beside the newest verdicts. While the article is locked. */
export async function readCandidate(
  tx: Transaction,
  revisionId: string,
  asked: Asked,
): Promise<Candidate> {
  const candidate = await findCandidate(tx, revisionId, asked);
  if (candidate.reading) return candidate;
  const reading = readRevision(candidate);
  await addReading(tx, revisionId, reading, asked.now);
  return { ...candidate, reading };
}
