"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { trimSpan } from "@/components/editor/body-text";
import {
  compareSpots,
  placeOf,
  type Spot,
  spotOfAnchor,
  spotOfWords,
} from "@/components/editor/channel-places";
import { sentenceAround } from "@/components/editor/sentence-around";
import { channelText } from "@/lib/articles/rules/passages";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import { anchorAt } from "@/lib/claims/rules/anchor";
import { may } from "@/lib/staff/rules/capabilities";
import type { Marking, OpenDesk, Tab } from "./desk-context";
import type { DeskProps } from "./desk-props";
import { useDraft } from "./use-draft";

const NOTHING_SELECTED =
  "Select words inside one sentence of the headline, the standfirst, the text or a caption first.";

// Words that look like a claim's in the text and are none.
const NO_CLAIMS: ReadonlySet<string> = new Set(["marking", "unmarked"]);

export function useDeskState(props: DeskProps): OpenDesk {
  const { desk, claims, viewer } = props;
  const draft = useDraft(props);
  const { latest, body } = draft;
  const [tab, showTab] = useState<Tab>(props.reportId || props.taskId ? "correct" : "claims");
  const [active, setActive] = useState<string | null>(null);
  const [marking, setMarking] = useState<Marking | null>(null);
  const [markProblem, setMarkProblem] = useState<string | null>(null);
  const selected = useRef<Spot | null>(null);

  const situation = {
    work: desk.draft.workState,
    publication: desk.article.publicationState,
  };
  const forbidden = may(viewer, "save_draft", situation)?.message ?? null;
  const readOnly = draft.save.is === "forked" ? "Decide first which words to keep." : forbidden;

  const show = useCallback(
    (spot: Spot): boolean => {
      const { channel, span } = spot;
      if (channel === "body") return body.current?.select(span) ?? false;
      if (channel === "headline" || channel === "standfirst") {
        const field = document.getElementById(`desk-${channel}`);
        if (!(field instanceof HTMLTextAreaElement)) return false;
        field.focus();
        field.setSelectionRange(span.start, span.end);
        field.scrollIntoView({ block: "center" });
        return true;
      }
      const place = placeOf(latest(), spot);
      if (place) body.current?.selectInBlock(place);
      return place !== null;
    },
    [body, latest],
  );

  const showClaim = useCallback(
    (occurrenceId: string): boolean => {
      const claim = claims.find((each) => each.occurrenceId === occurrenceId);
      const spot = claim && spotOfAnchor(latest(), claim.channel, claim);
      setActive(occurrenceId);
      return spot ? show(spot) : false;
    },
    [claims, latest, show],
  );

  const showWords = useCallback(
    (words: string): boolean => {
      const spot = spotOfWords(latest(), words);
      return spot ? show(spot) : false;
    },
    [latest, show],
  );

  const stepClaim = useCallback(
    (step: 1 | -1) => {
      const placed = claims
        .flatMap((claim) => {
          const spot = spotOfAnchor(latest(), claim.channel, claim);
          return spot ? [{ id: claim.occurrenceId, spot }] : [];
        })
        .toSorted((left, right) => compareSpots(left.spot, right.spot));
      const at = placed.findIndex(({ id }) => id === active);
      const next = placed.at(at === -1 && step === 1 ? 0 : (at + step) % placed.length);
      if (!next) return;
      showTab("claims");
      showClaim(next.id);
    },
    [active, claims, latest, showClaim],
  );

  const select = useCallback((spot: Spot | null, claimId: string | null) => {
    selected.current = spot;
    if (claimId && !NO_CLAIMS.has(claimId)) setActive(claimId);
    if (spot) setMarkProblem(null);
  }, []);

  const beginMarking = useCallback(
    (spot: Spot | null, instead: DeskClaim | null) => {
      const text = spot ? channelText(latest(), spot.channel) : "";
      const span = spot && trimSpan(text, spot.span);
      showTab("claims");
      if (!spot || !span) return setMarkProblem(NOTHING_SELECTED);
      setMarkProblem(null);
      setMarking({
        channel: spot.channel,
        ...anchorAt(text, span),
        sentence: sentenceAround(text, span, desk.article.language),
        instead,
      });
    },
    [desk.article.language, latest],
  );

  const startMarking = useCallback(
    (instead?: DeskClaim) => beginMarking(selected.current, instead ?? null),
    [beginMarking],
  );

  const markWords = useCallback(
    (words: string) => {
      const spot = spotOfWords(latest(), words);
      if (spot) show(spot);
      beginMarking(spot, null);
    },
    [beginMarking, latest, show],
  );

  const stopMarking = useCallback(() => {
    setMarking(null);
    if (selected.current) show(selected.current);
  }, [show]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      // AltGr is Control and Alt to some keyboards, where it writes letters.
      if (!event.ctrlKey || !event.altKey || event.getModifierState("AltGraph")) return;
      if (event.code === "KeyM") startMarking();
      else if (event.code === "KeyN") stepClaim(1);
      else if (event.code === "KeyP") stepClaim(-1);
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [startMarking, stepClaim]);

  return {
    ...props,
    draft,
    readOnly,
    tab,
    showTab,
    active,
    setActive,
    marking,
    markProblem,
    showClaim,
    showWords,
    stepClaim,
    select,
    startMarking,
    markWords,
    stopMarking,
  };
}
