import { expect, test } from "vitest";
import { areaUnderCurve, type Labelled } from "./ranking-measures";
import { rankHeldOut, rankLabelled, trainModel } from "./ranking-model";

/** A newsroom that cares for cats alone. */
const SENTENCES: Labelled[] = Array.from({ length: 40 }, (_, place) => {
  const worth = place % 2 === 0;
  const animal = worth ? "cat" : "dog";
  const word = ["house", "garden", "river", "street"][place % 4];
  return { text: `There is a ${animal} in the ${word}.`, group: String(place % 8), worth };
});

test("a model learns from labels what no rule says, and ranks texts that it has not seen", () => {
  expect(areaUnderCurve(rankLabelled(SENTENCES))).toBeCloseTo(0.5, 1);
  expect(areaUnderCurve(rankLabelled(SENTENCES, trainModel(SENTENCES)))).toBe(1);
  expect(rankHeldOut(SENTENCES)).toHaveLength(SENTENCES.length);
  expect(areaUnderCurve(rankHeldOut(SENTENCES))).toBe(1);
});

test("the same sentences give the same model, and rare words none of their own", () => {
  const rare: Labelled = { text: "A wombat sleeps.", group: "x", worth: true };
  const model = trainModel([...SENTENCES, rare]);
  expect(trainModel([...SENTENCES, rare])).toEqual(model);
  expect(model.weights["word:cat"]).toBeGreaterThan(0);
  expect(model.weights["word:dog"]).toBeLessThan(0);
  expect(model.weights).not.toHaveProperty("word:wombat");
});
