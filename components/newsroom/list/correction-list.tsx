import Link from "next/link";
import { ReachedTable } from "@/components/newsroom/deliveries/reached-table";
import { CORRECTION_KIND_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { listStaffCorrections } from "@/lib/corrections/correction-queries";
import type { Reached } from "@/lib/deliveries/delivery-queries";

type Listed = Awaited<ReturnType<typeof listStaffCorrections>> & {
  /** Whom each was sent to, by publication. */
  reached: ReadonlyMap<string, readonly Reached[]>;
};

/** Every notice the newsroom has issued, newest first. */
export function CorrectionList({ corrections, next, reached }: Listed) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Corrections</h1>
        <p className="field-hint">
          A correction is issued from its article, by an admin, and can never be changed or removed.{" "}
          <a href="/newsroom/edits">Every edit, and what explains it</a>
        </p>
      </div>
      {corrections.length === 0 && (
        <p className="empty">
          Nothing had to be corrected yet. Open a live article and choose “Correct” in its margin to
          issue a correction.
        </p>
      )}
      <ol className="notices-list">
        {corrections.map((notice) => (
          <li key={notice.id}>
            <p className="card-note">
              {CORRECTION_KIND_WORDS[notice.kind]}
              {notice.weight === "major" && ", on top of the article"} · {notice.issuedBy},{" "}
              <Moment at={notice.issuedAt} />
            </p>
            <h2>
              <Link href={`/newsroom/articles/${notice.articleId}`} prefetch={false} dir="auto">
                {notice.headline}
              </Link>{" "}
              {notice.url && (
                <a className="card-note" href={`${notice.url}/v/${notice.version}`}>
                  version {notice.version}
                </a>
              )}
            </h2>
            <p dir="auto">{notice.whatWasWrong}</p>
            {notice.whatIsRight && <p dir="auto">{notice.whatIsRight}</p>}
            {(notice.wordsBefore || notice.wordsAfter) && (
              <p dir="auto">
                {notice.wordsBefore && <del>{notice.wordsBefore}</del>}{" "}
                {notice.wordsAfter && <ins>{notice.wordsAfter}</ins>}
              </p>
            )}
            <ReachedTable
              reached={reached.get(notice.publicationId) ?? []}
              since={notice.issuedAt}
            />
          </li>
        ))}
      </ol>
      <nav className="more" aria-label="More corrections">
        {next && <a href={`/newsroom/corrections?after=${encodeURIComponent(next)}`}>More</a>}
      </nav>
    </div>
  );
}
