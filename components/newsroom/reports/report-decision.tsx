import Link from "next/link";
import { ActionForm } from "@/components/newsroom/form/action-form";
import type { Action } from "@/components/newsroom/form/answer";
import { SelectField, SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { PUBLICATION_KIND_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { DeskReport } from "@/lib/reader-reports/report-queries";

export type ReportActions = Record<"accept" | "ask" | "duplicate" | "place" | "close", Action>;

type Props = { report: DeskReport; actions: ReportActions };

/** What can be done about a report in the state it is in. */
export function ReportDecision(props: Props) {
  const { state } = props.report;
  return (
    <section className="panel-part report-decision" aria-label="Decision">
      <h2>Decision</h2>
      {state === "closed" ? (
        <Closed {...props} />
      ) : state === "duplicate" ? (
        <Duplicate {...props} />
      ) : (
        <Undecided {...props} />
      )}
    </section>
  );
}

function Closed({ report }: Props) {
  const { resolution, correctedBy, story, reason, closedAt, duplicateOfId } = report;
  return (
    <>
      <p>
        Closed {closedAt && <Moment at={closedAt} />}
        {resolution === "corrected" && correctedBy !== null && story?.url && (
          <>
            {", put right by "}
            <a href={`${story.url}/v/${correctedBy}`}>version {correctedBy}</a>
          </>
        )}
        {resolution === "dismissed" && ": no report of an error"}.
      </p>
      {reason && (
        <p dir="auto" className="comment-text">
          {reason}
        </p>
      )}
      {duplicateOfId && <OtherReport id={duplicateOfId} />}
    </>
  );
}

function Duplicate({ report, actions }: Props) {
  return (
    <>
      <p>
        Closes together with the other report. Its reader is told the same.{" "}
        {report.duplicateOfId && <OtherReport id={report.duplicateOfId} />}
      </p>
      <ActionForm action={actions.accept} label="Stand alone">
        <input type="hidden" name="reportId" value={report.id} />
        <SubmitButton look="plain">It is no duplicate: accept it by itself</SubmitButton>
      </ActionForm>
    </>
  );
}

function OtherReport({ id }: { id: string }) {
  return (
    <Link href={`/newsroom/reports/${id}`} prefetch={false}>
      The other report
    </Link>
  );
}

function Undecided({ report, actions }: Props) {
  const { id, story, state, wantsAnswer, likes } = report;
  const told = wantsAnswer ? "The reader is told by mail, once." : "No address was left.";
  if (!story) return <Unplaced report={report} actions={actions} />;
  return (
    <>
      {state !== "accepted" && (
        <ActionForm action={actions.accept} label="Accept">
          <input type="hidden" name="reportId" value={id} />
          <SubmitButton>The reader is right: accept</SubmitButton>
        </ActionForm>
      )}
      {state === "accepted" && (
        <p>
          <Link
            className="button button-primary"
            href={`/newsroom/articles/${story.articleId}?report=${id}`}
            prefetch={false}
          >
            Open a correction from this report
          </Link>
        </p>
      )}
      <details className="described">
        <summary>Ask the reader</summary>
        {wantsAnswer ? (
          <ActionForm action={actions.ask} label="Ask the reader" emptied>
            <input type="hidden" name="reportId" value={id} />
            <TextField
              name="question"
              label="Question"
              rows={4}
              hint="It goes by mail; the answer comes back to this page."
            />
            <SubmitButton>Send the question</SubmitButton>
          </ActionForm>
        ) : (
          <p className="field-hint">The reader left no address.</p>
        )}
      </details>
      {likes.length > 0 && (
        <details className="described">
          <summary>It is a duplicate</summary>
          <ActionForm action={actions.duplicate} label="Duplicate">
            <input type="hidden" name="reportId" value={id} />
            <SelectField
              name="ofId"
              label="Of which report"
              choices={likes.map((like) => ({
                value: like.id,
                label: like.words?.slice(0, 80) ?? "A report",
              }))}
            />
            <SubmitButton>Close it together with that one</SubmitButton>
          </ActionForm>
        </details>
      )}
      <details className="described">
        <summary>It has been put right already</summary>
        {report.since.length > 0 ? (
          <ActionForm action={actions.close} label="Put right">
            <input type="hidden" name="reportId" value={id} />
            <input type="hidden" name="resolution" value="corrected" />
            <SelectField
              name="publicationId"
              label="By what"
              choices={report.since.map((each) => ({ value: each.id, label: sinceWords(each) }))}
            />
            <p className="field-hint">{told}</p>
            <SubmitButton>Close</SubmitButton>
          </ActionForm>
        ) : (
          <p className="field-hint">Nothing was published in this story since the report.</p>
        )}
      </details>
      <details className="described">
        <summary>Decline</summary>
        <ActionForm action={actions.close} label="Decline">
          <input type="hidden" name="reportId" value={id} />
          <input type="hidden" name="resolution" value="declined" />
          <TextField
            name="reason"
            label="Why nothing is changed"
            rows={4}
            hint={`The reader reads this. ${told}`}
          />
          <SubmitButton>Decline</SubmitButton>
        </ActionForm>
      </details>
      <Dismiss report={report} actions={actions} />
    </>
  );
}

function Unplaced({ report, actions }: Props) {
  return (
    <>
      <ActionForm action={actions.place} label="Story">
        <input type="hidden" name="reportId" value={report.id} />
        <TextField
          name="story"
          label="Which story is it about?"
          hint="The address of the story’s page."
        />
        <SubmitButton>Put it to this story</SubmitButton>
      </ActionForm>
      <Dismiss report={report} actions={actions} />
    </>
  );
}

function Dismiss({ report, actions }: Props) {
  return (
    <details className="described">
      <summary>It is no report of an error</summary>
      <ActionForm action={actions.close} label="Dismiss">
        <input type="hidden" name="reportId" value={report.id} />
        <input type="hidden" name="resolution" value="dismissed" />
        <p className="field-hint">
          Advertising, abuse, a test. Nobody is told; the standards page counts it apart.
        </p>
        <SubmitButton look="danger">Dismiss</SubmitButton>
      </ActionForm>
    </details>
  );
}

/** What a story became since, for a list to choose from. */
function sinceWords({ number, kind, note }: DeskReport["since"][number]): string {
  return `Version ${number}, ${PUBLICATION_KIND_WORDS[kind].toLowerCase()}${note ? `: ${note.slice(0, 80)}` : ""}`;
}
