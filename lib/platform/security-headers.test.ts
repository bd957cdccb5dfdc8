import { expect, test } from "vitest";
import { isPrivate, privateHeaders, publicHeaders } from "./security-headers";

const atDesk = (path: string) => Object.fromEntries(privateHeaders(path, "n0nce", false));
const atSite = (kind: "page" | "machine", secure = false) =>
  Object.fromEntries(publicHeaders(kind, secure));

test.each([
  ["/newsroom", true],
  ["/newsroom/articles/1", true],
  ["/sign-in", true],
  ["/api/auth/session", true],
  ["/api", true],
  ["/api/v10/articles", true],
  ["/", false],
  ["/newsrooms-of-the-world/x", false],
  ["/world/api", false],
  ["/api/v1", false],
  ["/api/v1/articles", false],
])("%s is private: %s", (path, answer) => {
  expect(isPrivate(path)).toBe(answer);
});

test("what is private is kept by nobody, and tells other sites nothing", () => {
  expect(atDesk("/newsroom")["Cache-Control"]).toBe("private, no-store");
  expect(atDesk("/newsroom")["Referrer-Policy"]).toBe("same-origin");
  expect(atSite("page")["Cache-Control"]).toBeUndefined();
});

test.each(["/newsroom", "/sign-in", "/api/jobs"])("%s runs only scripts of its answer", (path) => {
  const policy = atDesk(path)["Content-Security-Policy"] ?? "";
  expect(scriptsIn(policy)).toBe("script-src 'nonce-n0nce' 'strict-dynamic'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
});

test.each([
  "/newsroom/media/7",
  "/newsroom/evidence/7/files/0a",
  "/newsroom/evidence/7/sealed-file",
])("%s is a file: as a page it runs and loads nothing", (path) => {
  expect(atDesk(path)["Content-Security-Policy"]).toBe("default-src 'none'; sandbox");
});

test.each(["page", "machine"] as const)("a public %s runs only files of ours", (kind) => {
  const policy = atSite(kind)["Content-Security-Policy"] ?? "";
  expect(scriptsIn(policy)).toBe("script-src 'self'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
});

test("only what is for machines may be read by pages of other sites", () => {
  expect(atSite("machine")).toMatchObject({
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
  });
  expect(atSite("page")["Access-Control-Allow-Origin"]).toBeUndefined();
  expect(atSite("page")["Cross-Origin-Resource-Policy"]).toBe("same-origin");
});

test("only the previews of an article and of a front may be framed, and only by us", () => {
  for (const path of ["/newsroom/articles/7/preview", "/newsroom/front-page/preview"]) {
    const preview = atDesk(path);
    expect(preview["Content-Security-Policy"]).toContain("frame-ancestors 'self'");
    expect(preview["X-Frame-Options"]).toBe("SAMEORIGIN");
  }
  const desk = atDesk("/newsroom/articles/7");
  expect(desk["Content-Security-Policy"]).toContain("frame-ancestors 'none'");
  expect(desk["X-Frame-Options"]).toBe("DENY");
  expect(atSite("page")["Content-Security-Policy"]).toContain("frame-ancestors 'none'");
  expect(atSite("page")["X-Frame-Options"]).toBe("DENY");
});

test("a site that is reached securely asks to be reached so always", () => {
  expect(atSite("page", true)["Strict-Transport-Security"]).toMatch(/max-age=\d{8}/);
  expect(atSite("page")["Strict-Transport-Security"]).toBeUndefined();
});

function scriptsIn(policy: string): string | undefined {
  return policy.split("; ").find((rule) => rule.startsWith("script-src"));
}
