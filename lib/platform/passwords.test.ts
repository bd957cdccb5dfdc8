import { expect, test } from "vitest";
import { Refusal } from "../refusal";
import { hashPassword, verifyPassword } from "./passwords";

const cost = (kept: string) => kept.split("$").slice(0, 4).join("$");

test("a password is known again, and no other", async () => {
  const kept = await hashPassword("a quiet river");
  expect(cost(kept)).toBe("$argon2id$v=19$m=19456,t=2,p=1");
  expect(await verifyPassword(kept, "a quiet river")).toBe(true);
  expect(await verifyPassword(kept, "a quiet rivers")).toBe(false);
});

test("nobody's password is never right, and costs as much as somebody's", async () => {
  const kept = await hashPassword("a quiet river");
  const [known, unknown]: [number[], number[]] = [[], []];
  // In processor time, so that other programs of a busy machine do not count.
  for (let round = 0; round < 9; round += 1) {
    known.push(await timed(kept));
    unknown.push(await timed(null));
  }
  const ratio = median(unknown) / median(known);
  expect(ratio).toBeGreaterThan(1 / 3);
  expect(ratio).toBeLessThan(3);
});

async function timed(kept: string | null): Promise<number> {
  const start = process.cpuUsage();
  expect(await verifyPassword(kept, "wrong")).toBe(false);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

test("a crowd is partly turned away, and the door opens again", async () => {
  const kept = await hashPassword("a quiet river");
  const crowd = await Promise.allSettled(
    Array.from({ length: 30 }, () => verifyPassword(kept, "a quiet river")),
  );
  const turnedAway = crowd.filter((one) => one.status === "rejected");
  expect(turnedAway).toHaveLength(10);
  for (const { reason } of turnedAway) {
    expect(reason).toBeInstanceOf(Refusal);
    expect(reason.code).toBe("too_many");
  }
  expect(await verifyPassword(kept, "a quiet river")).toBe(true);
});
