"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Autosave, type SaveState } from "@/components/editor/autosave";
import type { BodyHandle } from "@/components/editor/use-body";
import type { Words } from "@/lib/articles/rules/document";
import { contentOfDraft, type DeskProps, type DraftContent } from "./desk-props";

/** A draft that is open for writing. */
export type OpenDraft = {
  /** What was typed; of the body, what it began with: an open editor keeps its own. */
  content: DraftContent;
  /** The words a moment ago: near enough to show where claims stand, without following every key. */
  words: Words;
  /** The words now. */
  latest: () => DraftContent;
  save: SaveState;
  body: React.RefObject<BodyHandle | null>;
  change: (part: Partial<DraftContent>) => void;
  /** Saves what is not saved yet; true when all of it is kept. */
  flush: () => Promise<boolean>;
  /** What was last saved here. */
  base: () => DraftContent;
  version: () => number;
  isUnsaved: () => boolean;
  /** Shows these words instead, as the version they are. */
  adopt: (content: DraftContent, version: number, savedAt: Date) => void;
  /** Saves these words upon the version that the desk shows. */
  rebase: (content: DraftContent, version: number) => Promise<boolean>;
};

const WORDS_SETTLE = 300;

/** An open document has objects without a prototype, which do not travel to the server. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

export function useDraft({ desk, actions }: DeskProps): OpenDraft {
  const [content, setContent] = useState(() => contentOfDraft(desk));
  const [words, setWords] = useState<Words>(() => contentOfDraft(desk));
  const typed = useRef(content);
  const body = useRef<BodyHandle | null>(null);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const articleId = desk.article.id;
  const { saveDraft } = actions;

  const [autosave] = useState(
    () =>
      new Autosave<DraftContent>({
        version: desk.draft.version,
        content,
        savedAt: desk.draft.savedAt,
        send: (draft, baseVersion) => saveDraft(plain({ articleId, baseVersion, ...draft })),
      }),
  );
  const save = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);

  const keep = useCallback((next: DraftContent) => {
    typed.current = next;
    clearTimeout(settle.current);
    settle.current = setTimeout(() => setWords(next), WORDS_SETTLE);
  }, []);

  const change = useCallback(
    (part: Partial<DraftContent>) => {
      keep({ ...typed.current, ...part });
      // The editor shows its body by itself; nothing else follows every key in it.
      if (!part.body) setContent(typed.current);
      autosave.change(typed.current);
    },
    [autosave, keep],
  );

  const adopt = useCallback(
    (next: DraftContent, version: number, savedAt: Date) => {
      keep(next);
      setContent(next);
      body.current?.replace(next.body);
      autosave.adopt(version, next, savedAt);
    },
    [autosave, keep],
  );

  const rebase = useCallback(
    (next: DraftContent, version: number) => {
      keep(next);
      setContent(next);
      body.current?.replace(next.body);
      return autosave.rebase(version, next);
    },
    [autosave, keep],
  );

  // Somebody else has saved, and nothing here would be lost: show it before anybody types upon old words.
  const { version, savedAt } = desk.draft;
  useEffect(() => {
    if (version > autosave.version() && autosave.state().is === "saved") {
      adopt(contentOfDraft(desk), version, savedAt);
    }
  }, [adopt, autosave, desk, version, savedAt]);

  useEffect(() => {
    const saveNow = () => void autosave.flush();
    const saveHidden = () => {
      if (document.visibilityState === "hidden") saveNow();
    };
    window.addEventListener("online", saveNow);
    document.addEventListener("visibilitychange", saveHidden);
    return () => {
      window.removeEventListener("online", saveNow);
      document.removeEventListener("visibilitychange", saveHidden);
      saveNow();
      autosave.close();
      clearTimeout(settle.current);
    };
  }, [autosave]);

  return {
    content,
    words,
    latest: useCallback(() => typed.current, []),
    save,
    body,
    change,
    flush: autosave.flush,
    base: autosave.base,
    version: autosave.version,
    isUnsaved: autosave.isUnsaved,
    adopt,
    rebase,
  };
}
