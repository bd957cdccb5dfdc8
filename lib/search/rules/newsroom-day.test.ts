import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter, dayOf, dayStart, isDay } from "./newsroom-day";

test.each(["2024-02-29", "1999-12-31", "2024-12-09"])("%j is a day", (day) => {
  expect(isDay(day)).toBe(true);
});

test.each([
  "",
  "2023-02-29",
  "2024-13-01",
  "2024-1-1",
  "20241209",
  "2024-12-09T00:00",
  "٢٠٢٤-١٢-٠٩",
])("%j is none", (day) => {
  expect(isDay(day)).toBe(false);
});

test("days follow each other over months and years", () => {
  expect(dayAfter("2024-02-28", 1)).toBe("2024-02-29");
  expect(dayAfter("2025-01-01", -1)).toBe("2024-12-31");
  expect(dayAfter("nonsense", 1)).toBe("");
});

test.each([
  ["UTC", "2024-12-09", "2024-12-09T00:00:00.000Z"],
  ["Europe/Berlin", "2024-03-31", "2024-03-30T23:00:00.000Z"],
  ["Europe/Berlin", "2024-04-01", "2024-03-31T22:00:00.000Z"],
  ["America/New_York", "2024-11-03", "2024-11-03T04:00:00.000Z"],
  ["America/New_York", "2024-11-04", "2024-11-04T05:00:00.000Z"],
  ["Asia/Kathmandu", "2024-12-09", "2024-12-08T18:15:00.000Z"],
])("in %s the day %s begins at %s", (timeZone, day, moment) => {
  expect(dayStart(day, timeZone).toISOString()).toBe(moment);
});

test("every moment lies in its own day", () => {
  const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"];
  const moments = fc.date({
    ...{ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true },
  });
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (moment, timeZone) => {
      const day = dayOf(moment, timeZone);
      expect(dayStart(day, timeZone).getTime()).toBeLessThanOrEqual(moment.getTime());
      expect(dayStart(dayAfter(day, 1), timeZone).getTime()).toBeGreaterThan(moment.getTime());
    }),
  );
});
