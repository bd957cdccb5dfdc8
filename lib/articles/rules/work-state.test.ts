import { describe, expect, test } from "vitest";
import { canBecome, stateAfterSave, WORK_STATES, type WorkState } from "./work-state";

/** From each state to each, in the order of WORK_STATES: pitched, drafting, checking, in review, ready, spiked. */
const STEPS: Record<WorkState, string> = {
  pitched: "  -+---+",
  drafting: " --+--+",
  checking: " -+-+-+",
  in_review: "-++-++",
  ready: "    -+++-+",
  spiked: "   -+----",
};

describe("the steps of the work", () => {
  test.each(WORK_STATES)("from %s", (from) => {
    const expected = STEPS[from].trim();
    expect(WORK_STATES.map((to) => (canBecome(from, to) ? "+" : "-")).join("")).toBe(expected);
  });
});

describe("saving new words", () => {
  test.each<[WorkState, WorkState]>([
    ["pitched", "drafting"],
    ["drafting", "drafting"],
    ["checking", "checking"],
    ["in_review", "checking"],
    ["ready", "checking"],
    ["spiked", "drafting"],
  ])("in %s leads to %s", (before, after) => {
    expect(stateAfterSave(before)).toBe(after);
  });

  test("never leads where the work could not go", () => {
    for (const state of WORK_STATES) {
      const next = stateAfterSave(state);
      expect(next === state || canBecome(state, next)).toBe(true);
    }
  });
});
