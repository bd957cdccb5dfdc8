import { expect, test } from "vitest";
import { claimSearch, replaceClaimInput } from "./claim-change";

const claimId = "0193a1b2-0000-7000-8000-000000000001";
const otherId = "0193a1b2-0000-7000-8000-000000000002";

test("a claim is merged into another, with a reason", () => {
  const input = { claimId, otherId, reason: " Both say the same. " };
  expect(replaceClaimInput.parse(input).reason).toBe("Both say the same.");
  expect(replaceClaimInput.safeParse({ ...input, reason: "Same." }).success).toBe(false);
  const itself = replaceClaimInput.safeParse({ ...input, otherId: claimId });
  expect(itself.error?.issues).toMatchObject([{ path: ["otherId"] }]);
});

test("a list of claims that is asked in any other way is the whole list", () => {
  expect(claimSearch.parse({ q: ["a", "b"], other: "x" })).toEqual({ q: "", after: undefined });
});
