"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { PUBLICATION_KIND_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";

/** What readers were shown, and when; newest first. */
export function HistoryPanel() {
  const { desk } = useDesk();
  const { publications, article, writers } = desk;
  return (
    <>
      {publications.length === 0 ? (
        <p className="empty">
          Readers have not seen this article yet. Each publication will stand here.
        </p>
      ) : (
        <ol className="plain-list" aria-label="Publications">
          {publications.map(({ number, kind, note, publishedAt, publishedBy, revisionNumber }) => (
            <li key={number}>
              <p>
                <strong>
                  {article.url ? (
                    <a href={`${article.url}/v/${number}`}>Version {number}</a>
                  ) : (
                    `Version ${number}`
                  )}
                </strong>{" "}
                · {PUBLICATION_KIND_WORDS[kind]}
              </p>
              {note && <p dir="auto">{note}</p>}
              <p className="card-note">
                {publishedBy}, <Moment at={publishedAt} /> · revision {revisionNumber}
              </p>
            </li>
          ))}
        </ol>
      )}
      {article.url && publications.length > 1 && (
        <p>
          <a href={`${article.url}/history`}>What changed between the versions</a>
        </p>
      )}
      <p>
        <a href={`/newsroom/articles/${article.id}/checks`}>
          Checker’s log: every claim and finding
        </a>
      </p>
      {writers.length > 0 && <p className="card-note">Words by {writers.join(", ")}.</p>}
    </>
  );
}
