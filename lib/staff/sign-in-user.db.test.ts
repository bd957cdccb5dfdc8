import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { hashPassword } from "@/lib/platform/passwords";
import { closeRateLimits } from "@/lib/platform/rate-limits";
import { asOwner } from "@/lib/testing/database";
import { givenStaff } from "@/lib/testing/newsroom";
import { disableUser } from "./disable-user";
import type { Staff } from "./rules/capabilities";
import { signInUser } from "./sign-in-user";

const PASSWORD = "a quiet river";
const MINUTE = 60_000;
let passwordHash: string;
let networks = 0;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(closeRateLimits);

/** A member of staff who knows the password. */
async function givenUser(): Promise<Staff> {
  const user = await givenStaff("editor", "Ruth");
  await newsroom.user.update({ where: { id: user.id }, data: { passwordHash } });
  return user;
}

/** An address in a network of its own. */
function elsewhere(): string {
  networks += 1;
  return `203.0.${networks}.9`;
}

type Try = { password?: string; address?: string };

function trySignIn(email: string, { password = PASSWORD, address = elsewhere() }: Try = {}) {
  return signInUser({ email, password, address, now: new Date() });
}

const codeOf = (reason: unknown) => (reason as { code?: string }).code;

/** How many of the tries came as far as the password. */
async function passwordsLookedAt(tries: Promise<unknown>[]): Promise<number> {
  const results = await Promise.allSettled(tries);
  return results.filter((one) => one.status === "fulfilled" || codeOf(one.reason) === "not_allowed")
    .length;
}

describe("signing in", () => {
  test("begins a session for who knows the password", async () => {
    const user = await givenUser();
    const { sessionId, userId } = await trySignIn(user.email);
    expect(userId).toBe(user.id);
    expect(await newsroom.session.findUnique({ where: { id: sessionId } })).toMatchObject({
      userId: user.id,
      role: "editor",
      endedAt: null,
    });
    expect(await newsroom.auditEvent.findFirst({ where: { actorId: user.id } })).toMatchObject({
      act: "sign_in",
    });
  });

  test("begins a new session each time", async () => {
    const user = await givenUser();
    const first = await trySignIn(user.email);
    const second = await trySignIn(user.email);
    expect(second.sessionId).not.toBe(first.sessionId);
  });

  test("gives a wrong password, a stranger and a disabled account the same answer", async () => {
    const [user, disabled] = [await givenUser(), await givenUser()];
    await disableUser(await givenStaff("admin"), { userId: disabled.id, now: new Date() });

    const answers = await Promise.allSettled([
      trySignIn(user.email, { password: "a quiet lake" }),
      trySignIn("nobody@newsroom.example"),
      trySignIn(disabled.email),
    ]);

    const message = "This e-mail address and password do not belong together.";
    for (const answer of answers) {
      expect(answer).toMatchObject({
        status: "rejected",
        reason: { code: "not_allowed", message, issues: [{ field: "password", message }] },
      });
    }
    const userId = { in: [user.id, disabled.id] };
    expect(await newsroom.session.count({ where: { userId } })).toBe(0);
    expect(await newsroom.auditEvent.count({ where: { act: "fail_to_sign_in" } })).toBe(3);
  });

  test("takes as long for a stranger as for somebody we know", async () => {
    const user = await givenUser();
    const [known, unknown]: [number[], number[]] = [[], []];
    // In turns, so that a machine that is busy for a while slows both.
    for (let round = 0; round < 5; round += 1) {
      known.push(await timed(user.email));
      unknown.push(await timed("stranger@newsroom.example"));
    }
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });
});

async function timed(email: string): Promise<number> {
  const start = performance.now();
  const asked = trySignIn(email, { password: "wrong" });
  await expect(asked).rejects.toMatchObject({ code: "not_allowed" });
  return performance.now() - start;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

describe("guessing", () => {
  test("comes as far as the password five times, however many try at once", async () => {
    const { email } = await givenUser();
    const tries = Array.from({ length: 50 }, () => trySignIn(email, { password: "guess" }));
    expect(await passwordsLookedAt(tries)).toBe(5);
    await expect(trySignIn(email)).rejects.toMatchObject({
      code: "too_many",
      message: "Too many tries. Try again in 15 minutes.",
    });
  });

  test("is counted for an address that nobody has, too", async () => {
    const tries = Array.from({ length: 8 }, () => trySignIn("ghost@newsroom.example"));
    expect(await passwordsLookedAt(tries)).toBe(5);
  });

  test("has to wait twice as long each time, and the right password works after that", async () => {
    const { email } = await givenUser();
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T08:00:00Z") });
    for (const wait of [15, 30, 60]) {
      const tries = Array.from({ length: 9 }, () => trySignIn(email, { password: "guess" }));
      expect(await passwordsLookedAt(tries)).toBe(5);
      vi.setSystemTime(Date.now() + (wait - 1) * MINUTE);
      await expect(trySignIn(email)).rejects.toMatchObject({ code: "too_many" });
      vi.setSystemTime(Date.now() + MINUTE + 1);
    }
    await expect(trySignIn(email)).resolves.toBeTruthy();
  });

  test("is forgotten once somebody has signed in", async () => {
    const { email } = await givenUser();
    for (let round = 0; round < 3; round += 1) {
      const wrong = [1, 2, 3, 4].map(() => trySignIn(email, { password: "typing error" }));
      expect(await passwordsLookedAt(wrong)).toBe(4);
      await expect(trySignIn(email)).resolves.toBeTruthy();
    }
  });

  test("from one network ends for all accounts, and only for that network", async () => {
    const { email } = await givenUser();
    const tries = Array.from({ length: 60 }, (_, n) =>
      trySignIn(`somebody.${n}@newsroom.example`, { address: `198.51.100.${n}` }),
    );
    expect(await passwordsLookedAt(tries)).toBeLessThanOrEqual(50);
    await expect(trySignIn(email, { address: "198.51.100.250" })).rejects.toMatchObject({
      code: "too_many",
    });
    await expect(trySignIn(email, { address: "198.51.101.250" })).resolves.toBeTruthy();
  });

  test("leaves neither address nor e-mail in the table of tries", async () => {
    await trySignIn("curious@newsroom.example", { address: "192.0.2.77" }).catch(() => undefined);
    const kept = await asOwner<{ key: string }>("select key from rate_limits");
    expect(kept.length).toBeGreaterThan(0);
    for (const { key } of kept) expect(key).toMatch(/^sign_in_[a-z_]+:[0-9a-f]{64}$/);
  });
});
