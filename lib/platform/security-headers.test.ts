import { expect, test } from "vitest";
import { contentPolicy, isPrivate, securityHeaders } from "./security-headers";

function headers(path: string, secure = false): Record<string, string> {
  return Object.fromEntries(securityHeaders(path, "n0nce", secure));
}

test.each([
  ["/newsroom", true],
  ["/newsroom/articles/1", true],
  ["/sign-in", true],
  ["/api/auth/session", true],
  ["/", false],
  ["/newsrooms-of-the-world/x", false],
  ["/world/api", false],
])("%s is private: %s", (path, answer) => {
  expect(isPrivate(path)).toBe(answer);
});

test("what is private is kept by nobody, and tells other sites nothing", () => {
  expect(headers("/newsroom")["Cache-Control"]).toBe("private, no-store");
  expect(headers("/newsroom")["Referrer-Policy"]).toBe("same-origin");
  expect(headers("/")["Cache-Control"]).toBeUndefined();
});

test.each(["/", "/newsroom", "/sign-in", "/api/jobs"])(
  "%s runs only scripts that are ours",
  (path) => {
    const policy = contentPolicy(path, "n0nce");
    const scripts = policy.split("; ").find((rule) => rule.startsWith("script-src"));
    expect(scripts).toContain("'nonce-n0nce'");
    expect(scripts).not.toContain("unsafe");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
  },
);

test("only the preview of an article may be framed, and only by us", () => {
  expect(contentPolicy("/newsroom/articles/7/preview", "n")).toContain("frame-ancestors 'self'");
  expect(headers("/newsroom/articles/7/preview")["X-Frame-Options"]).toBe("SAMEORIGIN");
  expect(contentPolicy("/newsroom/articles/7", "n")).toContain("frame-ancestors 'none'");
  expect(contentPolicy("/world/preview", "n")).toContain("frame-ancestors 'none'");
  expect(headers("/world/preview")["X-Frame-Options"]).toBe("DENY");
});

test("a site that is reached securely asks to be reached so always", () => {
  expect(headers("/", true)["Strict-Transport-Security"]).toMatch(/max-age=\d{8}/);
  expect(headers("/")["Strict-Transport-Security"]).toBeUndefined();
});
