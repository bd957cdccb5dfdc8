import { canonicalRevision, revisionHash } from "@/lib/articles/rules/canonical";
import type { Document } from "@/lib/articles/rules/document";
import { looseEnds } from "@/lib/articles/rules/loose-ends";
import { newsroom } from "@/lib/platform/db";
import type { Issue } from "@/lib/refusal";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { draftCandidate } from "./candidate-queries";
import type { PublicationKind } from "./rules/publication-kind";
import { gateIssues } from "./rules/publish-gate";

/**
 * Every reason why the draft, as it stands, could not be shown to readers by this viewer now: the gate's own
 * rules on the draft's words, and what keeps the draft from becoming a revision. Empty means that nothing is open. Null when there is no such article or the
 * viewer may not see the newsroom.
 *
 * Whether a change is explained is asked when it is published; here it counts as explained.
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
  const draft = { ...row.draft, body: row.draft.body as Document };
  const { kind, sectionId, slug, headline, standfirst, body, authorIds, topicIds } = draft;
  const content = {
    kind,
    sectionId,
    slug,
    headline,
    standfirst,
    body,
    authorIds,
    topicIds,
    language: row.language,
  };
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
  return [...gateIssues(candidate), ...looseEnds(body)];
}

function kindFor(state: string): PublicationKind {
  if (state === "unpublished" || state === "scheduled") return "published";
  return state === "retracted" ? "restored" : "corrected";
}
