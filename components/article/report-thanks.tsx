import { Faces } from "./faces";
import { reportLabelsFor } from "./report-labels";

type Props = { story: { language: string; url: string } };

/** Tells a reader what becomes of their report. */
export function ReportThanks({ story }: Props) {
  const labels = reportLabelsFor(story.language);
  return (
    <div className="plain-page report-page" lang={story.language} dir={labels.direction}>
      <Faces direction={labels.direction} />
      <header className="list-head">
        <h1>{labels.thanks}</h1>
        <p className="list-text">{labels.thanksText}</p>
      </header>
      <p className="report-note">{labels.thanksAnswer}</p>
      <p className="report-back">
        <a href={story.url}>{labels.back}</a>
      </p>
    </div>
  );
}
