"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { ArrowDown, ArrowUp, GripVertical, Minus, Plus, X } from "lucide-react";
import {
  addBlock,
  chooseFill,
  mayAdd,
  moveBlock,
  removeBlock,
  resizeBlock,
} from "@/lib/front-page/rules/arrange-blocks";
import { BLOCK_KINDS, type Fill, RULES_OF, SLOTS } from "@/lib/front-page/rules/blocks";
import type { FrontChoices, Target } from "./front-desk";
import { FrontSlot } from "./front-slot";
import { KIND_WORDS, RULE_WORDS } from "./front-words";
import type { OpenFront } from "./use-front";

type Props = { front: OpenFront; at: number; name: string; choices: FrontChoices };

/** One block: where it stands, how it fills itself, and its slots. */
export function FrontBlock({ front, at, name, choices }: Props) {
  const block = front.blocks[at];
  const shown = front.shown[at];
  const drop = useDroppable({
    id: `block-${block?.id}`,
    data: { block: at, slot: null } satisfies Target,
  });
  const drag = useDraggable({ id: `drag-${block?.id}`, data: { what: "block", block: at, name } });
  if (!block || !shown) return null;
  const { kind, slots } = block;
  return (
    <section
      ref={drop.setNodeRef}
      className="front-edit"
      data-kind={kind}
      data-over={drop.isOver || undefined}
      aria-label={name}
    >
      <header className="front-edit-head">
        <span ref={drag.setNodeRef} className="front-grip" {...drag.listeners} aria-hidden="true">
          <GripVertical size={16} />
        </span>
        <h2>{name}</h2>
        {shown.heading && shown.heading.name !== name && (
          <span className="front-edit-heading">“{shown.heading.name}”</span>
        )}
        {slots.length > 0 && <FillChoice front={front} at={at} choices={choices} />}
        {SLOTS[kind].most > SLOTS[kind].least && <Size front={front} at={at} name={name} />}
        <Move front={front} at={at} name={name} />
      </header>
      {kind === "corrections" ? (
        <p className="card-note">The latest corrections, as they were issued.</p>
      ) : (
        <div className="front-edit-slots">
          {shown.places.map((place, slot) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: A slot is its place.
            <FrontSlot key={slot} front={front} at={{ block: at, slot }} place={place} />
          ))}
        </div>
      )}
    </section>
  );
}

function FillChoice({ front, at, choices }: Omit<Props, "name">) {
  const block = front.blocks[at];
  if (!block) return null;
  const options = RULES_OF[block.kind].flatMap(
    (rule): { value: string; label: string; fill: Fill }[] => {
      switch (rule) {
        case "section":
          return choices.sections.map(({ id, name }) => ({
            value: `section ${id}`,
            label: name,
            fill: { rule, sectionId: id },
          }));
        case "topic":
          return choices.topics.map(({ id, name }) => ({
            value: `topic ${id}`,
            label: name,
            fill: { rule, topicId: id },
          }));
        default:
          return [{ value: rule, label: RULE_WORDS[rule], fill: { rule } }];
      }
    },
  );
  const { fill } = block;
  const value =
    fill.rule === "section"
      ? `section ${fill.sectionId}`
      : fill.rule === "topic"
        ? `topic ${fill.topicId}`
        : fill.rule;
  const of = (start: string) => options.filter((option) => option.value.startsWith(start));
  const plain = options.filter((option) => !option.value.includes(" "));
  return (
    <label className="front-fill">
      <span>Empty slots: </span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen)
            front.arrange(chooseFill(front.blocks, at, chosen.fill), `Fills with ${chosen.label}.`);
        }}
      >
        {plain.map(option)}
        {of("section ").length > 0 && (
          <optgroup label="The newest of a section">{of("section ").map(option)}</optgroup>
        )}
        {of("topic ").length > 0 && (
          <optgroup label="The newest on a topic">{of("topic ").map(option)}</optgroup>
        )}
      </select>
    </label>
  );
}

function option({ value, label }: { value: string; label: string }) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function Size({ front, at, name }: Omit<Props, "choices">) {
  const block = front.blocks[at];
  if (!block) return null;
  const size = block.slots.length;
  const { least, most } = SLOTS[block.kind];
  const resize = (to: number) =>
    front.arrange(resizeBlock(front.blocks, at, to), `${name} has ${to} slots.`);
  return (
    <span className="front-size">
      <button
        type="button"
        className="icon-button"
        aria-label={`One slot less in ${name}`}
        disabled={size <= least}
        onClick={() => resize(size - 1)}
      >
        <Minus size={14} aria-hidden="true" />
      </button>
      <span>
        {size} <span className="sr-only">slots</span>
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={`One slot more in ${name}`}
        disabled={size >= most}
        onClick={() => resize(size + 1)}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
    </span>
  );
}

function Move({ front, at, name }: Omit<Props, "choices">) {
  const move = (to: number, said: string) =>
    front.arrange(moveBlock(front.blocks, at, to), `${name} moved ${said}.`);
  return (
    <span className="front-move">
      <button
        type="button"
        className="icon-button"
        aria-label={`Move ${name} up`}
        disabled={at === 0}
        onClick={() => move(at - 1, "up")}
      >
        <ArrowUp size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Move ${name} down`}
        disabled={at === front.blocks.length - 1}
        onClick={() => move(at + 1, "down")}
      >
        <ArrowDown size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Take ${name} off the front`}
        onClick={() => front.arrange(removeBlock(front.blocks, at), `${name} taken off.`)}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </span>
  );
}

/** One more block, at the end. */
export function AddBlock({ front }: Pick<Props, "front">) {
  return (
    <fieldset className="front-add">
      <legend>Add a block</legend>
      {BLOCK_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="button button-plain"
          disabled={!mayAdd(front.blocks, kind)}
          onClick={() => {
            const id = crypto.randomUUID();
            front.arrange(addBlock(front.blocks, kind, id), `${KIND_WORDS[kind]} added.`);
          }}
        >
          <Plus size={14} aria-hidden="true" /> {KIND_WORDS[kind]}
        </button>
      ))}
    </fieldset>
  );
}
