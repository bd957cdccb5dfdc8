"use client";

import { type FormEvent, useId, useState } from "react";
import { type Picture, useEditorNeeds } from "./needs";

type Props = { button: string; onAdded: (picture: Picture) => void };

/** Sends a new picture to the newsroom, and hands it on when it was taken. */
export function NewPictureForm({ button, onAdded }: Props) {
  const { addPicture } = useEditorNeeds();
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setSending(true);
    setProblem(null);
    void addPicture(new FormData(form))
      // Whatever stands between us and the server, the open words must stay.
      .catch(() => "There was no answer. Try again.")
      .then((picture) => {
        if (typeof picture === "string") return setProblem(picture);
        form.reset();
        onAdded(picture);
      })
      .finally(() => setSending(false));
  }

  return (
    <form className="form" aria-label="A new picture" onSubmit={add}>
      <h3>A new picture</h3>
      <Field label="File" hint="JPEG, PNG, WebP or GIF.">
        {(id) => (
          <input
            id={id}
            name="file"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/gif"
            required
          />
        )}
      </Field>
      <Field label="What it shows" hint="For readers who do not see it.">
        {(id) => <input id={id} name="alt" maxLength={1_000} required />}
      </Field>
      <Field label="Credit" hint="Who took or made it.">
        {(id) => <input id={id} name="credit" maxLength={300} required />}
      </Field>
      <Field label="Rights" hint="Under which terms we may show it.">
        {(id) => <input id={id} name="rights" maxLength={300} />}
      </Field>
      {problem && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
      <div className="form-buttons">
        <button type="submit" className="button button-primary" disabled={sending}>
          {sending ? "Taking it in…" : button}
        </button>
      </div>
    </form>
  );
}

type FieldProps = { label: string; hint: string; children: (id: string) => React.ReactNode };

function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      <p className="field-hint">{hint}</p>
    </div>
  );
}
