"use client";

import { useState } from "react";
import { reach } from "@/components/newsroom/form/reach";
import { Moment } from "@/components/newsroom/moment";
import type { FrontDesk } from "@/lib/front-page/front-queries";
import type { FrontActions } from "./front-desk";
import type { OpenFront } from "./use-front";

type Props = { front: OpenFront; desk: FrontDesk; actions: FrontActions };

/** Arrangements that came too late to be saved: kept until somebody has decided. */
export function FrontForks({ front, desk, actions }: Props) {
  const [told, setTold] = useState("");
  const { save } = front;

  async function decide(forkId: string, choice: () => Promise<boolean>) {
    if (!(await choice())) return;
    const form = new FormData();
    form.set("forkId", forkId);
    const { refusal } = await reach(actions.resolveFork, form);
    setTold(refusal?.message ?? "");
  }

  return (
    <>
      {desk.forks.map((fork) => {
        const isMine = save.is === "forked" && save.forkId === fork.id;
        return (
          <section key={fork.id} className="fork" aria-label={`Arrangement of ${fork.createdBy}`}>
            <h2>
              {isMine
                ? "Someone else saved first"
                : `${fork.createdBy} has an arrangement that is not in here`}
            </h2>
            <p>
              {desk.savedBy} saved this front while {fork.createdBy} arranged it, at{" "}
              <Moment at={fork.createdAt} show="time" />. Both are kept. Choose with which of them
              the front goes on; the other can be brought back with Undo.
            </p>
            <div className="form-buttons">
              <button
                type="button"
                className="button button-plain"
                onClick={() =>
                  void decide(fork.id, async () => {
                    if (isMine) front.adopt();
                    return true;
                  })
                }
              >
                Keep what {desk.savedBy} saved
              </button>
              <button
                type="button"
                className="button button-primary"
                onClick={() =>
                  void decide(fork.id, () =>
                    front.take(fork.blocks, Math.max(front.version(), desk.version)),
                  )
                }
              >
                {isMine ? "Take my arrangement" : `Take that of ${fork.createdBy}`}
              </button>
            </div>
          </section>
        );
      })}
      <p aria-live="polite" className="field-hint">
        {told}
      </p>
    </>
  );
}
