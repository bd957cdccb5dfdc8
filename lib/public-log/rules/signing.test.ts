import { expect, test } from "vitest";
import { logAlarms, parseSigned, type Standing, signingIssues, signingKeys } from "./signing";

const root = "ab".repeat(32);
const calm: Standing = {
  size: 10,
  published: 8,
  rootAtSigned: root,
  signed: { size: 8, root },
  witnessed: [8, 8],
};

test.each<[string, Partial<Standing>, string[]]>([
  ["has grown", {}, []],
  ["has not", { size: 8 }, []],
  ["was signed and not kept", { published: 6 }, []],
  ["is new", { size: 0, published: null, signed: null, rootAtSigned: null, witnessed: [] }, []],
  ["has a witness that is late", { witnessed: [3] }, []],
  ["has witnesses that do not answer", { witnessed: [] }, []],
  ["has lost its memory but not its witness", { signed: null, rootAtSigned: null }, []],
  [
    "is behind what was signed",
    { size: 7, rootAtSigned: null, published: 7, witnessed: [] },
    ["behind_signed"],
  ],
  ["is other than what was signed", { rootAtSigned: "cd".repeat(32) }, ["not_what_was_signed"]],
  ["has lost its memory", { signed: null, rootAtSigned: null, witnessed: [] }, ["memory_lost"]],
  ["is behind a witness", { witnessed: [8, 11] }, ["behind_witness"]],
  ["was signed further than it remembers", { witnessed: [9] }, ["behind_witness"]],
  [
    "is behind everybody",
    { size: 7, rootAtSigned: null, published: 7 },
    ["behind_signed", "behind_witness"],
  ],
])("a log that %s", (_name, change, codes) => {
  expect(signingIssues({ ...calm, ...change }).map(({ code }) => code)).toEqual(codes);
});

test("the key before the newest signs for thirty days more", () => {
  const [first, second, third] = ["2026-01-01", "2026-03-01", "2026-06-01"].map((day) => ({
    since: new Date(day),
  }));
  if (!first || !second || !third) return expect.unreachable();
  expect(signingKeys([], new Date())).toEqual([]);
  expect(signingKeys([first], new Date("2027-01-01"))).toEqual([first]);
  expect(signingKeys([first, second, third], new Date("2026-06-30"))).toEqual([third, second]);
  expect(signingKeys([first, second, third], new Date("2026-07-01"))).toEqual([third]);
});

test("a memory that is damaged is not taken for one", () => {
  expect(parseSigned(`{"size":3,"root":"${root}"}`)).toEqual({ size: 3, root });
  for (const text of ["{}", `{"size":-1,"root":"${root}"}`, '{"size":3,"root":"ab"}', "", "null"]) {
    expect(() => parseSigned(text)).toThrow();
  }
});

test("a log that waits for a minute raises an alarm, and one that was just entered does not", () => {
  const since = new Date("2026-03-02T11:30:00Z");
  const after = (seconds: number) => new Date(since.getTime() + seconds * 1000);
  expect(logAlarms(null, since)).toEqual([]);
  expect(logAlarms(since, after(60))).toEqual([]);
  expect(logAlarms(since, after(61))).toEqual([
    "Entries of the public log wait for their signature since 2026-03-02T11:30:00.000Z.",
  ]);
});
