import {
  canonicalRevision,
  type RevisionContent,
  revisionHash,
} from "@/lib/articles/rules/canonical";
import type { Document } from "@/lib/articles/rules/document";
import { classOf, type Edit, editsBetween } from "@/lib/articles/rules/edits";
import { looseEnds } from "@/lib/articles/rules/loose-ends";
import type { EditClass } from "@/lib/articles/rules/sentence-edit";
import { findRankingModel } from "@/lib/claims/ranking-queries";
import { rankSentences } from "@/lib/claims/rules/checkable";
import { newsroom } from "@/lib/platform/db";
import type { Issue } from "@/lib/refusal";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { draftCandidate } from "./candidate-queries";
import type { PublicationKind } from "./rules/publication-kind";
import { changeIssues, gateIssues } from "./rules/publish-gate";

/**
 * Every reason why the draft, as it stands, could not be shown to readers by this viewer now: the gate's own
 * rules on the draft's words, and what keeps the draft from becoming a revision. Empty means that nothing is open. Null when there is no such article or the
 * viewer may not see the newsroom.
 *
 * What no claim covers comes last, what is worth checking most before the rest. Whether a change is explained is asked when it is published; here it counts as explained.
 */
export async function listGateIssues(
  viewer: Staff,
  articleId: string,
  now: Date,
): Promise<Issue[] | null> {
  if (may(viewer, "see_newsroom")) return null;
  const row = await newsroom.article.findUnique({
    where: { id: articleId },
    select: {
      language: true,
      publicationState: true,
      draft: true,
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { hash: true, approvals: { select: { userId: true } } },
      },
    },
  });
  if (!row?.draft) return null;
  const { draft } = row;
  const content = contentOf(draft, row.language);
  const [latest] = row.revisions;
  const same = latest?.hash === revisionHash(canonicalRevision(content));
  const candidate = await draftCandidate(
    newsroom,
    { ...content, articleId, savedById: draft.savedById },
    {
      kind: kindFor(row.publicationState),
      note: "written when publishing",
      publisherId: null,
      now,
      approverIds: same && latest ? latest.approvals.map(({ userId }) => userId) : [],
    },
  );
  const issues = gateIssues(candidate);
  const unmarked = issues.filter(({ code }) => code.startsWith("unmarked_"));
  const model = unmarked.length > 1 ? await findRankingModel() : undefined;
  return [
    ...issues.filter((issue) => !unmarked.includes(issue)),
    ...looseEnds(content.body),
    ...rankSentences(unmarked, ({ words }) => words ?? "", model),
  ];
}

/** What the draft changes of what readers have, and what that may be called. */
export type DeskChange = {
  class: EditClass;
  edits: Edit[];
  /** Why the gate would not let it be published as this kind. */
  refusals: Record<"updated" | "refiled" | "clarified", Issue[]>;
  /** Since when readers could read the words that are replaced; null where none are. */
  wrongSince: Date | null;
};

/**
 * The difference between the draft and what readers have now. Null where readers have nothing or the same, or the viewer
 * may not see the newsroom.
 */
export async function findChange(
  viewer: Staff,
  articleId: string,
  now: Date,
): Promise<DeskChange | null> {
  if (may(viewer, "see_newsroom")) return null;
  const row = await newsroom.article.findUnique({
    where: { id: articleId },
    select: {
      language: true,
      publicationState: true,
      draft: true,
      liveRevision: { select: { canonical: true } },
    },
  });
  if (!row?.draft || !row.liveRevision?.canonical || row.publicationState !== "live") return null;
  const content = contentOf(row.draft, row.language);
  const edits = editsBetween(JSON.parse(row.liveRevision.canonical), content);
  const weight = classOf(edits);
  if (!weight) return null;
  const asked = { note: "written when publishing", publisherId: null, now, approverIds: [] };
  const draft = { ...content, articleId, savedById: row.draft.savedById };
  const candidate = await draftCandidate(newsroom, draft, { ...asked, kind: "updated" });
  const refusals = (kind: "updated" | "refiled" | "clarified") =>
    changeIssues({ ...candidate, kind });
  const first = edits.find(({ replaces }) => replaces);
  return {
    class: weight,
    edits,
    refusals: {
      updated: refusals("updated"),
      refiled: refusals("refiled"),
      clarified: refusals("clarified"),
    },
    wrongSince: first ? await findWrongSince(articleId, first.before) : null,
  };
}

async function findWrongSince(articleId: string, words: string): Promise<Date | null> {
  // All versions that there are: those before the next one.
  const [row] = await newsroom.$queryRaw<{ since: Date | null }[]>`
    select wrong_since(${articleId}::uuid, ${words}, null, 2147483647) as since`;
  return row?.since ?? null;
}

function contentOf(
  draft: Omit<RevisionContent, "language" | "body"> & { body: unknown },
  language: string,
): RevisionContent {
  const { kind, sectionId, slug, headline, standfirst, authorIds, topicIds } = draft;
  const body = draft.body as Document;
  return { kind, sectionId, slug, headline, standfirst, body, authorIds, topicIds, language };
}

function kindFor(state: string): PublicationKind {
  if (state === "unpublished" || state === "scheduled") return "published";
  return state === "retracted" ? "restored" : "corrected";
}
