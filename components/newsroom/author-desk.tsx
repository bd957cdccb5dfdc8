import type { DescribedAuthor } from "@/lib/authors/author-queries";
import { ActionForm } from "./form/action-form";
import type { Action } from "./form/answer";
import { SubmitButton, TextField } from "./form/fields";

type Props = { authors: readonly DescribedAuthor[]; describe: Action };

/** What readers are told about each author. */
export function AuthorDesk({ authors, describe }: Props) {
  return (
    <div className="narrow">
      <h1>Authors</h1>
      <p className="field-hint">
        Readers see all of this on the author’s page. Disclose what could make somebody doubt their
        independence.
      </p>
      {authors.length === 0 && <p className="empty">There are no authors yet.</p>}
      {authors.map((author) => (
        <details key={author.id} className="described">
          <summary>
            {author.name} {author.demo && <span className="card-note">demo byline</span>}
          </summary>
          <p className="card-note">
            <a href={`/authors/${author.slug}`}>/authors/{author.slug}</a>
          </p>
          <ActionForm action={describe} label={author.name}>
            <input type="hidden" name="authorId" value={author.id} />
            <TextField name="name" label="Name" initial={author.name} />
            <TextField name="bio" label="About" required={false} rows={3} initial={author.bio} />
            <TextField
              name="expertise"
              label="Expertise"
              required={false}
              initial={author.expertise}
            />
            <TextField
              name="disclosures"
              label="Disclosures"
              required={false}
              rows={2}
              initial={author.disclosures}
            />
            <TextField
              name="languages"
              label="Languages"
              required={false}
              initial={author.languages.join(", ")}
              hint="As tags, parted by commas: en, ar."
            />
            <SubmitButton>Save</SubmitButton>
          </ActionForm>
        </details>
      ))}
    </div>
  );
}
