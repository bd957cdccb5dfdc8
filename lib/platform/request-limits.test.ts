import { expect, test } from "vitest";
import { bodyLimit, LONGEST_URL, rejectionOf } from "./request-limits";

const host = "onrecord.test:3000";
const origin = `http://${host}`;

function status(method: string, url: string, headers: Record<string, string> = {}): number | null {
  return rejectionOf({ method, url, headers: { host, ...headers } })?.status ?? null;
}

test.each([
  ["/"],
  ["/world/saydnaya-opened?after=abc%20d"],
  ["/topics/%D8%B3%D9%88%D8%B1%D9%8A%D8%A7"],
  ["/search?q=100%25+sure"],
])("a reader may ask for %s", (url) => {
  expect(status("GET", url)).toBeNull();
});

test.each([
  ["a null byte", "/world/%00"],
  ["a line break", "/world/%0d%0aSet-Cookie:x"],
  ["broken encoding", "/world/%E0%A4%A"],
  ["broken encoding in the question", "/search?q=%"],
  ["another host's address", "//evil.test/x"],
  ["another host's address, encoded", "/%2Fevil.test"],
  ["a backslash", "/%5Cevil.test"],
  ["a whole address", "http://evil.test/"],
])("an address with %s is not well formed", (_what, url) => {
  expect(status("GET", url)).toBe(400);
});

test.each(["/world.rsc", "/index.rsc", "/world%2Ersc", "/world/x.segments/_tree.segment.rsc"])(
  "%s is nothing: what Next's runtime reads is not given out",
  (url) => {
    expect(status("GET", url)).toBe(404);
  },
);

test("an address may be long, but not endless", () => {
  expect(status("GET", `/${"a".repeat(LONGEST_URL - 1)}`)).toBeNull();
  expect(status("GET", `/${"a".repeat(LONGEST_URL)}`)).toBe(414);
});

test.each(["TRACE", "CONNECT", "PROPFIND", "get"])("the method %s is not used", (method) => {
  expect(status(method, "/")).toBe(405);
});

test("a request must name its host", () => {
  expect(rejectionOf({ method: "GET", url: "/", headers: {} })?.status).toBe(400);
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("%s must come from a page of ours", (method) => {
  expect(status(method, "/x", { origin })).toBeNull();
  expect(status(method, "/x")).toBe(403);
  expect(status(method, "/x", { origin: "null" })).toBe(403);
  expect(status(method, "/x", { origin: "http://evil.test" })).toBe(403);
  expect(status(method, "/x", { origin: "http://onrecord.test" })).toBe(403);
  expect(status(method, "/x", { origin: "https://onrecord.test:3000.evil.test" })).toBe(403);
  expect(
    status(method, "/x", { origin: "http://evil.test", "x-forwarded-host": "evil.test" }),
  ).toBe(403);
});

test("a body has a limit, and pictures have another", () => {
  const forms = bodyLimit("/newsroom/articles");
  expect(status("POST", "/x", { origin, "content-length": String(forms) })).toBeNull();
  expect(status("POST", "/x", { origin, "content-length": String(forms + 1) })).toBe(413);
  expect(
    status("POST", "/newsroom/media", { origin, "content-length": String(forms + 1) }),
  ).toBeNull();
  const pictures = bodyLimit("/newsroom/media");
  expect(
    status("POST", "/newsroom/media", { origin, "content-length": String(pictures + 1) }),
  ).toBe(413);
  expect(status("POST", "/newsroom/mediax", { origin, "content-length": String(pictures) })).toBe(
    413,
  );
});

test("a body of unknown length is not let in", () => {
  expect(status("POST", "/x", { origin, "transfer-encoding": "chunked" })).toBe(411);
});
