import { expect, test } from "vitest";
import { policyText } from "./policy";

test("without a witness the log's keys are believed alone", () => {
  expect(policyText(["new+1", "old+1"], [])).toBe("log new+1\nlog old+1\nquorum none\n");
});

test("with witnesses one of them must have signed too", () => {
  expect(policyText(["log+1"], ["a+4", "b+4"])).toBe(
    "log log+1\nwitness w1 a+4\nwitness w2 b+4\ngroup witnesses any w1 w2\nquorum witnesses\n",
  );
});
