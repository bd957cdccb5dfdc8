"use client";

import { Dialog } from "@/components/newsroom/form/dialog";
import type { FrontDesk } from "@/lib/front-page/front-queries";
import type { ShownBlock } from "@/lib/front-page/rules/blocks";
import { frontDifference } from "@/lib/front-page/rules/front-difference";
import { blockName, placedOn } from "./front-words";
import type { OpenFront } from "./use-front";

type Props = { front: OpenFront; desk: FrontDesk; onClose: () => void };

/** What readers would notice if this arrangement were shown now. */
export function FrontCompare({ front, desk, onClose }: Props) {
  const { enters, leaves, moves } = frontDifference(placedOn(desk.live), placedOn(front.shown));
  const added = missingFrom(desk.live, front.shown);
  const removed = missingFrom(front.shown, desk.live);
  const isSame = [enters, leaves, moves, added, removed].every((some) => some.length === 0);
  return (
    <Dialog title="Compared with what is live" onClose={onClose} className="dialog-wide">
      {isSame && <p>Readers would find the same stories in the same places.</p>}
      <Part title="Enters">
        {enters.map(({ articleId, headline, where }) => (
          <li key={articleId}>
            <ins>{headline}</ins> <span className="card-note">{where}</span>
          </li>
        ))}
      </Part>
      <Part title="Leaves">
        {leaves.map(({ articleId, headline, where }) => (
          <li key={articleId}>
            <del>{headline}</del> <span className="card-note">{where}</span>
          </li>
        ))}
      </Part>
      <Part title="Moves">
        {moves.map(({ articleId, headline, from, to }) => (
          <li key={articleId}>
            {headline}{" "}
            <span className="card-note">
              from {from} to {to}
            </span>
          </li>
        ))}
      </Part>
      <Part title="Blocks">
        {added.map((name) => (
          <li key={`+${name}`}>
            <ins>{name}</ins> <span className="card-note">new</span>
          </li>
        ))}
        {removed.map((name) => (
          <li key={`-${name}`}>
            <del>{name}</del> <span className="card-note">taken off</span>
          </li>
        ))}
      </Part>
    </Dialog>
  );
}

function Part({
  title,
  children,
}: {
  title: string;
  children: React.ReactNode[] | React.ReactNode;
}) {
  if ([children].flat(2).length === 0) return null;
  return (
    <section className="front-compared">
      <h3>{title}</h3>
      <ul className="plain-list">{children}</ul>
    </section>
  );
}

/** Names of the blocks of one state that the other does not have. */
function missingFrom(before: readonly ShownBlock[], after: readonly ShownBlock[]): string[] {
  return after
    .filter(({ id }) => !before.some((block) => block.id === id))
    .map(({ id }) => blockName(after, id));
}
