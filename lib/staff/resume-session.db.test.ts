import { beforeAll, describe, expect, test } from "vitest";
import { newsroom, transaction } from "@/lib/platform/db";
import { givenStaff } from "@/lib/testing/newsroom";
import { changeRole } from "./change-role";
import { disableUser } from "./disable-user";
import { endSession } from "./end-session";
import { resumeSession } from "./resume-session";
import type { Role, Staff } from "./rules/capabilities";
import { addSession } from "./session-store";

const start = new Date("2026-11-23T08:00:00Z");
const HOUR = 3_600_000;
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);

let admin: Staff;
beforeAll(async () => {
  admin = await givenStaff("admin");
});

/** Somebody of this role who has signed in at the start. */
async function givenSession(role: Role = "editor"): Promise<{ user: Staff; sessionId: string }> {
  const user = await givenStaff(role);
  const who = { who: null, now: start };
  const sessionId = await transaction(who, (tx) => addSession(tx, { user, now: start }));
  return { user, sessionId };
}

describe("a session", () => {
  test("says who is there, as they are now", async () => {
    const { user, sessionId } = await givenSession();
    await newsroom.user.update({ where: { id: user.id }, data: { name: "Ruth Adeyemi" } });
    expect(await resumeSession({ sessionId, now: start })).toEqual({
      ...user,
      name: "Ruth Adeyemi",
    });
  });

  test("that never was lets nobody in", async () => {
    const sessionId = "6a4ae7a4-2f0c-4b6c-8c8c-0d8c8b3a1f00";
    expect(await resumeSession({ sessionId, now: start })).toBeNull();
  });

  test("is over at once when it is ended, and only that one", async () => {
    const { user, sessionId } = await givenSession();
    const another = await transaction({ who: null, now: start }, (tx) =>
      addSession(tx, { user, now: start }),
    );
    await endSession({ sessionId, now: later(1) });
    expect(await resumeSession({ sessionId, now: later(2) })).toBeNull();
    expect(await resumeSession({ sessionId: another, now: later(2) })).toEqual(user);
  });

  test("can be ended twice, and the first end stays", async () => {
    const { sessionId } = await givenSession();
    await Promise.all([1, 2, 3].map((n) => endSession({ sessionId, now: later(n) })));
    const { endedAt } = await newsroom.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(endedAt).not.toBeNull();
    expect(
      await newsroom.auditEvent.count({
        where: { act: "sign_out", detail: { path: ["sessionId"], equals: sessionId } },
      }),
    ).toBe(1);
  });

  test("is over at once when its person is disabled", async () => {
    const { user, sessionId } = await givenSession();
    expect(await resumeSession({ sessionId, now: start })).toEqual(user);
    await disableUser(admin, { userId: user.id, now: later(1) });
    expect(await resumeSession({ sessionId, now: later(2) })).toBeNull();
  });

  test("is over at once when its person gets another role, and stays so when they get it back", async () => {
    const { user, sessionId } = await givenSession("reporter");
    await changeRole(admin, { userId: user.id, role: "editor", now: later(1) });
    expect(await resumeSession({ sessionId, now: later(2) })).toBeNull();
    await changeRole(admin, { userId: user.id, role: "reporter", now: later(3) });
    expect(await resumeSession({ sessionId, now: later(4) })).toBeNull();
  });

  test("goes on for as long as it is used, and ends after its time", async () => {
    const { user, sessionId } = await givenSession();
    for (let hours = 7; hours < 168; hours += 7) {
      expect(await resumeSession({ sessionId, now: later(hours * HOUR) })).toEqual(user);
    }
    expect(await resumeSession({ sessionId, now: later(168 * HOUR) })).toBeNull();
  });

  test("ends when nobody has used it for eight hours, an admin's after half an hour", async () => {
    const editor = await givenSession("editor");
    const boss = await givenSession("admin");
    expect(await resumeSession({ ...editor, now: later(8 * HOUR) })).toBeNull();
    expect(await resumeSession({ ...boss, now: later(HOUR / 2) })).toBeNull();
  });
});

describe("managing people", () => {
  test.each(["reporter", "checker", "editor"] as const)("is not for a %s", async (role) => {
    const [who, { user, sessionId }] = [await givenStaff(role), await givenSession()];
    const change = { userId: user.id, now: later(1) };
    await expect(disableUser(who, change)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(changeRole(who, { ...change, role: "admin" })).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect(await resumeSession({ sessionId, now: later(2) })).toEqual(user);
  });

  test("leaves an admin: nobody disables or demotes themselves", async () => {
    const change = { userId: admin.id, now: start };
    await expect(disableUser(admin, change)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(changeRole(admin, { ...change, role: "reporter" })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  test("leaves an admin: of two who disable each other at once, one stays", async () => {
    const [one, other] = [await givenStaff("admin"), await givenStaff("admin")];
    const results = await Promise.allSettled([
      disableUser(one, { userId: other.id, now: start }),
      disableUser(other, { userId: one.id, now: start }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const id = { in: [one.id, other.id] };
    expect(await newsroom.user.count({ where: { id, disabledAt: null } })).toBe(1);
  });

  test("of somebody who is not there is refused", async () => {
    const userId = "6a4ae7a4-2f0c-4b6c-8c8c-0d8c8b3a1f00";
    await expect(disableUser(admin, { userId, now: start })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
