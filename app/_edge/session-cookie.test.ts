import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";

const SESSION = "6a4ae7a4-2f0c-4b6c-8c8c-0d8c8b3a1f00";
const SECRET = "a secret that only the tests know";

/** The module as it is in an application that is reached at this address. */
async function at(address: string): Promise<typeof import("./session-cookie")> {
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_URL", address);
  return import("./session-cookie");
}

beforeEach(() => {
  const database = "postgresql://nobody@localhost/none";
  vi.stubEnv("APP_DATABASE_URL", database);
  vi.stubEnv("READER_DATABASE_URL", database);
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
  vi.stubEnv("JOBS_SECRET", "another secret that only the tests know");
  vi.stubEnv("SEALING_KEY", "A".repeat(43));
});

describe("the session's cookie", () => {
  test("is out of reach of scripts and of other sites' forms", async () => {
    const { sessionCookie } = await at("http://localhost:3000");
    expect(await sessionCookie(SESSION)).toMatchObject({
      name: "onrecord-session",
      httpOnly: true,
      sameSite: "lax",
      secure: false,
      path: "/",
    });
  });

  test("is tied to its host and to https wherever there is https", async () => {
    const { sessionCookie } = await at("https://onrecord.example");
    const cookie = await sessionCookie(SESSION);
    expect(cookie).toMatchObject({ name: "__Host-onrecord-session", secure: true, path: "/" });
    expect(cookie).not.toHaveProperty("domain");
  });

  test("holds the session's id, unreadable to its bearer", async () => {
    const { sessionCookie, sessionIdIn } = await at("http://localhost:3000");
    const { value } = await sessionCookie(SESSION);
    expect(await sessionIdIn(value)).toBe(SESSION);
    const parts = value.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
    expect(parts.join(" ")).not.toContain(SESSION);
  });

  test("is worth nothing when it was made, changed or kept by somebody else", async () => {
    const { sessionCookie, sessionIdIn } = await at("http://localhost:3000");
    const { value } = await sessionCookie(SESSION);
    const foreign = await encode({ token: { sessionId: SESSION }, secret: `${SECRET}!` });
    const old = await encode({ token: { sessionId: SESSION }, secret: SECRET, maxAge: -60 });
    const [head = "", ...rest] = value.split(".");
    const plain = [btoa('{"alg":"none"}'), btoa(`{"sessionId":"${SESSION}"}`), ""].join(".");
    const changed = [head, ...rest.slice(0, -1), `${rest.at(-1)}A`].join(".");
    for (const worthless of [foreign, old, plain, changed, value.slice(1), "", "undefined"]) {
      expect(await sessionIdIn(worthless)).toBeNull();
    }
  });

  test("names a session and nothing else", async () => {
    const { sessionIdIn } = await at("http://localhost:3000");
    for (const sessionId of ["1", "' or 1=1 --", { not: "" }, undefined]) {
      const token = sessionId === undefined ? {} : { sessionId };
      expect(await sessionIdIn(await encode({ token, secret: SECRET }))).toBeNull();
    }
  });
});
