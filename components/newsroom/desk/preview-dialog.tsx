"use client";

import { PreviewFrame } from "@/components/newsroom/form/preview-frame";
import { useDesk } from "./desk-context";

/** The reader's page of the saved draft. */
export function PreviewDialog({ onClose }: { onClose: () => void }) {
  const { desk, draft } = useDesk();
  const missing =
    draft.save.is === "saved"
      ? null
      : "Your last words are not saved yet, so they are not in here.";
  return (
    <PreviewFrame
      src={`/newsroom/articles/${desk.article.id}/preview`}
      missing={missing}
      onClose={onClose}
    />
  );
}
