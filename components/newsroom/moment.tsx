"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

type Precision = "time" | "day" | "minute";

const OPTIONS: Record<Precision, Intl.DateTimeFormatOptions> = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "short", year: "numeric" },
  minute: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
};

/** A moment in the clock of the person who looks; UTC, and saying so, until the browser has taken over. */
export function Moment({ at, show = "minute" }: { at: Date; show?: Precision }) {
  const words = useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat("en-GB", OPTIONS[show]).format(at),
    () =>
      `${new Intl.DateTimeFormat("en-GB", { ...OPTIONS[show], timeZone: "UTC" }).format(at)}${show === "day" ? "" : " UTC"}`,
  );
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
      {words}
    </time>
  );
}
