"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { Dialog } from "@/components/newsroom/form/dialog";
import { insertBlock } from "./insert-block";
import { type Picture, useEditorNeeds } from "./needs";
import { NewPictureForm } from "./new-picture-form";

type Props = { editor: Editor; onClose: () => void };

/** Takes one of the newsroom's pictures, or a new one, into the text. */
export function PictureDialog({ editor, onClose }: Props) {
  const { pictures, pictureAddress } = useEditorNeeds();

  function insert(picture: Picture) {
    onClose();
    insertBlock(editor, figureOf(picture));
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
      <NewPictureForm button="Add and put into the text" onAdded={insert} />
    </Dialog>
  );
}

/** Takes several pictures into the text, to stand together in the order in which they were chosen. */
export function GalleryDialog({ editor, onClose }: Props) {
  const { pictures, pictureAddress } = useEditorNeeds();
  const [added, setAdded] = useState<Picture[]>([]);
  const [chosen, setChosen] = useState<Picture[]>([]);

  function choose(picture: Picture) {
    setChosen((before) =>
      before.includes(picture) ? before.filter((each) => each !== picture) : [...before, picture],
    );
  }

  return (
    <Dialog title="Gallery" onClose={onClose} className="dialog-wide">
      <p className="field-hint">
        Choose two pictures or more, in their order. Each has its own caption, credit and claims.
      </p>
      <ul className="picture-list" aria-label="Pictures of the newsroom">
        {[...added, ...pictures].map((picture) => (
          <li key={picture.mediaId}>
            <button
              type="button"
              aria-pressed={chosen.includes(picture)}
              data-place={chosen.indexOf(picture) + 1 || undefined}
              onClick={() => choose(picture)}
            >
              <picture>
                <img src={pictureAddress(picture.mediaId)} alt={picture.alt} loading="lazy" />
              </picture>
            </button>
          </li>
        ))}
      </ul>
      <div className="form-buttons">
        <button
          type="button"
          className="button button-primary"
          disabled={chosen.length < 2}
          onClick={() => {
            onClose();
            insertBlock(editor, ...chosen.map((picture) => figureOf(picture, true)));
          }}
        >
          Put {chosen.length} pictures into the text
        </button>
      </div>
      <NewPictureForm
        button="Add and choose"
        onAdded={(picture) => {
          setAdded((before) => [picture, ...before]);
          setChosen((before) => [...before, picture]);
        }}
      />
    </Dialog>
  );
}

function figureOf({ mediaId, alt, credit }: Picture, gallery = false) {
  return { type: "figure", attrs: { mediaId, alt, caption: "", credit, gallery } };
}
