import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { beforeAll, expect, test } from "vitest";
import { isWorkDone, setTask } from "./proof-of-work";

type Work = { challenge: Challenge; solution: { counter: number; derivedKey: string } };

const written = (work: unknown) => Buffer.from(JSON.stringify(work)).toString("base64");

/** As a reader's browser does it. */
async function done(now = new Date()): Promise<Work> {
  const challenge = await setTask(now);
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("The task was not solved.");
  return { challenge, solution };
}

let work: Work;
beforeAll(async () => {
  work = await done();
});

test("work that is not that of our task is none", async () => {
  const { challenge, solution } = work;
  const { parameters } = challenge;
  const wrong = [
    { challenge, solution: { ...solution, counter: solution.counter + 1 } },
    { challenge, solution: { ...solution, derivedKey: `ff${solution.derivedKey.slice(2)}` } },
    { challenge: { ...challenge, parameters: { ...parameters, cost: 1 } }, solution },
    { challenge: { ...challenge, parameters: { ...parameters, keyPrefix: "" } }, solution },
    {
      challenge: { ...challenge, parameters: { ...parameters, expiresAt: 99_999_999_999 } },
      solution,
    },
    { challenge: { ...challenge, signature: "0".repeat(64) }, solution },
    { challenge: { parameters }, solution },
    { solution },
    null,
    [],
  ];
  for (const each of wrong) expect(await isWorkDone(written(each))).toBe(false);
  for (const each of ["", "%%%", "e30=", "x".repeat(4000)])
    expect(await isWorkDone(each)).toBe(false);
  // The same task, rightly: so it was the work that was wrong.
  expect(await isWorkDone(written(work))).toBe(true);
});

test("work counts once, however many hand it in at once", async () => {
  const again = written(await done());
  const counted = await Promise.all(Array.from({ length: 20 }, () => isWorkDone(again)));
  expect(counted.filter(Boolean)).toHaveLength(1);
});

test("work that comes too late is none", async () => {
  expect(await isWorkDone(written(await done(new Date(Date.now() - 11 * 60_000))))).toBe(false);
});
