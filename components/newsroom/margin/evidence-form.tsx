"use client";

import { type RefObject, useRef, useState } from "react";
import type { KnownSource } from "@/components/newsroom/desk/desk-actions";
import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { FileField, SelectField, SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { SearchField } from "@/components/newsroom/form/search-field";
import {
  choices,
  RELATION_WORDS,
  SOURCE_KIND_WORDS,
  VISIBILITY_WORDS,
} from "@/components/newsroom/labels";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import { ReadersField } from "./sealed-evidence";

/** The form for more evidence: a source, where in it, and a file where one is at hand. */
export function EvidenceForm({ claim }: { claim: DeskClaim }) {
  const { actions } = useDesk();
  const [source, setSource] = useState<KnownSource | null>(null);
  // What was taken stays taken when the rest of the form is refused.
  const sent = useRef<SentFile | null>(null);
  return (
    <details className="card-part">
      <summary>Add evidence</summary>
      <ActionForm
        action={actions.attachEvidence}
        label="Add evidence"
        emptied
        prepare={(form) => sendFile(form, sent)}
        onDone={() => {
          setSource(null);
          sent.current = null;
        }}
      >
        <input type="hidden" name="claimId" value={claim.claimId} />
        <SelectField
          name="relation"
          label="What it does to the claim"
          choices={choices(RELATION_WORDS)}
          initial="supports"
        />
        {source ? (
          <div className="field">
            <p className="field-label">Source</p>
            <p>{source.name}</p>
            <input type="hidden" name="source.id" value={source.id} />
            <button type="button" className="link-button" onClick={() => setSource(null)}>
              A new source instead
            </button>
          </div>
        ) : (
          <>
            <SearchField
              label="A source that we know"
              search={actions.searchSources}
              show={(known) => `${known.name} (${SOURCE_KIND_WORDS[known.kind]})`}
              nothing="No known source has this name. Describe it below."
              onPick={setSource}
            />
            <NewSource />
          </>
        )}
        <TextField name="locator" label="Where in it" hint="Page, minute, row." required={false} />
        <TextField
          name="url"
          label="Address of this place"
          hint="It is kept as it is now, and looked at again."
          type="url"
          required={false}
        />
        <TextField
          name="quote"
          label="What it says there"
          hint="Word for word: a verdict may rest on it only where these words stand."
          rows={3}
          required={false}
        />
        <FileField
          name="file"
          label="The document itself"
          hint="PDF, picture, text, office document or MP4, up to 20 MB. It is kept instead of the address; of a sealed source it is sealed too."
          required={false}
        />
        <SubmitButton>Add this evidence</SubmitButton>
      </ActionForm>
    </details>
  );
}

function NewSource() {
  const [visibility, setVisibility] = useState("named");
  return (
    <fieldset className="field-group">
      <legend>A new source</legend>
      <TextField name="source.name" label="Name" />
      <SelectField
        name="source.kind"
        label="Kind of source"
        choices={choices(SOURCE_KIND_WORDS)}
        initial="document"
      />
      <SelectField
        name="source.visibility"
        label="What readers see of it"
        choices={choices(VISIBILITY_WORDS)}
        initial="named"
        onChange={setVisibility}
      />
      {visibility === "background" && (
        <TextField
          name="source.description"
          label="How readers know it"
          hint="For example: an official of the ministry."
        />
      )}
      {visibility === "sealed" && (
        <>
          <TextField
            name="source.description"
            label="How those who may read it know it"
            required={false}
          />
          <ReadersField />
        </>
      )}
      <TextField name="source.url" label="Address of the source" type="url" required={false} />
    </fieldset>
  );
}

type SentFile = { key: string; uploadId: string };

/** Sends the file on its own way first, since forms carry no more than a megabyte; then the form names it. */
async function sendFile(form: FormData, sent: RefObject<SentFile | null>): Promise<string | null> {
  const file = form.get("file");
  form.delete("file");
  if (!(file instanceof File) || file.size === 0) return null;
  const sealed = form.get("source.visibility") === "sealed" ? "yes" : "no";
  const key = [file.name, file.size, file.lastModified, sealed].join(" ");
  if (sent.current?.key !== key) {
    const told = await upload(file, sealed);
    if (!told.uploadId) return told.message ?? NOT_TAKEN;
    sent.current = { key, uploadId: told.uploadId };
  }
  form.set("uploadId", sent.current.uploadId);
  return null;
}

async function upload(
  file: File,
  sealed: string,
): Promise<{ uploadId?: string; message?: string }> {
  const form = new FormData();
  form.set("file", file);
  form.set("sealed", sealed);
  try {
    const answer = await fetch("/newsroom/uploads", { method: "POST", body: form });
    return await answer.json();
  } catch {
    // Whatever stands between us and the server, the open words must stay.
    return { message: NOT_TAKEN };
  }
}

const NOT_TAKEN = "This file was not taken. Try again, or another file.";
