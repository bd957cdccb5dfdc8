"use client";

import { useState } from "react";
import { useDesk, useSaveFirst } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import {
  ChoicesField,
  MomentField,
  SelectField,
  SubmitButton,
  TextField,
} from "@/components/newsroom/form/fields";
import {
  choices,
  METHOD_WORDS,
  RELATION_WORDS,
  VERDICT_HINTS,
  VERDICT_WORDS,
} from "@/components/newsroom/labels";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import {
  isPublishable,
  needsMethod,
  needsRecheck,
  type VerdictKind,
} from "@/lib/claims/rules/verdicts";
import { may } from "@/lib/staff/rules/capabilities";
import { keptInBrackets } from "./kept-line";
import { sealWords } from "./sealed-evidence";

/** A checker's finding on the sentence as it stands now. */
export function VerdictForm({ claim }: { claim: DeskClaim }) {
  const { desk, viewer, actions, choices: lists } = useDesk();
  const saveFirst = useSaveFirst();
  const [verdict, setVerdict] = useState<VerdictKind>(claim.verdict?.verdict ?? "confirmed");
  const refused = may(viewer, "give_verdict", {
    work: desk.draft.workState,
    publication: desk.article.publicationState,
    wrote: claim.writtenByMe,
  });
  if (refused?.code === "not_your_role") return null;
  if (claim.sentenceHash === null || refused) {
    return (
      <p className="card-refused">
        {refused?.message ?? "The words must be in the text before they can be checked."}
      </p>
    );
  }
  const evidence = claim.evidence.filter((each) => !each.withdrawn);
  return (
    <details className="card-part">
      <summary>{claim.verdict ? "Give another verdict" : "Give a verdict"}</summary>
      <ActionForm
        action={actions.giveVerdict}
        label={`Verdict: ${claim.statement}`}
        prepare={saveFirst}
      >
        <input type="hidden" name="occurrenceId" value={claim.occurrenceId} />
        <input type="hidden" name="sentenceHash" value={claim.sentenceHash} />
        <p className="card-sentence" dir="auto">
          {claim.sentence}
        </p>
        <SelectField
          name="verdict"
          label="Verdict"
          hint={hintOf(verdict, claim)}
          choices={choices(VERDICT_WORDS)}
          initial={verdict}
          onChange={(value) => setVerdict(value as VerdictKind)}
        />
        {needsMethod(verdict) && (
          <SelectField
            name="method"
            label="Method"
            empty="Choose how it was found…"
            choices={choices(METHOD_WORDS)}
          />
        )}
        <TextField name="reason" label="How it is known" hint="Readers see this." rows={3} />
        <ChoicesField
          name="evidenceIds[]"
          label="Evidence that this rests on"
          hint={evidence.length > 0 ? undefined : "None is attached yet. Add it under Evidence."}
          choices={evidence.map(({ id, relation, source, locator, seal, kept }) => ({
            value: id,
            label: `${seal ? sealWords(seal, viewer.id) : source.name}${locator && `, ${locator}`} (${RELATION_WORDS[relation].toLowerCase()})${keptInBrackets(kept)}`,
            // Nobody finds by what they cannot have seen, or by words that nobody saw.
            disabled: seal?.readers === null || (kept?.isLost === true && !kept.wasFound),
          }))}
        />
        {needsRecheck(verdict) && (
          <>
            <SelectField
              name="ownerId"
              label="Who follows it up"
              initial={viewer.id}
              choices={lists.staff.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <MomentField name="recheckAt" label="Checked again by" hint="Readers see this time." />
          </>
        )}
        <SubmitButton>Give this verdict</SubmitButton>
      </ActionForm>
    </details>
  );
}

function hintOf(verdict: VerdictKind, { stance }: DeskClaim): string {
  const hint = VERDICT_HINTS[verdict];
  if (isPublishable(verdict, stance)) return hint;
  return `${hint} This claim is marked as stated by the story, so the gate stays closed until the story says that it is wrong.`;
}
