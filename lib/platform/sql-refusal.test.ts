import { expect, test } from "vitest";
import { refusalIn } from "./sql-refusal";

function fromPrisma(cause: object): Error {
  return Object.assign(new Error("Raw query failed."), { meta: { driverAdapterError: { cause } } });
}

test("a closed gate becomes a refusal with every issue", () => {
  const detail = JSON.stringify([{ code: "held", message: "Legal holds it.", words: "the dam" }]);
  const refusal = refusalIn(fromPrisma({ code: "OR001", message: "Not ready.", detail }));
  expect(refusal).toMatchObject({
    code: "not_ready",
    message: "Not ready.",
    issues: [{ code: "held", message: "Legal holds it.", words: "the dam" }],
  });
});

test.each([
  ["OR002", "not_allowed"],
  ["OR003", "conflict"],
])("%s from a trigger is a refusal with the trigger's sentence", (code, refusal) => {
  expect(refusalIn(fromPrisma({ code, message: "No." }))).toMatchObject({
    code: refusal,
    message: "No.",
    issues: [],
  });
});

test("the adapter's own error, as a commit throws it, is understood too", () => {
  const error = Object.assign(new Error("No."), { cause: { code: "OR003", message: "Too late." } });
  expect(refusalIn(error)).toMatchObject({ code: "conflict", message: "Too late." });
});

test.each([
  ["a duplicate key", fromPrisma({ code: "23505", message: "duplicate key" })],
  ["a missing right", fromPrisma({ code: "42501", message: "permission denied" })],
  ["any other error", new Error("broken")],
  ["something thrown that is no error", "broken"],
])("%s stays a bug", (_what, error) => {
  expect(refusalIn(error)).toBeNull();
});
