import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { findUserName } from "./article-queries";
import {
  addFork,
  contentOf,
  isSlugTaken,
  listWritten,
  lockArticle,
  recordWriters,
  requireKnown,
  saveWords,
} from "./article-store";
import type { SaveDraft } from "./rules/article-input";
import { canonicalJson } from "./rules/canonical";
import { sentences } from "./rules/sentences";
import { stateAfterSave, type WorkState } from "./rules/work-state";

/** What became of a save. A fork is not an error: the words are kept, and the writer decides. */
export type Saved =
  | { outcome: "saved"; version: number; workState: WorkState }
  | { outcome: "unchanged"; version: number; workState: WorkState }
  | { outcome: "forked"; forkId: string; version: number; savedBy: string };

/**
 * Moves an article's draft on to these words, when they were based on its latest version; otherwise keeps
 * them as a fork that everybody on the desk can see (I6).
 * Refuses `conflict` when another article has or had the address, `invalid_input` when the section, a byline
 * or a topic is not there.
 */
export async function saveDraft(who: Staff, input: SaveDraft): Promise<Saved> {
  return transaction({ who, now: input.now }, async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    const { draft } = article;
    demand(who, "save_draft", { work: draft.workState, publication: article.publicationState });

    const { articleId, baseVersion, now, ...saved } = input;
    const before = contentOf(article);
    if (canonicalJson({ ...saved, language: article.language }) === canonicalJson(before)) {
      return { outcome: "unchanged", version: draft.version, workState: draft.workState };
    }
    if (draft.version !== baseVersion) {
      const { headline, standfirst, body } = saved;
      const forkId = await addFork(tx, {
        articleId,
        baseVersion,
        headline,
        standfirst,
        body,
        createdById: who.id,
        now,
      });
      // Whoever takes these words over, they are not the only one who wrote them.
      await recordWriters(tx, {
        articleId,
        userId: who.id,
        before: await listWritten(tx, articleId),
        after: sentences(saved, article.language),
        now,
      });
      await recordAct(tx, {
        actorId: who.id,
        act: "fork_draft",
        articleId,
        detail: { forkId },
        now,
      });
      const savedBy = await findUserName(tx, draft.savedById);
      return { outcome: "forked", forkId, version: draft.version, savedBy };
    }
    await requireKnown(tx, saved);
    if (saved.slug !== draft.slug && (await isSlugTaken(tx, saved.slug, articleId))) {
      refuse("conflict", "Another article has or had this address.", [
        {
          code: "slug_taken",
          message: "Another article has or had this address. Choose another.",
          field: "slug",
        },
      ]);
    }

    const workState = stateAfterSave(draft.workState);
    const version = await saveWords(tx, article, { ...saved, workState, savedById: who.id, now });
    await recordWriters(tx, {
      articleId,
      userId: who.id,
      before: sentences(before, article.language),
      after: sentences(saved, article.language),
      now,
    });
    await recordAct(tx, {
      actorId: who.id,
      act: "save_draft",
      articleId,
      detail: { version },
      now,
    });
    return { outcome: "saved", version, workState };
  });
}
