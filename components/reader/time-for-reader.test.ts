import { expect, test } from "vitest";
import { timeForReader } from "./time-for-reader";

const at = new Date("2024-12-08T19:40:00Z");

test.each([
  ["Europe/London", "UTC", null],
  ["Europe/London", "Europe/London", null],
  ["Europe/London", "Asia/Damascus", "22:40"],
  ["Asia/Damascus", "Europe/London", "19:40"],
  ["Europe/London", "Asia/Tokyo", "9 December at 04:40"],
  ["Asia/Tokyo", "America/New_York", "8 December at 14:40"],
])("what the newsroom in %s calls so, a reader in %s calls %j", (newsroom, reader, words) => {
  expect(timeForReader(at, newsroom, reader, "en-GB")).toBe(words);
});

test("the clocks of summer count", () => {
  const summer = new Date("2024-07-08T19:40:00Z");
  expect(timeForReader(summer, "Europe/London", "UTC", "en-GB")).toBe("19:40");
});
