"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useId, useState } from "react";
import { Dialog } from "@/components/newsroom/form/dialog";
import { ask } from "@/components/newsroom/form/reach";
import { insertBlock } from "./insert-block";
import { type Target, useEditorNeeds } from "./needs";
import { GalleryDialog, PictureDialog } from "./picture-dialog";
import { TableDialog } from "./table-dialog";
import type { Insertion } from "./toolbar";
import { embedAddress, linkAddress } from "./web-address";

type Props = { editor: Editor; onClose: () => void };

/** Asks what is needed to put something into the text. */
export function InsertDialog({ insertion, ...props }: Props & { insertion: Insertion }) {
  if (insertion === "link") return <LinkDialog {...props} />;
  if (insertion === "embed") return <EmbedDialog {...props} />;
  if (insertion === "gallery") return <GalleryDialog {...props} />;
  if (insertion === "table") return <TableDialog {...props} />;
  return insertion === "figure" ? <PictureDialog {...props} /> : <ReadMoreDialog {...props} />;
}

function LinkDialog({ editor, onClose }: Props) {
  const before = String(editor.getAttributes("link").href ?? "");
  const [problem, setProblem] = useState<string | null>(null);

  function link(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("address"));
    const href = linkAddress(typed);
    if (!href) return setProblem("Write a web address, a mail address, or a path on this site.");
    onClose();
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !before) {
      chain
        .insertContent({
          type: "text",
          text: typed.trim(),
          marks: [{ type: "link", attrs: { href } }],
        })
        .run();
    } else chain.setMark("link", { href }).run();
  }

  return (
    <Dialog title="Link" onClose={onClose}>
      <form className="form" onSubmit={link}>
        <AddressField label="Address" initial={before} problem={problem} />
        <div className="form-buttons">
          <button type="submit" className="button button-primary">
            Link
          </button>
          {before && (
            <button
              type="button"
              className="button button-plain"
              onClick={() => {
                onClose();
                editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
              }}
            >
              Remove the link
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function EmbedDialog({ editor, onClose }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const label = useId();

  function embed(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const url = embedAddress(String(form.get("address")));
    if (!url) return setProblem("Write a whole address that begins with https://");
    onClose();
    const attrs = { url, label: String(form.get("label")), footage: form.has("footage") };
    insertBlock(editor, { type: "embed", attrs });
  }

  return (
    <Dialog title="Link card" onClose={onClose}>
      <form className="form" onSubmit={embed}>
        <p className="field-hint">
          A post or a film on another site. Readers get a card that leads there; nothing is loaded
          from it.
        </p>
        <AddressField label="Address" initial="" problem={problem} />
        <div className="field">
          <label htmlFor={label}>What it shows</label>
          <input id={label} name="label" maxLength={300} required />
        </div>
        <label className="field-check">
          <input type="checkbox" name="footage" />
          <span>This is footage</span>
        </label>
        <div className="form-buttons">
          <button type="submit" className="button button-primary">
            Put into the text
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function ReadMoreDialog({ editor, onClose }: Props) {
  const { searchArticles, know } = useEditorNeeds();
  const [found, setFound] = useState<Target[] | string | null>(null);
  const id = useId();

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get("q"));
    void ask(() => searchArticles(words)).then(setFound);
  }

  function insert(target: Target) {
    know(target);
    onClose();
    insertBlock(editor, { type: "readMore", attrs: { articleId: target.id } });
  }

  return (
    <Dialog title="Read more" onClose={onClose}>
      <form className="form form-row" onSubmit={search}>
        <div className="field">
          <label htmlFor={id}>Words of its headline</label>
          <input id={id} name="q" type="search" />
        </div>
        <button type="submit" className="button button-plain">
          Search
        </button>
      </form>
      <div aria-live="polite">
        {typeof found === "string" && <p className="field-error">{found}</p>}
        {found?.length === 0 && (
          <p className="field-hint">No article has these words. Try others.</p>
        )}
        <ul className="pick-list">
          {(Array.isArray(found) ? found : []).map((target) => (
            <li key={target.id}>
              <button type="button" onClick={() => insert(target)}>
                {target.headline} <small>{target.state}</small>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

type AddressProps = { label: string; initial: string; problem: string | null };

function AddressField({ label, initial, problem }: AddressProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name="address"
        defaultValue={initial}
        inputMode="url"
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="field-error">
          {problem}
        </p>
      )}
    </div>
  );
}
