import { expect, test } from "vitest";
import { refuse } from "@/lib/refusal";
import { answer } from "./answer";

test("what was done is told in a sentence", async () => {
  expect(await answer(async () => "Saved.")).toEqual({ refusal: null, done: "Saved." });
  expect(await answer(async () => undefined)).toEqual({ refusal: null });
});

test("a refusal comes back with what was typed, but never with a password", async () => {
  const form = new FormData();
  form.set("headline", "Floods");
  form.set("password", "a quiet river");
  form.set("picture", new Blob(["x"]));
  form.set("$ACTION_KEY", "k");
  const issues = [{ code: "invalid_field", message: "Fill this in.", field: "standfirst" }];

  const answered = await answer(async () => refuse("invalid_input", "Not yet.", issues), form);

  expect(answered).toEqual({
    refusal: { code: "invalid_input", message: "Not yet.", issues, typed: { headline: "Floods" } },
  });
});

test("a bug is no answer", async () => {
  const bug = new Error("undefined is not a function");
  await expect(answer(() => Promise.reject(bug))).rejects.toBe(bug);
});
