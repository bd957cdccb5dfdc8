import type { DeskPolicy } from "@/lib/standards/policy-queries";
import { ActionForm } from "./form/action-form";
import type { Action } from "./form/answer";
import { SubmitButton, TextField } from "./form/fields";
import { Moment } from "./moment";

type Props = { policies: readonly DeskPolicy[]; change: Action };

/** What the newsroom says about itself, policy by policy. */
export function PolicyDesk({ policies, change }: Props) {
  return (
    <div className="narrow">
      <h1>Standards</h1>
      <p className="field-hint">
        Each policy is a page below <a href="/standards">/standards</a>, where search engines are
        sent. Every version stays readable with its date. An empty line parts paragraphs; ## begins
        a heading, and - an item of a list.
      </p>
      {policies.map(({ slug, title, asks, number, changedAt, typed }) => (
        <details key={slug} className="described">
          <summary>
            {title}{" "}
            <span className="card-note">
              {changedAt ? (
                <>
                  version {number}, <Moment at={changedAt} show="day" />
                </>
              ) : (
                "not written yet"
              )}
            </span>
          </summary>
          {number > 0 && (
            <p className="card-note">
              <a href={`/standards/${slug}`}>/standards/{slug}</a>
            </p>
          )}
          <ActionForm action={change} label={title}>
            <input type="hidden" name="policy" value={slug} />
            <input type="hidden" name="baseNumber" value={number} />
            <TextField name="body" label="Text" rows={12} initial={typed} hint={asks} />
            <SubmitButton>Show it to readers</SubmitButton>
          </ActionForm>
        </details>
      ))}
    </div>
  );
}
