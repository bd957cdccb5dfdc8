"use client";

import type { Place } from "@/lib/front-page/rules/blocks";
import { blockName, placeName } from "./front-words";
import type { OpenFront } from "./use-front";

type Props = {
  front: OpenFront;
  label: string;
  /** Where it is now; left out. */
  here?: Place;
  onChoose: (to: Place, where: string) => void;
};

/** Every slot of the front, to put a story into one by keys or by touch. */
export function PlaceChoice({ front, label, here, onChoose }: Props) {
  return (
    <select
      className="place-choice"
      aria-label={label}
      value=""
      onChange={(event) => {
        const [block, slot] = event.target.value.split(" ").map(Number);
        if (block === undefined || slot === undefined) return;
        onChoose({ block, slot }, placeName(front.blocks, front.blocks[block]?.id ?? "", slot));
      }}
    >
      <option value="" disabled>
        {here ? "Move to…" : "Put into…"}
      </option>
      {front.blocks.map(({ id, slots }, block) => (
        <optgroup key={id} label={blockName(front.blocks, id)}>
          {slots.map((_, slot) => (
            <option
              // biome-ignore lint/suspicious/noArrayIndexKey: A slot is its place.
              key={slot}
              value={`${block} ${slot}`}
              disabled={here?.block === block && here.slot === slot}
            >
              {placeName(front.blocks, id, slot)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
