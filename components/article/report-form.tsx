import type { ReactNode } from "react";
import { REPORT_CATEGORIES } from "@/lib/reader-reports/rules/report";
import { LONGEST_WORDS } from "@/lib/reader-reports/rules/report-input";
import { Faces } from "./faces";
import { type ReportLabels, reportLabelsFor } from "./report-labels";

type Props = {
  story: { id: string; language: string; headline: string; url: string };
  /** What stands in the fields, by their names: from the address, or as it was sent and refused. */
  typed: Readonly<Record<string, string>>;
  refused: { code: string; issues: readonly { field?: string }[] } | null;
  /** The newsroom's address for corrections; empty when it has none. */
  mail: string;
};

/** A reader says what is wrong with a story. A plain form: it is sent and answered without script. */
export function ReportForm({ story, typed, refused, mail }: Props) {
  const labels = reportLabelsFor(story.language);
  const problems = new Set(refused?.issues.map(({ field }) => field));
  const field = (name: string, hint?: string) => ({
    id: `report-${name}`,
    name,
    dir: "auto",
    "aria-invalid": problems.has(name) || undefined,
    "aria-describedby":
      [hint && `report-${name}-hint`, problems.has(name) && `report-${name}-problem`]
        .filter(Boolean)
        .join(" ") || undefined,
  });
  return (
    <div className="plain-page report-page" lang={story.language} dir={labels.direction}>
      <Faces direction={labels.direction} />
      <header className="list-head">
        <h1>{labels.title}</h1>
        <p className="list-text">
          {labels.about}: <a href={story.url}>{story.headline}</a>
        </p>
      </header>
      <form
        className="report-form"
        action="/report/send"
        method="post"
        data-sending={labels.sending}
      >
        {refused && (
          <p className="report-refused" role="alert">
            {labels.refused[refused.code] ?? labels.refusedOtherwise}
          </p>
        )}
        <input type="hidden" name="article" value={story.id} />
        {["version", "before", "after"].map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name] ?? ""} />
        ))}
        <Field
          name="words"
          label={labels.words}
          hint={labels.wordsHint}
          problems={problems}
          labels={labels}
          optional
        >
          <textarea
            {...field("words", labels.wordsHint)}
            rows={2}
            maxLength={LONGEST_WORDS}
            defaultValue={typed.words}
          />
        </Field>
        <Field name="category" label={labels.category} problems={problems} labels={labels}>
          <select {...field("category")} defaultValue={typed.category ?? ""} required>
            <option value="" disabled>
              …
            </option>
            {REPORT_CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {labels.categories[category]}
              </option>
            ))}
          </select>
        </Field>
        <Field name="what" label={labels.what} problems={problems} labels={labels}>
          <textarea
            {...field("what")}
            rows={6}
            maxLength={4000}
            defaultValue={typed.what}
            required
          />
        </Field>
        <Field name="evidence" label={labels.evidence} problems={problems} labels={labels} optional>
          <input
            {...field("evidence")}
            type="url"
            inputMode="url"
            maxLength={2000}
            placeholder="https://"
            defaultValue={typed.evidence}
          />
        </Field>
        <Field
          name="email"
          label={labels.email}
          hint={labels.emailHint}
          problems={problems}
          labels={labels}
          optional
        >
          <input
            {...field("email", labels.emailHint)}
            type="email"
            autoComplete="email"
            maxLength={254}
            defaultValue={typed.email}
          />
        </Field>
        <p className="report-send">
          <button type="submit">{labels.send}</button>
        </p>
        <p className="report-note">{labels.privacy}</p>
        {mail && (
          <p className="report-note">
            {labels.byMail}{" "}
            <a href={`mailto:${mail}`}>
              <bdi>{mail}</bdi>
            </a>
            .
          </p>
        )}
      </form>
    </div>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  problems: ReadonlySet<string | undefined>;
  labels: ReportLabels;
  children: ReactNode;
};

function Field({ name, label, hint, optional, problems, labels, children }: FieldProps) {
  return (
    <div className="report-field">
      <label htmlFor={`report-${name}`}>
        {label}
        {optional && <span className="report-optional"> ({labels.optional})</span>}
      </label>
      {children}
      {problems.has(name) && (
        <p className="report-problem" id={`report-${name}-problem`}>
          {labels.problems[name]}
        </p>
      )}
      {hint && (
        <p className="report-hint" id={`report-${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
