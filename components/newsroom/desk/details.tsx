"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useId } from "react";
import { ARTICLE_KIND_WORDS, choices as choicesOf } from "@/components/newsroom/labels";
import type { ArticleKind } from "@/lib/articles/rules/work-state";
import { useDesk } from "./desk-context";

/** Where the article belongs and who stands under it. Closed until it is asked for. */
export function Details() {
  const { draft, choices, readOnly } = useDesk();
  const { content, change, save } = draft;
  const section = choices.sections.find(({ id }) => id === content.sectionId)?.name ?? "";
  const authors = names(choices.authors, content.authorIds).join(", ") || "no byline";
  const topics = names(choices.topics, content.topicIds).join(", ") || "no topics";
  const problems = save.is === "refused" ? save.issues : [];
  const problemOf = (field: string) => problems.find((issue) => issue.field === field)?.message;
  const refused = ["kind", "sectionId", "slug", "authorIds", "topicIds"].some(problemOf);

  return (
    <details className="desk-details" open={refused || undefined}>
      <summary>
        <span className="desk-details-name">Details</span>
        <span className="desk-details-sum">
          {section} · {authors} · {topics}
        </span>
      </summary>
      <fieldset disabled={readOnly !== null} className="desk-details-fields">
        <legend className="sr-only">Details</legend>
        <Choice
          label="Section"
          value={content.sectionId}
          choices={choices.sections.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(sectionId) => change({ sectionId })}
        />
        <Choice
          label="Kind"
          value={content.kind}
          choices={choicesOf(ARTICLE_KIND_WORDS)}
          onChange={(kind) => change({ kind: kind as ArticleKind })}
        />
        <Address
          value={content.slug}
          problem={problemOf("slug")}
          onChange={(slug) => change({ slug })}
        />
        <Several
          label="Byline"
          all={choices.authors}
          chosen={content.authorIds}
          onChange={(authorIds) => change({ authorIds })}
        />
        <Several
          label="Topics"
          all={choices.topics}
          chosen={content.topicIds}
          onChange={(topicIds) => change({ topicIds })}
        />
      </fieldset>
    </details>
  );
}

type Named = { id: string; name: string };

function names(all: readonly Named[], ids: readonly string[]): string[] {
  return ids.flatMap((id) => all.find((each) => each.id === id)?.name ?? []);
}

type ChoiceProps = {
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  onChange: (value: string) => void;
};

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type AddressProps = {
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
};

function Address({ value, problem, onChange }: AddressProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Address</label>
      <input
        id={id}
        value={value}
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={problem ? "field-error" : "field-hint"}>
        {problem ?? "The last part of its address. Once published, old ones lead here for ever."}
      </p>
    </div>
  );
}

type SeveralProps = {
  label: string;
  all: readonly Named[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
};

/** Choices in an order that matters. */
function Several({ label, all, chosen, onChange }: SeveralProps) {
  const id = useId();
  const rest = all.filter((each) => !chosen.includes(each.id));
  const move = (at: number, by: number) => {
    const ids = [...chosen];
    ids.splice(at + by, 0, ...ids.splice(at, 1));
    onChange(ids);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <ol className="chosen-list" aria-label={`${label}, chosen`}>
        {names(all, chosen).map((name, at) => (
          <li key={chosen[at]}>
            <span>{name}</span>
            {at > 0 && (
              <button type="button" aria-label={`${name}: earlier`} onClick={() => move(at, -1)}>
                <ChevronUp size={14} aria-hidden="true" />
              </button>
            )}
            {at < chosen.length - 1 && (
              <button type="button" aria-label={`${name}: later`} onClick={() => move(at, 1)}>
                <ChevronDown size={14} aria-hidden="true" />
              </button>
            )}
            <button
              type="button"
              aria-label={`${name}: remove`}
              onClick={() => onChange(chosen.filter((each) => each !== chosen[at]))}
            >
              <X size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      <select
        id={id}
        value=""
        onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}
      >
        <option value="">{rest.length > 0 ? "Add…" : "All are chosen"}</option>
        {rest.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  );
}
