"use client";

import { useEffect, useRef, useState } from "react";
import { Dialog } from "./dialog";

const WIDTHS = [
  { name: "Phone", width: 390 },
  { name: "Desktop", width: 1200 },
];

type Props = {
  /** The address of the reader's page as it would be. */
  src: string;
  /** What is not in it yet; null when everything is. */
  missing: string | null;
  onClose: () => void;
};

/** A reader's page that is not published yet, at the width of a phone or of a desktop. */
export function PreviewFrame({ src, missing, onClose }: Props) {
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
        {missing && (
          <p role="status" className="field-error">
            {missing}
          </p>
        )}
      </div>
      <div ref={frame} className="preview-room">
        <iframe
          title={`Preview, ${width} pixels wide`}
          src={src}
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
