import { expect, test } from "vitest";
import { addressWords } from "./address-words";
import { archiveUrl, nextMonth, readArchivePlace } from "./archive-place";

test.each([
  [["2024"], { year: "2024", month: null, day: null }],
  [["2024", "12"], { year: "2024", month: "12", day: null }],
  [["2024", "02", "29"], { year: "2024", month: "02", day: "29" }],
  [["2024", "13"], null],
  [["2024", "2"], null],
  [["2023", "02", "29"], null],
  [["24"], null],
  [["2024", "12", "09", "x"], null],
  [["٢٠٢٤"], null],
  [[], null],
])("%j is a place of the archive, or none", (parts, place) => {
  expect(readArchivePlace(parts)).toEqual(place);
});

test("a place has its address, and a month the next one", () => {
  expect(archiveUrl("2024-12-09")).toBe("/archive/2024/12/09");
  expect(archiveUrl("2024")).toBe("/archive/2024");
  expect(nextMonth("2024-12-01")).toBe("2025-01-01");
  expect(nextMonth("2023-02-01")).toBe("2023-03-01");
});

test.each([
  ["saydnaya-prison-opend-as-rebels", ["saydnaya", "prison", "opend", "as", "rebels"]],
  ["2024/12/09/River-River.html", ["river"]],
  ["%D8%B3%D8%AC%D9%86-x/%ff%00", ["سجن"]],
  ["wp-login.php", ["wp", "login"]],
  ["a/b/1/2", []],
  ["", []],
  [
    "one two three four five six seven eight nine ten eleven",
    "one two three four five six seven eight nine ten".split(" "),
  ],
  [`${"x".repeat(60)}-word`, ["word"]],
])("the path %j says these words", (path, words) => {
  expect(addressWords(path)).toEqual(words);
});
