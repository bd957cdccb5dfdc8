"use client";

import { useEffect, useState } from "react";
import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ask } from "@/components/newsroom/form/reach";
import { Moment } from "@/components/newsroom/moment";
import type { KnownHoax } from "@/lib/claims/similar-queries";

/** What the draft states that was found to be false before; looked up whenever the draft is saved. */
export function KnownHoaxes() {
  const { actions, desk, draft, claims, showWords } = useDesk();
  const { findHoaxes } = actions;
  const [found, setFound] = useState<KnownHoax[]>([]);
  const articleId = desk.article.id;
  const settled = draft.save.is === "saved" ? String(draft.save.at) : null;

  // Also when a mark changes: what the story debunks is not told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `claims` says when to look again.
  useEffect(() => {
    if (settled === null) return;
    let open = true;
    void ask(() => findHoaxes(articleId)).then((answer) => {
      if (open && Array.isArray(answer)) setFound(answer);
    });
    return () => {
      open = false;
    };
  }, [articleId, claims, findHoaxes, settled]);

  return (
    <div role="status">
      {found.length > 0 && (
        <section className="card card-warning" aria-label="Much like what was found to be false">
          <h3>Much like what was found to be false</h3>
          <ul className="plain-list">
            {found.map((hoax) => (
              <li key={`${hoax.claimId} ${hoax.sentence}`}>
                <p>
                  <button
                    type="button"
                    className="link-button"
                    dir="auto"
                    onClick={() => showWords(hoax.sentence)}
                  >
                    {hoax.sentence}
                  </button>
                </p>
                <p dir="auto">
                  <q>{hoax.statement}</q>
                </p>
                <p className="card-note" dir="auto">
                  {hoax.reason}
                </p>
                <p className="card-note">
                  <Moment at={hoax.decidedAt} show="day" />
                  {hoax.evidence.map(({ source, url }) => (
                    <span key={`${source} ${url}`}>
                      {" · "}
                      {url ? <a href={url}>{source}</a> : source}
                    </span>
                  ))}
                  {hoax.toldIn && (
                    <>
                      {" · "}
                      <a href={hoax.toldIn}>The story that told readers so</a>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
          <p className="field-hint">
            Leave it out, or mark it as a claim that the story says is wrong.
          </p>
        </section>
      )}
    </div>
  );
}
