"use client";

import { Margin } from "@/components/newsroom/margin/margin";
import { Column } from "./column";
import { DeskContext } from "./desk-context";
import type { DeskProps } from "./desk-props";
import { StatusBar } from "./status-bar";
import { useDeskState } from "./use-desk-state";
import { useLeaveGuard } from "./use-leave-guard";

/** One article at the desk: a proof with its margin. */
export function ArticleDesk(props: DeskProps) {
  const desk = useDeskState(props);
  useLeaveGuard(desk.draft);
  return (
    <DeskContext value={desk}>
      <div className="desk">
        <h1 className="sr-only">{props.desk.draft.headline || "Without a headline"}</h1>
        <StatusBar />
        <Column />
        <Margin />
      </div>
    </DeskContext>
  );
}
