import { expect, test } from "vitest";
import { findMediaTopic, MEDIA_TOPICS } from "./media-topics";

test("every subject has a code of its own, and stands under one that is there", () => {
  const codes = MEDIA_TOPICS.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, parent } of MEDIA_TOPICS) {
    expect(code).toMatch(parent === null ? /^[01]\d000000$/u : /^2000[01]\d{3}$/u);
    if (parent !== null) expect(findMediaTopic(parent)?.parent).toBeNull();
  }
  expect(MEDIA_TOPICS.filter(({ parent }) => parent === null)).toHaveLength(17);
});

test.each([
  ["16000000", "conflict, war and peace"],
  ["20000587", "fundamental rights"],
  ["20000717", "natural science"],
])("%s is %s", (code, name) => {
  expect(findMediaTopic(code)?.name).toBe(name);
});

test.each(["", "99999999", "medtop:16000000"])("%j is no subject", (code) => {
  expect(findMediaTopic(code)).toBeNull();
});
