import { expect, test } from "vitest";
import { whatIsKnown } from "./known";
import { VERDICTS, type VerdictKind } from "./verdicts";

const claim = (claimId: string, verdict: VerdictKind) => ({ claimId, verdict });
const ids = (claims: readonly { claimId: string }[] = []) =>
  claims.map(({ claimId }) => claimId).join(" ");

test("each verdict has its place, or none", () => {
  const sorted = whatIsKnown(VERDICTS.map((verdict) => claim(verdict, verdict)));
  expect(ids(sorted?.known)).toBe("confirmed attributed");
  expect(ids(sorted?.open)).toBe("unconfirmed disputed");
  expect(ids(sorted?.untrue)).toBe("misleading false");
});

test("a story in which everything is settled has no such box", () => {
  expect(whatIsKnown([])).toBeNull();
  expect(whatIsKnown([claim("a", "confirmed"), claim("b", "not_checkable")])).toBeNull();
});

test("a claim that stands twice is told once, as the less certain", () => {
  const sorted = whatIsKnown([
    claim("a", "confirmed"),
    claim("a", "confirmed"),
    claim("b", "attributed"),
    claim("b", "unconfirmed"),
    claim("c", "confirmed"),
    claim("c", "false"),
  ]);
  expect([ids(sorted?.known), ids(sorted?.open), ids(sorted?.untrue)]).toEqual(["a", "b", "c"]);
});
