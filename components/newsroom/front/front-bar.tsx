"use client";

import { Redo2, Undo2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { SaveWords } from "@/components/newsroom/desk/status-bar";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SubmitButton } from "@/components/newsroom/form/fields";
import { PreviewFrame } from "@/components/newsroom/form/preview-frame";
import type { FrontDesk } from "@/lib/front-page/front-queries";
import { FrontCompare } from "./front-compare";
import type { FrontActions, FrontChoices } from "./front-desk";
import type { OpenFront } from "./use-front";

type Props = {
  front: OpenFront;
  desk: FrontDesk;
  sections: FrontChoices["sections"];
  actions: FrontActions;
};

/** Which front it is, whether it is kept, and the way to its readers. */
export function FrontBar({ front, desk, sections, actions }: Props) {
  const [opened, setOpened] = useState<"preview" | "compare" | null>(null);
  const close = () => setOpened(null);

  async function open(what: "preview" | "compare") {
    // Both show what is saved; what cannot be saved is said beside it.
    await front.flush();
    setOpened(what);
  }

  return (
    <div className="front-bar">
      <nav aria-label="Fronts">
        <ul>
          {[{ id: "", slug: "", name: "Front page" }, ...sections].map(({ id, slug, name }) => (
            <li key={id}>
              <Link
                href={slug ? `/newsroom/front-page?front=${slug}` : "/newsroom/front-page"}
                prefetch={false}
                aria-current={slug === desk.slug ? "page" : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="front-bar-deeds">
        <h1 className="sr-only">{desk.name}, its front</h1>
        <p className="save-state" role="status" data-state={front.save.is}>
          {desk.savedAt === null && front.save.is === "saved" ? (
            "Not arranged yet"
          ) : (
            <SaveWords save={front.save} flush={front.flush} />
          )}
        </p>
        <button
          type="button"
          className="icon-button"
          aria-label="Undo"
          title="Undo (Ctrl+Z)"
          disabled={!front.undo}
          onClick={() => front.undo?.()}
        >
          <Undo2 size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Redo"
          title="Redo (Ctrl+Shift+Z)"
          disabled={!front.redo}
          onClick={() => front.redo?.()}
        >
          <Redo2 size={18} aria-hidden="true" />
        </button>
        <button type="button" className="button button-plain" onClick={() => void open("compare")}>
          Compare with live
        </button>
        <button type="button" className="button button-plain" onClick={() => void open("preview")}>
          Preview
        </button>
        <ActionForm
          action={actions.show}
          label="Show to readers"
          className="front-show"
          prepare={savedVersion(front)}
        >
          <input type="hidden" name="frontId" value={desk.id} />
          <SubmitButton>Show to readers</SubmitButton>
        </ActionForm>
      </div>
      {opened === "preview" && (
        <PreviewFrame
          src={`/newsroom/front-page/preview${desk.slug && `?front=${desk.slug}`}`}
          missing={
            front.save.is === "saved"
              ? null
              : "Your last changes are not saved yet, so they are not in here."
          }
          onClose={close}
        />
      )}
      {opened === "compare" && <FrontCompare front={front} desk={desk} onClose={close} />}
    </div>
  );
}

/** Saves first, and says which version it is about. */
export function savedVersion(front: OpenFront) {
  return async (form: FormData): Promise<string | null> => {
    if (!(await front.flush()))
      return "The arrangement is not saved yet, so it cannot go to readers.";
    form.set("version", String(front.version()));
    return null;
  };
}
