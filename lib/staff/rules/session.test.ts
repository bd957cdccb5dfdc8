import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "./capabilities";
import { expiryOf, isOver, isWorthNoting, type Session } from "./session";

const start = new Date("2026-11-23T08:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);

function session(role: Role, changes: Partial<Session> = {}): Session {
  return {
    role,
    lastSeenAt: start,
    expiresAt: expiryOf(role, start),
    endedAt: null,
    user: { role, disabledAt: null },
    ...changes,
  };
}

const LIMITS: [Role, away: number, atMost: number][] = [
  ["reporter", 8 * HOUR, 168 * HOUR],
  ["checker", 8 * HOUR, 168 * HOUR],
  ["editor", 8 * HOUR, 168 * HOUR],
  ["admin", 30 * MINUTE, 12 * HOUR],
];

describe.each(LIMITS)("a session of the role %s", (role, away, atMost) => {
  test("is over when nobody has used it for too long", () => {
    expect(isOver(session(role), later(away - 1))).toBe(false);
    expect(isOver(session(role), later(away))).toBe(true);
  });

  test("is over after its time, however busy", () => {
    const busy = session(role, { lastSeenAt: later(atMost - 1) });
    expect(isOver(busy, later(atMost - 1))).toBe(false);
    expect(isOver(busy, later(atMost))).toBe(true);
  });
});

test.each(ROLES)("a session of the role %s is over at once in another role", (role) => {
  for (const other of ROLES) {
    const now = session(role, { user: { role: other, disabledAt: null } });
    expect(isOver(now, start)).toBe(other !== role);
  }
});

test("a session is over at once when it was ended or its person disabled", () => {
  expect(isOver(session("editor", { endedAt: start }), start)).toBe(true);
  const disabled = session("editor", { user: { role: "editor", disabledAt: start } });
  expect(isOver(disabled, start)).toBe(true);
});

test("use is noted once a minute", () => {
  expect(isWorthNoting(start, later(MINUTE - 1))).toBe(false);
  expect(isWorthNoting(start, later(MINUTE))).toBe(true);
});
