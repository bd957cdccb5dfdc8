import {
  AUDIT_CODE_WORDS,
  EDIT_CLASS_WORDS,
  PUBLICATION_KIND_WORDS,
} from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { findLastAudit, listEdits } from "@/lib/publishing/edit-audit-queries";

type Props = Awaited<ReturnType<typeof listEdits>> & {
  audit: Awaited<ReturnType<typeof findLastAudit>>;
};

/** Every change to what readers have, newest first: what it is, and which publication explains it. */
export function EditList({ edits, next, audit }: Props) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Edits</h1>
        <p className="field-hint">
          Every difference between two versions that readers had, read anew from the words, and the
          publication that explains it.
        </p>
        <p className="field-hint">
          {audit ? (
            <>
              The whole archive was last audited <Moment at={audit.auditedAt} />:{" "}
              {audit.typographical + audit.style + audit.factual} changed versions,{" "}
              {audit.problems === 0
                ? "each explained as it must be."
                : `${audit.problems} of them not explained as they must be.`}
            </>
          ) : (
            "The whole archive was not audited yet. Whoever runs the newsroom does it with npm run audit:edits."
          )}
        </p>
      </div>
      {edits.length === 0 ? (
        <p className="empty">No story has been changed since it was published.</p>
      ) : (
        <table className="articles edits-table">
          <thead>
            <tr>
              <th scope="col">Story</th>
              <th scope="col">Version</th>
              <th scope="col">What changed</th>
              <th scope="col">Explained as</th>
            </tr>
          </thead>
          <tbody>
            {edits.map((edit) => (
              <tr key={edit.id}>
                <th scope="row">
                  <a href={`/newsroom/articles/${edit.articleId}`} dir="auto">
                    {edit.headline}
                  </a>
                </th>
                <td>
                  <a
                    href={`${edit.url}/history?from=${edit.previousVersion}&to=${edit.version}#compare`}
                  >
                    {edit.previousVersion} to {edit.version}
                  </a>{" "}
                  <span className="card-note">
                    <Moment at={edit.publishedAt} />
                  </span>
                </td>
                <td>{edit.class ? EDIT_CLASS_WORDS[edit.class] : "nothing"}</td>
                <td>
                  {PUBLICATION_KIND_WORDS[edit.kind]}
                  {edit.note && (
                    <span className="card-note" dir="auto">
                      {" "}
                      {edit.note}
                    </span>
                  )}
                  {edit.codes.map((code) => (
                    <strong key={code} className="field-error">
                      {AUDIT_CODE_WORDS[code]}
                    </strong>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <nav className="more" aria-label="More edits">
        {next && <a href={`/newsroom/edits?after=${encodeURIComponent(next)}`}>More</a>}
      </nav>
    </div>
  );
}
