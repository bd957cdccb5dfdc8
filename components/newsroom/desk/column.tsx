"use client";

import { useCallback, useMemo, useState } from "react";
import { BodyEditor } from "@/components/editor/body-editor";
import { offsetOf } from "@/components/editor/channel-places";
import type { Highlight } from "@/components/editor/claim-highlights";
import { FieldWords } from "@/components/editor/field-words";
import {
  type EditorNeeds,
  EditorNeedsContext,
  type Picture,
  type Target,
} from "@/components/editor/needs";
import type { Document } from "@/lib/articles/rules/document";
import type { Channel } from "@/lib/articles/rules/passages";
import type { Span } from "@/lib/claims/rules/anchor";
import { may } from "@/lib/staff/rules/capabilities";
import { useDesk } from "./desk-context";
import { Details } from "./details";
import { Forks } from "./forks";

const NONE: readonly string[] = [];

/** The column of words: headline, standfirst, text. */
export function Column() {
  const { desk, draft, active, readOnly, select, startMarking, viewer } = useDesk();
  const { change, content, save } = draft;
  const { language } = desk.article;
  const highlights = useHighlights();
  const needs = useNeeds();
  const mayMark =
    may(viewer, "mark_claim", {
      work: desk.draft.workState,
      publication: desk.article.publicationState,
    }) === null;

  const errors = (field: string) => {
    if (save.is !== "refused") return NONE;
    return save.issues.filter((issue) => issue.field === field).map((issue) => issue.message);
  };

  const onMark = useCallback(() => startMarking(), [startMarking]);
  const onBody = useCallback((body: Document) => change({ body }), [change]);
  const onBodySelect = useCallback(
    (span: Span | null, claimId: string | null) =>
      select(span && span.start < span.end ? { channel: "body", span } : null, claimId),
    [select],
  );
  const field = (channel: "headline" | "standfirst", label: string, placeholder: string) => (
    <FieldWords
      id={`desk-${channel}`}
      label={label}
      placeholder={placeholder}
      className={`desk-${channel}`}
      value={content[channel]}
      language={language}
      readOnly={readOnly !== null}
      highlights={highlights[channel]}
      active={active}
      errors={errors(channel)}
      onChange={(value) => change({ [channel]: value })}
      onSelect={(span, claimId) =>
        select(span.start < span.end ? { channel, span } : null, claimId)
      }
      onMark={mayMark ? onMark : undefined}
    />
  );

  return (
    <EditorNeedsContext value={needs}>
      <section className="desk-column" aria-label="The article">
        <Forks />
        {readOnly && save.is !== "forked" && <p className="desk-notice">{readOnly}</p>}
        {field("headline", "Headline", "Headline")}
        {field("standfirst", "Standfirst", "Standfirst: what the story says, in a sentence or two")}
        <Details />
        <BodyEditor
          initial={content.body}
          language={language}
          readOnly={readOnly !== null}
          highlights={highlights.body}
          active={active}
          handle={draft.body}
          errors={errors("body")}
          onChange={onBody}
          onSelect={onBodySelect}
          onMark={mayMark ? onMark : undefined}
        />
      </section>
    </EditorNeedsContext>
  );
}

function useHighlights(): Record<Channel, Highlight[]> {
  const { claims, gate, marking } = useDesk();
  return useMemo(() => {
    const all: Record<Channel, Highlight[]> = {
      headline: [],
      standfirst: [],
      body: [],
      caption: [],
      alt: [],
    };
    for (const { channel, exact, prefix, suffix, occurrenceId, verdict, currency } of claims) {
      const look = { verdict: verdict?.verdict ?? "none", currency };
      all[channel].push({ id: occurrenceId, exact, prefix, suffix, ...look });
    }
    for (const { code, words = "" } of gate) {
      if (!code.startsWith("unmarked_")) continue;
      const look = { verdict: "unmarked", currency: "" };
      // Where it does not stand, it shows nothing.
      for (const channel of ["standfirst", "body"] as const)
        all[channel].push({ id: "unmarked", exact: words, prefix: "", suffix: "", ...look });
    }
    if (marking) {
      const { channel, exact, prefix, suffix } = marking;
      all[channel].push({ id: "marking", exact, prefix, suffix, verdict: "marking", currency: "" });
    }
    return all;
  }, [claims, gate, marking]);
}

function useNeeds(): EditorNeeds {
  const { choices, actions, draft, readOnly, select } = useDesk();
  const { latest } = draft;
  const { searchArticles } = actions;
  // Found since the page was opened; the page itself knows those that were saved before.
  const [found, setFound] = useState<Record<string, Target>>({});
  return useMemo(
    () => ({
      readOnly: readOnly !== null,
      targets: { ...found, ...choices.targets },
      know: (target) => setFound((known) => ({ ...known, [target.id]: target })),
      searchArticles,
      pictures: choices.pictures,
      pictureAddress: (mediaId) => `/newsroom/media/${mediaId}`,
      addPicture,
      selectInBlock: ({ channel, passage, part, span: { start, end } }) => {
        const offset = offsetOf(latest(), channel, passage, part);
        const span = { start: start + (offset ?? 0), end: end + (offset ?? 0) };
        select(offset !== null && start < end ? { channel, span } : null, null);
      },
    }),
    [choices, found, searchArticles, latest, readOnly, select],
  );
}

async function addPicture(form: FormData): Promise<Picture | string> {
  const answer = await fetch("/newsroom/media", { method: "POST", body: form });
  const told: { mediaId?: string; message?: string } = await answer.json();
  if (answer.ok && told.mediaId) {
    return {
      mediaId: told.mediaId,
      alt: String(form.get("alt")),
      credit: String(form.get("credit")),
    };
  }
  return told.message ?? "This picture was not taken. Try another file.";
}
