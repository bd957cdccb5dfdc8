"use client";

import { useId, useState } from "react";
import { ask } from "./reach";

type Props<Found> = {
  label: string;
  search: (words: string) => Promise<Found[] | string>;
  show: (found: Found) => string;
  nothing: string;
  onPick: (found: Found) => void;
};

/** Finds something by its words and takes it. Its field is not part of the form around it. */
export function SearchField<Found extends { id: string }>(props: Props<Found>) {
  const { label, search, show, nothing, onPick } = props;
  const id = useId();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<Found[] | string | null>(null);

  function look() {
    if (words.trim() !== "") void ask(() => search(words)).then(setFound);
  }

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="search-row">
        <input
          id={id}
          type="search"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setFound(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            look();
          }}
        />
        <button type="button" className="button button-plain" onClick={look}>
          Search
        </button>
      </div>
      <div aria-live="polite">
        {typeof found === "string" && <p className="field-error">{found}</p>}
        {found?.length === 0 && <p className="field-hint">{nothing}</p>}
        {Array.isArray(found) && found.length > 0 && (
          <ul className="pick-list">
            {found.map((each) => (
              <li key={each.id}>
                <button type="button" onClick={() => onPick(each)}>
                  {show(each)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
