"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { LOOK_WORDS } from "@/components/newsroom/labels";
import type { Look } from "@/lib/claims/rules/checkable";
import type { Issue } from "@/lib/refusal";
import { may } from "@/lib/staff/rules/capabilities";

const AT_ONCE = 6;

/** What looks as if it had to be checked and no claim covers, worth most first, as the draft was last saved. */
export function Unmarked() {
  const { gate, marking } = useDesk();
  const issues = gate.filter(({ code }) => code.startsWith("unmarked_"));
  if (issues.length === 0 || marking) return null;
  const [first, rest] = [issues.slice(0, AT_ONCE), issues.slice(AT_ONCE)];
  return (
    <section className="card" aria-label="Not marked yet">
      <h3>
        Not marked yet <span className="count">{issues.length}</span>
      </h3>
      <p className="field-hint">
        These sentences look as if they had to be checked. They are underlined in the text.
      </p>
      <List issues={first} />
      {rest.length > 0 && (
        <details className="card-part">
          <summary>{rest.length} more</summary>
          <List issues={rest} />
        </details>
      )}
    </section>
  );
}

function List({ issues }: { issues: readonly Issue[] }) {
  return (
    <ul className="plain-list">
      {issues.map((issue) => (
        <Sentence key={issue.words} issue={issue} />
      ))}
    </ul>
  );
}

function Sentence({ issue }: { issue: Issue }) {
  const { desk, viewer, actions, showWords, markWords } = useDesk();
  const sentence = issue.words ?? "";
  const work = desk.draft.workState;
  const publication = desk.article.publicationState;
  const mayMark = may(viewer, "mark_claim", { work, publication }) === null;
  const refused = may(viewer, "waive_check", { publication });
  return (
    <li>
      <button
        type="button"
        className="unmarked-words"
        dir="auto"
        onClick={() => showWords(sentence)}
      >
        {sentence}
      </button>
      <div className="card-parts">
        <span className="badge">{LOOK_WORDS[issue.code.replace("unmarked_", "") as Look]}</span>
        {mayMark && (
          <button type="button" className="link-button" onClick={() => markWords(sentence)}>
            Mark it
          </button>
        )}
        {refused?.code !== "not_your_role" && (
          <details className="card-part">
            <summary>It needs no check</summary>
            <ActionForm action={actions.waiveCheck} label={`It needs no check: ${sentence}`}>
              <input type="hidden" name="articleId" value={desk.article.id} />
              <input type="hidden" name="sentence" value={sentence} />
              <TextField
                name="reason"
                label="Why nothing in it has to be checked"
                hint="Kept on record. When the sentence changes, it is asked again."
                rows={2}
              />
              <SubmitButton refused={refused?.message ?? null}>It needs no check</SubmitButton>
            </ActionForm>
          </details>
        )}
      </div>
    </li>
  );
}
