import { beforeAll, expect, test, vi } from "vitest";

let sealed: typeof import("./sealed");
beforeAll(async () => {
  vi.resetModules();
  const database = "postgresql://nobody@localhost/none";
  for (const [name, value] of Object.entries({
    APP_DATABASE_URL: database,
    READER_DATABASE_URL: database,
    NEXTAUTH_SECRET: "a secret that only the tests know",
    JOBS_SECRET: "another secret that only the tests know",
    SEALING_KEY: Buffer.alloc(32, 9).toString("base64url"),
    NEXTAUTH_URL: "http://localhost:3000",
  })) {
    vi.stubEnv(name, value);
  }
  sealed = await import("./sealed");
});

test("what was sealed is opened at its place, and shows nothing before", () => {
  const bytes = sealed.seal("whsec_words", "here");
  expect(sealed.unseal(bytes, "here")).toBe("whsec_words");
  expect(Buffer.from(bytes).includes("words")).toBe(false);
  expect(sealed.seal("whsec_words", "here")).not.toEqual(bytes);
});

test("what was moved or altered is not opened", () => {
  const bytes = sealed.seal("whsec_words", "here");
  expect(sealed.unseal(bytes, "there")).toBeNull();
  for (let place = 0; place < bytes.length; place++) {
    const altered = Uint8Array.from(bytes);
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(sealed.unseal(altered, "here"), `byte ${place}`).toBeNull();
  }
});

test("the same text has the same fingerprint, and another text another", () => {
  expect(sealed.sealedFingerprint("a")).toEqual(sealed.sealedFingerprint("a"));
  expect(sealed.sealedFingerprint("a")).not.toEqual(sealed.sealedFingerprint("b"));
});
