"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useId, useState } from "react";
import { Dialog } from "@/components/newsroom/form/dialog";
import { insertBlock } from "./insert-block";
import { type Picture, useEditorNeeds } from "./needs";

type Props = { editor: Editor; onClose: () => void };

/** Takes one of the newsroom's pictures, or a new one, into the text. */
export function PictureDialog({ editor, onClose }: Props) {
  const { pictures, pictureAddress, addPicture } = useEditorNeeds();
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  function insert({ mediaId, alt, credit }: Picture) {
    onClose();
    const attrs = { mediaId, alt, caption: "", credit, unverified: false };
    insertBlock(editor, { type: "figure", attrs });
  }

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSending(true);
    setProblem(null);
    void addPicture(new FormData(event.currentTarget))
      // Whatever stands between us and the server, the open words must stay.
      .catch(() => "There was no answer. Try again.")
      .then((picture) => {
        if (typeof picture === "string") setProblem(picture);
        else insert(picture);
      })
      .finally(() => setSending(false));
  }

  return (
    <Dialog title="Picture" onClose={onClose} className="dialog-wide">
      {pictures.length > 0 && (
        <ul className="picture-list" aria-label="Pictures of the newsroom">
          {pictures.map((picture) => (
            <li key={picture.mediaId}>
              <button type="button" onClick={() => insert(picture)}>
                <picture>
                  <img src={pictureAddress(picture.mediaId)} alt={picture.alt} loading="lazy" />
                </picture>
              </button>
            </li>
          ))}
        </ul>
      )}
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
            {sending ? "Taking it in…" : "Add and put into the text"}
          </button>
        </div>
      </form>
    </Dialog>
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
