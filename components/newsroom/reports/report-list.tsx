import Link from "next/link";
import { Moment } from "@/components/newsroom/moment";
import type {
  ReportList as List,
  ListedReport,
  listReports,
} from "@/lib/reader-reports/report-queries";
import { REPORT_CATEGORY_WORDS, REPORT_STATE_WORDS, RESOLUTION_WORDS } from "./report-words";

type Props = { list: List } & Awaited<ReturnType<typeof listReports>>;

const LISTS: Record<List, { name: string; none: string }> = {
  undecided: {
    name: "To be decided",
    none: "Nothing waits for you. Readers’ reports come in here.",
  },
  waiting: { name: "Waiting for readers", none: "No reader owes us an answer." },
  closed: { name: "Closed", none: "No report has been closed yet." },
};

/** What readers say is wrong, from the form and by mail. */
export function ReportList({ list, reports, next, counts }: Props) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Readers’ reports</h1>
      </div>
      <nav aria-label="Which reports">
        <ul className="report-lists">
          {(Object.keys(LISTS) as List[]).map((each) => (
            <li key={each}>
              <Link
                href={`/newsroom/reports?list=${each}`}
                prefetch={false}
                aria-current={each === list ? "page" : undefined}
              >
                {LISTS[each].name} <span className="count">{counts?.[each] ?? 0}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {reports.length === 0 && (
        <p className="empty" role="status">
          {LISTS[list].none}
        </p>
      )}
      <ol className="notices-list" aria-label="Reports">
        {reports.map((report) => (
          <Listed key={report.id} report={report} />
        ))}
      </ol>
      <nav className="more" aria-label="More reports">
        {next && (
          <a href={`/newsroom/reports?list=${list}&after=${encodeURIComponent(next)}`}>More</a>
        )}
      </nav>
    </div>
  );
}

function Listed({ report }: { report: ListedReport }) {
  const { state, resolution } = report;
  return (
    <li>
      <p className="card-note">
        {REPORT_CATEGORY_WORDS[report.category]} ·{" "}
        {resolution ? RESOLUTION_WORDS[resolution] : REPORT_STATE_WORDS[state]}
        {report.origin === "mail" && " · by mail"}
        {report.wantsAnswer && " · wants an answer"}
        {!report.proven && report.origin === "form" && " · sent without script"} ·{" "}
        <Moment at={report.receivedAt} />
      </p>
      <h2>
        <Link href={`/newsroom/reports/${report.id}`} prefetch={false} dir="auto">
          {report.story?.headline || "A mail, not yet put to a story"}
        </Link>
      </h2>
      {report.exact && (
        <p dir="auto">
          <q>{report.exact}</q>
        </p>
      )}
      {report.last && (
        <p dir="auto" className="report-brief">
          {report.last.replace(/\s*\n\s*/gu, " · ")}
        </p>
      )}
    </li>
  );
}
