"use client";

import { ActionForm } from "./form/action-form";
import type { Action } from "./form/answer";
import { ChoicesField, SelectField, SubmitButton, TextField } from "./form/fields";
import { ARTICLE_KIND_WORDS, choices, LANGUAGE_WORDS } from "./labels";

type Named = { id: string; name: string };

type Props = {
  action: Action;
  sections: readonly Named[];
  topics: readonly Named[];
  authors: readonly Named[];
  /** The byline of the person who begins it. */
  ownAuthorId: string | undefined;
};

/** What an article needs to begin; everything can be changed later. */
export function NewArticleForm({ action, sections, topics, authors, ownAuthorId }: Props) {
  return (
    <div className="narrow">
      <h1>New article</h1>
      <ActionForm action={action} label="New article">
        <TextField
          name="headline"
          label="Working headline"
          hint="It can change until the article is published, and afterwards too."
        />
        <div className="form-columns">
          <SelectField
            name="sectionId"
            label="Section"
            empty="Choose a section…"
            choices={options(sections)}
          />
          <SelectField
            name="kind"
            label="Kind"
            choices={choices(ARTICLE_KIND_WORDS)}
            initial="news"
          />
          <SelectField
            name="language"
            label="Language"
            choices={choices(LANGUAGE_WORDS)}
            initial="en"
          />
        </div>
        <TextField
          name="slug"
          label="Address"
          required={false}
          hint="Lower-case Latin letters, digits and hyphens. Left empty, it is made from the headline."
        />
        <ChoicesField
          name="authorIds[]"
          label="Byline"
          choices={options(authors)}
          initial={ownAuthorId ? [ownAuthorId] : []}
        />
        <ChoicesField name="topicIds[]" label="Topics" choices={options(topics)} />
        <div className="form-buttons">
          <SubmitButton>Begin the article</SubmitButton>
          <a className="button button-plain" href="/newsroom/articles">
            Cancel
          </a>
        </div>
      </ActionForm>
    </div>
  );
}

function options(named: readonly Named[]) {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}
