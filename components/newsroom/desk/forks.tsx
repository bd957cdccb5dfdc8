"use client";

import { useEffect, useRef, useState } from "react";
import { reach } from "@/components/newsroom/form/reach";
import { CHANNEL_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { Desk } from "@/lib/articles/desk-queries";
import { differences } from "@/lib/articles/rules/difference";
import type { Words } from "@/lib/articles/rules/document";
import { passages } from "@/lib/articles/rules/passages";
import { may } from "@/lib/staff/rules/capabilities";
import { useDesk } from "./desk-context";
import { contentOfDraft, type DraftContent } from "./desk-props";
import type { OpenDraft } from "./use-draft";

type Fork = Desk["forks"][number];

/** Words that came too late to be saved: kept beside the draft until somebody decides. */
export function Forks() {
  const { desk } = useDesk();
  if (desk.forks.length === 0) return null;
  return (
    <section className="forks" aria-label="Words kept beside the draft">
      {desk.forks.map((fork) => (
        <ForkedWords key={fork.id} fork={fork} />
      ))}
    </section>
  );
}

function ForkedWords({ fork }: { fork: Fork }) {
  const { desk, draft, actions, viewer } = useDesk();
  const { save } = draft;
  const isMine = save.is === "forked" && save.forkId === fork.id;
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const refused = may(viewer, "resolve_fork", { publication: desk.article.publicationState });
  const current = contentOfDraft(desk);
  const kept = isMine ? mergedUpon(current, draft) : { ...current, ...wordsOf(fork) };

  const frame = useRef<HTMLElement>(null);

  // Whoever was typing must see why it has stopped.
  useEffect(() => {
    if (isMine) frame.current?.focus();
  }, [isMine]);

  async function resolve() {
    const form = new FormData();
    form.set("forkId", fork.id);
    const { refusal } = await reach(actions.resolveFork, form);
    if (refusal) setTold(refusal.message);
  }

  async function decide(choice: () => Promise<boolean>) {
    setBusy(true);
    if (await choice()) await resolve();
    setBusy(false);
  }

  const keepTheirs = async () => {
    if (isMine) draft.adopt(current, desk.draft.version, desk.draft.savedAt);
    return true;
  };

  const takeKept = async () => {
    if (!isMine && !(await draft.flush())) {
      setTold("Save the words in the column first.");
      return false;
    }
    const saved = await draft.rebase(kept, Math.max(draft.version(), desk.draft.version));
    if (!saved) setTold("These words could not be saved. They are still here.");
    return saved;
  };

  async function copy() {
    const text = passages(kept).map((passage) => passage.text);
    await navigator.clipboard.writeText(text.join("\n\n")).then(
      () => setTold("Copied. The words also stay here until somebody decides."),
      () => setTold("The browser did not let us copy. Select the words below instead."),
    );
  }

  return (
    <article ref={frame} tabIndex={-1} className="fork" aria-label={`Words of ${fork.createdBy}`}>
      <h2>
        {isMine
          ? "Someone else saved first"
          : `${fork.createdBy} has words that are not in the draft`}
      </h2>
      <p>
        {desk.draft.savedBy} saved version {desk.draft.version} at{" "}
        <Moment at={desk.draft.savedAt} show="time" />; the words of {fork.createdBy} were written
        upon version {fork.baseVersion}. Both are kept. Choose which of them the draft goes on with.
      </p>
      <Comparison before={current} after={kept} theirs={desk.draft.savedBy} mine={fork.createdBy} />
      <div className="form-buttons">
        <button
          type="button"
          className="button button-plain"
          disabled={busy || refused !== null}
          onClick={() => void decide(keepTheirs)}
        >
          Keep the saved words
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={busy || refused !== null}
          onClick={() => void decide(takeKept)}
        >
          {isMine ? "Take my words" : `Take the words of ${fork.createdBy}`}
        </button>
        <button type="button" className="button button-plain" onClick={() => void copy()}>
          Copy as text
        </button>
      </div>
      <p aria-live="polite" className="field-hint">
        {told ?? refused?.message}
      </p>
    </article>
  );
}

function wordsOf({ headline, standfirst, body }: Words): Words {
  return { headline, standfirst, body };
}

/** The open draft upon what somebody else has saved: one's own where one changed something, else theirs. */
function mergedUpon(current: DraftContent, draft: OpenDraft): DraftContent {
  const base: Record<string, unknown> = draft.base();
  const changed = Object.entries(draft.latest()).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name]),
  );
  return { ...current, ...Object.fromEntries(changed) };
}

type ComparisonProps = { before: Words; after: Words; theirs: string; mine: string };

/** Two states of the words side by side; only passages that differ. */
function Comparison({ before, after, theirs, mine }: ComparisonProps) {
  const changed = differences(before, after).filter(({ parts }) =>
    parts.some((part) => part.kind !== "same"),
  );
  if (changed.length === 0) {
    return <p className="field-hint">The words are the same; only their form differs.</p>;
  }
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Saved by {theirs}</th>
          <th scope="col">Written by {mine}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ channel, parts }) => (
          <tr key={`${channel} ${parts.map((part) => part.kind[0] + part.text).join()}`}>
            <th scope="row">{CHANNEL_WORDS[channel]}</th>
            <td>
              {parts.map((part) =>
                part.kind === "added" ? null : part.kind === "removed" ? (
                  <del key={`${part.kind}${part.text}`}>{part.text}</del>
                ) : (
                  part.text
                ),
              )}
            </td>
            <td>
              {parts.map((part) =>
                part.kind === "removed" ? null : part.kind === "added" ? (
                  <ins key={`${part.kind}${part.text}`}>{part.text}</ins>
                ) : (
                  part.text
                ),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
