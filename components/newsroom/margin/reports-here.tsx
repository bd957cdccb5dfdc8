import Link from "next/link";
import { useDesk } from "@/components/newsroom/desk/desk-context";
import { Moment } from "@/components/newsroom/moment";
import type { AnswerableReport } from "@/lib/reader-reports/report-queries";
import { PanelPart } from "./review-panel";

/** What readers have reported in this story and is not closed yet. */
export function ReportsHere() {
  const { reports, reportId } = useDesk();
  if (reports.length === 0) return null;
  return (
    <PanelPart title="Readers’ reports">
      <ul className="plain-list" aria-label="Reports of this story">
        {reports.map((report) => (
          <li key={report.id} aria-current={report.id === reportId || undefined}>
            <p className="card-note">
              <Link href={`/newsroom/reports/${report.id}`} prefetch={false}>
                {report.state === "accepted" ? "Accepted" : "To be decided"}
              </Link>
              , <Moment at={report.receivedAt} show="day" />
            </p>
            {report.exact && (
              <p dir="auto">
                <q>{report.exact}</q>
              </p>
            )}
            <p dir="auto" className="comment-text">
              {report.words}
            </p>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

/** The one report that was accepted; null when there is none, or more than one to choose from. */
export function acceptedAlone(reports: readonly AnswerableReport[]): AnswerableReport | null {
  const [accepted, another] = reports.filter(({ state }) => state === "accepted");
  return accepted && !another ? accepted : null;
}

/** A report in a list to choose from. */
export function reportName({ exact, words }: AnswerableReport): string {
  return `${exact ? `“${exact.slice(0, 40)}” ` : ""}${words?.slice(0, 60) ?? ""}`;
}

/** A notice to begin with, in the language of the story, from the words before and after. */
export function noticeFor(
  { wordsBefore, wordsAfter }: { wordsBefore: string; wordsAfter: string },
  language: string,
): { whatWasWrong: string; whatIsRight: string } {
  if (language.split("-")[0] === "ar") {
    return {
      whatWasWrong: `كتبنا: «${wordsBefore}» ونبّهنا قارئ إلى الخطأ.`,
      whatIsRight: `الصواب: «${wordsAfter}»`,
    };
  }
  return {
    whatWasWrong: `We wrote: “${wordsBefore}” A reader pointed out the mistake.`,
    whatIsRight: `It should say: “${wordsAfter}”`,
  };
}
