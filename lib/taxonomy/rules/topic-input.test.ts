import { expect, test } from "vitest";
import { createTopicInput } from "./topic-input";

const topic = { slug: "wheat", name: " Wheat ", description: "", mediaTopic: "" };
test("what is typed about a topic is cleaned, and no subject is none", () => {
  expect(createTopicInput.parse(topic)).toEqual({ ...topic, name: "Wheat", mediaTopic: null });
  expect(createTopicInput.parse({ ...topic, mediaTopic: "16000000" }).mediaTopic).toBe("16000000");
});

test.each([
  { slug: "Wheat" },
  { slug: "a/b" },
  { name: " " },
  { name: "x".repeat(81) },
  { description: "x".repeat(501) },
  { mediaTopic: "99999999" },
  { more: "" },
])("%j is refused", (change) => {
  expect(createTopicInput.safeParse({ ...topic, ...change }).success).toBe(false);
});
