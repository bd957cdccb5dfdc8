import { describe, expect, test } from "vitest";
import { textFragment } from "./text-fragment";

/** What a browser would look for: the first and the last words. */
const looked = (fragment: string | null) =>
  fragment
    ?.replace("#:~:text=", "")
    .split(",")
    .map((words) => decodeURIComponent(words));

describe("the address of a quotation", () => {
  test("holds a short one whole", () => {
    expect(textFragment(["Output fell by 40 percent"])).toBe(
      "#:~:text=Output%20fell%20by%2040%20percent",
    );
  });

  test("holds of a long one how it begins and how it ends", () => {
    const words = "Output fell by a good deal in March, and rose again in April.";
    expect(looked(textFragment([words]))).toEqual(["Output fell by a", "rose again in April."]);
  });

  test("escapes what has a meaning there", () => {
    expect(textFragment(["well-known, bread & salt"])).toBe(
      "#:~:text=well%2Dknown%2C%20bread%20%26%20salt",
    );
  });

  test("leaves out words that touch the sign of a note", () => {
    expect(looked(textFragment(["Output fell by 40 percent", ", and rose"]))).toEqual([
      "Output fell by 40",
      "and rose",
    ]);
  });

  test("keeps words beside the end of a paragraph", () => {
    expect(looked(textFragment(["Output fell. ", " Prices rose."]))).toEqual([
      "Output fell.",
      "Prices rose.",
    ]);
  });

  test("leaves out a word that was selected in part", () => {
    expect(looked(textFragment(["put fell by 40 per"], "Out", "cent in"))).toEqual(["fell by 40"]);
  });

  test("keeps the first and the last word beside punctuation", () => {
    expect(looked(textFragment(["Output fell"], "“", "”"))).toEqual(["Output fell"]);
  });

  test("works in Arabic", () => {
    expect(looked(textFragment(["خرج آلاف السجناء"]))).toEqual(["خرج آلاف السجناء"]);
  });

  test.each([[[]], [[""]], [["  "]]])("is none for %j", (pieces) => {
    expect(textFragment(pieces)).toBeNull();
  });

  test("is none when not one whole word is left", () => {
    expect(textFragment(["ercen"], "p", "t")).toBeNull();
  });
});
