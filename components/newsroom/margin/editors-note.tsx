"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SelectField, SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { WEIGHTS } from "./publish-form";
import { useRefusal } from "./workflow-forms";

/** A note on what readers have, word for word as it is. */
export function EditorsNote() {
  const { desk, actions } = useDesk();
  const { reason } = useRefusal("add_editors_note");
  if (reason) return <p className="field-hint">{reason}</p>;
  return (
    <details className="card-part">
      <summary>Add a note without changing the text</summary>
      <ActionForm action={actions.addEditorsNote} label="Add an editor’s note" emptied>
        <input type="hidden" name="articleId" value={desk.article.id} />
        <TextField
          name="whatWasWrong"
          label="The note"
          hint="It takes no words back. When something was wrong, issue a correction instead."
          rows={3}
        />
        <SelectField name="weight" label="Where it stands" choices={WEIGHTS} initial="minor" />
        <SubmitButton>Publish the note</SubmitButton>
      </ActionForm>
    </details>
  );
}
