import { describe, expect, test } from "vitest";
import { type Act, type AuditRoot, auditFaults, auditText } from "./audit-root";
import { leafHash, rootOf } from "./tree";

const hour = (hours: number) => new Date(Date.UTC(2026, 2, 2, 10 + hours));
const act = (n: number, leafIndex: number | null, at = hour(0)): Act => ({
  ...{ id: `00000000-0000-7000-8000-00000000000${n}`, at, actor: null, act: "sign_in" },
  ...{ article: null, detail: { n }, leafIndex },
});

const acts = [act(1, 5), act(2, 5), act(3, 9, hour(1)), act(4, null, hour(2))];

function rootsOver(covered: readonly Act[]): AuditRoot[] {
  return [5, 9].map((index, place) => {
    const under = covered.filter(({ leafIndex }) => leafIndex === index);
    const root = rootOf(under.map((each) => leafHash(Buffer.from(auditText(each))))).toString(
      "hex",
    );
    const leaf = { v: 1, type: "audit-root", at: hour(place + 1).toISOString() } as const;
    return { index, leaf: { ...leaf, count: under.length, root, prev: place === 0 ? null : 5 } };
  });
}

const roots = rootsOver(acts);

test("an act is written in one way, for ever", () => {
  expect(auditText(act(1, null))).toBe(
    '{"act":"sign_in","actor":null,"article":null,"at":"2026-03-02T10:00:00.000Z","detail":{"n":1},"id":"00000000-0000-7000-8000-000000000001"}',
  );
});

describe("the private trail", () => {
  test("is what the log entered, in whatever order it is read", () => {
    expect(auditFaults(roots, acts)).toEqual([]);
    expect(auditFaults(roots, acts.toReversed())).toEqual([]);
  });

  test("is found out when an act is altered, removed, moved or added later", () => {
    const altered = acts.map((each) => (each.id.endsWith("2") ? { ...each, actor: "me" } : each));
    expect(auditFaults(roots, altered)).toEqual([
      "The acts under entry 5 are not those that were entered.",
    ]);
    expect(auditFaults(roots, acts.slice(1))).toHaveLength(2);
    const moved = acts.map((each) => (each.id.endsWith("2") ? { ...each, leafIndex: 9 } : each));
    expect(auditFaults(roots, moved)).toHaveLength(5);
    expect(auditFaults(roots, [...acts, act(5, 7)])).toHaveLength(1);
    expect(auditFaults(roots, [...acts, act(6, null, hour(-30))])).toHaveLength(1);
  });

  test("is found out when an act is backdated before it is entered", () => {
    const late = [...acts, act(7, 9, hour(-2))];
    expect(auditFaults(rootsOver(late), late)).toEqual([
      "Act 00000000-0000-7000-8000-000000000007 is dated before the root before its own.",
    ]);
  });
});
