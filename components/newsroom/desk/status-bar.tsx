"use client";

import { useState } from "react";
import type { SaveState } from "@/components/editor/autosave";
import { HOLD_WORDS, PUBLICATION_WORDS, WORK_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import { useDesk } from "./desk-context";
import { PreviewDialog } from "./preview-dialog";

/** Where the article stands on its three axes, whether its words are kept, whether the gate is open. */
export function StatusBar() {
  const { desk, gate, showTab, draft } = useDesk();
  const [previewing, setPreviewing] = useState(false);
  const { publicationState, version, url } = desk.article;
  const holds = desk.holds.map((hold) => HOLD_WORDS[hold.kind]);

  async function preview() {
    // The preview shows what is saved; what cannot be saved is said beside it.
    await draft.flush();
    setPreviewing(true);
  }

  return (
    <section className="status-bar" aria-label="State of the article">
      <dl className="status-axes">
        <div>
          <dt>Work</dt>
          <dd>{WORK_WORDS[desk.draft.workState]}</dd>
        </div>
        <div>
          <dt>Readers</dt>
          <dd>
            {PUBLICATION_WORDS[publicationState]}
            {version !== null && publicationState === "live" && `, version ${version}`}
          </dd>
        </div>
        <div>
          <dt>Holds</dt>
          <dd>{holds.join(", ") || "None"}</dd>
        </div>
      </dl>
      <p className="save-state" role="status" data-state={draft.save.is}>
        <SaveWords save={draft.save} flush={draft.flush} />
      </p>
      <button
        type="button"
        className="status-gate"
        data-open={gate.length > 0 || undefined}
        onClick={() => showTab("gate")}
      >
        Gate: {gate.length === 0 ? "open" : `${gate.length} to do`}
      </button>
      <button type="button" className="button button-plain" onClick={() => void preview()}>
        Preview
      </button>
      {url && (
        <a className="button button-plain" href={url} target="_blank" rel="noreferrer">
          Readers’ page
        </a>
      )}
      {previewing && <PreviewDialog onClose={() => setPreviewing(false)} />}
    </section>
  );
}

/** What has become of the last save, in words. */
export function SaveWords({ save, flush }: { save: SaveState; flush: () => Promise<boolean> }) {
  const again = (
    <button type="button" className="link-button" onClick={() => void flush()}>
      Try now
    </button>
  );
  switch (save.is) {
    case "saved":
      return (
        <>
          Saved <Moment at={save.at} show="time" />
        </>
      );
    case "changed":
    case "saving":
      return <>Saving…</>;
    case "failing":
      return <>Not saved: no answer from the server, trying again. {again}</>;
    case "refused":
      return (
        <>
          Not saved: {save.message} {again}
        </>
      );
    case "forked":
      return <>Someone else saved first</>;
  }
}
