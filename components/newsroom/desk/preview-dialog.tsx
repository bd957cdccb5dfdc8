"use client";

import { useEffect, useRef, useState } from "react";
import { Dialog } from "@/components/newsroom/form/dialog";
import { useDesk } from "./desk-context";

const WIDTHS = [
  { name: "Phone", width: 390 },
  { name: "Desktop", width: 1200 },
];

/** The reader's page of the saved draft, at the width of a phone or of a desktop. */
export function PreviewDialog({ onClose }: { onClose: () => void }) {
  const { desk, draft } = useDesk();
  const [width, setWidth] = useState(1200);
  const [room, setRoom] = useState(1200);
  const frame = useRef<HTMLDivElement>(null);
  const scale = Math.min(1, room / width);

  useEffect(() => {
    const measured = frame.current;
    if (!measured) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 1200));
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);

  return (
    <Dialog title="As readers would see it" onClose={onClose} className="dialog-full">
      <div className="preview-bar">
        <fieldset className="switch">
          <legend className="sr-only">Width</legend>
          {WIDTHS.map((each) => (
            <label key={each.width}>
              <input
                type="radio"
                name="preview-width"
                checked={each.width === width}
                onChange={() => setWidth(each.width)}
              />
              <span>
                {each.name} <small>{each.width} px</small>
              </span>
            </label>
          ))}
        </fieldset>
        {draft.save.is !== "saved" && (
          <p role="status" className="field-error">
            Your last words are not saved yet, so they are not in here.
          </p>
        )}
      </div>
      <div ref={frame} className="preview-room">
        <iframe
          title={`Preview, ${width} pixels wide`}
          src={`/newsroom/articles/${desk.article.id}/preview`}
          className="preview-page"
          style={{
            inlineSize: width,
            blockSize: `${100 / scale}%`,
            transform: `scale(${scale})`,
          }}
        />
      </div>
    </Dialog>
  );
}
