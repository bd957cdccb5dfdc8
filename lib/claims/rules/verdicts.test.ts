import { expect, test } from "vitest";
import {
  evidenceNeeded,
  isPublishable,
  needsMethod,
  needsRecheck,
  VERDICTS,
  type VerdictKind,
} from "./verdicts";

/** DESIGN §3 by hand: evidence, method, owner and time to look again, may be asserted, may be debunked. */
const EXPECTED: Record<VerdictKind, string> = {
  confirmed: "    1 method -       asserted debunked",
  attributed: "   1 method -       asserted debunked",
  unconfirmed: "  0 -      recheck asserted debunked",
  disputed: "     2 method recheck asserted debunked",
  misleading: "   1 method -       -        debunked",
  false: "        1 method -       -        debunked",
  outdated: "     1 method -       asserted debunked",
  not_checkable: "0 -      -       asserted debunked",
};

test.each(VERDICTS)("what %s asks for and allows", (verdict) => {
  expect(
    [
      evidenceNeeded(verdict),
      needsMethod(verdict) ? "method" : "-",
      needsRecheck(verdict) ? "recheck" : "-",
      isPublishable(verdict, "asserted") ? "asserted" : "-",
      isPublishable(verdict, "debunked") ? "debunked" : "-",
    ].join(" "),
  ).toBe(EXPECTED[verdict].trim().replace(/ +/gu, " "));
});
