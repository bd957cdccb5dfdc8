"use client";

import { useState } from "react";
import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { ChoicesField, SelectField, SubmitButton } from "@/components/newsroom/form/fields";
import { ask } from "@/components/newsroom/form/reach";
import { SOURCE_KIND_WORDS } from "@/components/newsroom/labels";
import type { DeskSeal, OpenedEvidence } from "@/lib/claims/rules/sealed-source";

/** What may be said of a seal to this person: who else knows it, or no more than how many editors do. */
export function sealWords({ readers, editors }: DeskSeal, viewerId: string): string {
  if (readers === null) return `A sealed source, known to ${editorsInWords(editors)}`;
  const others = readers.filter(({ id }) => id !== viewerId).map(({ name }) => name);
  return `Sealed: known to ${new Intl.ListFormat("en").format(["you", ...others])}`;
}

type Props = { evidenceId: string; sourceId: string; seal: DeskSeal };

/** Sealed evidence for somebody who is named on it: its words when they are asked for, and who may read them. */
export function SealedEvidence({ evidenceId, sourceId, seal }: Props) {
  const { actions } = useDesk();
  const [opened, setOpened] = useState<OpenedEvidence | string | null>(null);
  const [asking, setAsking] = useState(false);

  async function open() {
    setAsking(true);
    setOpened(await ask(() => actions.openEvidence(evidenceId)));
    setAsking(false);
  }

  return (
    <>
      <div role="status">
        {typeof opened === "string" && <p className="form-refusal">{opened}</p>}
        {opened !== null && typeof opened !== "string" && (
          <Opened evidenceId={evidenceId} opened={opened} />
        )}
      </div>
      <p className="card-note">
        {opened !== null && typeof opened !== "string" ? (
          <button type="button" className="link-button" onClick={() => setOpened(null)}>
            Cover it again
          </button>
        ) : (
          <button type="button" className="link-button" disabled={asking} onClick={open}>
            Read what is sealed
          </button>
        )}{" "}
        · Every reading is kept on record.
      </p>
      {seal.mine && <Readers sourceId={sourceId} seal={seal} />}
    </>
  );
}

type OpenedProps = { evidenceId: string; opened: OpenedEvidence };

function Opened({ evidenceId, opened: { source, place, hasFile } }: OpenedProps) {
  const address = place.url ?? source.url;
  return (
    <div className="sealed-words">
      <p dir="auto">
        <strong>{source.name}</strong>
        {place.locator && `, ${place.locator}`}
      </p>
      {source.description && <p dir="auto">{source.description}</p>}
      {place.quote && <blockquote dir="auto">{place.quote}</blockquote>}
      {hasFile && (
        <p>
          <a href={`/newsroom/evidence/${evidenceId}/sealed-file`} download>
            Its file
          </a>
        </p>
      )}
      <p className="card-note">
        {SOURCE_KIND_WORDS[source.kind]}
        {/* Not a link: to follow it would tell its server. */}
        {address && (
          <>
            {" · "}
            <bdi>{address}</bdi>
          </>
        )}
      </p>
    </div>
  );
}

function Readers({ sourceId, seal }: { sourceId: string; seal: DeskSeal }) {
  const { actions, viewer, choices } = useDesk();
  const named = seal.readers ?? [];
  const others = choices.staff.filter(({ id }) => !named.some((reader) => reader.id === id));
  return (
    <details className="card-part">
      <summary>Who may read it</summary>
      <ul className="plain-list">
        {named
          .filter(({ id }) => id !== viewer.id)
          .map(({ id, name }) => (
            <li key={id}>
              <ActionForm action={actions.changeSeal} className="form-inline">
                <input type="hidden" name="sourceId" value={sourceId} />
                <input type="hidden" name="userId" value={id} />
                <input type="hidden" name="mayRead" value="no" />
                <span>{name}</span>{" "}
                <SubmitButton look="plain" aria-label={`Take ${name} off this source`}>
                  Take off
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
      </ul>
      <ActionForm action={actions.changeSeal} label="Name somebody who may read it">
        <input type="hidden" name="sourceId" value={sourceId} />
        <input type="hidden" name="mayRead" value="yes" />
        <SelectField
          name="userId"
          label="Somebody else"
          empty="Choose a person"
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton>Name this person</SubmitButton>
      </ActionForm>
    </details>
  );
}

/** To whom a new source is sealed. */
export function ReadersField() {
  const { choices, viewer } = useDesk();
  return (
    <ChoicesField
      name="source.readers[]"
      label="Who may read it, besides you"
      hint="At least one editor must know it. Nobody else, not even an admin, sees its words or these names."
      choices={choices.staff
        .filter(({ id }) => id !== viewer.id)
        .map(({ id, name, role }) => ({ value: id, label: `${name} (${role})` }))}
    />
  );
}

function editorsInWords(count: number): string {
  const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  return `${words[count] ?? count} editor${count === 1 ? "" : "s"}`;
}
