import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Refusal } from "@/lib/refusal";
import { parseForm, parseInput } from "./parse-form";

const schema = z.strictObject({
  headline: z.string().trim().min(1).max(10),
  kind: z.enum(["news", "opinion"]),
  topicIds: z.array(z.string()).default([]),
});

function form(...fields: [string, string][]): FormData {
  const sent = new FormData();
  for (const [name, value] of fields) sent.append(name, value);
  return sent;
}

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

describe("a form", () => {
  test("comes out as the schema wants it, without what Next adds", () => {
    const sent = form(
      ["headline", " Floods "],
      ["kind", "news"],
      ["topicIds[]", "river"],
      ["topicIds[]", ""],
      ["$ACTION_ID_1", ""],
    );
    expect(parseForm(schema, sent)).toEqual({
      headline: "Floods",
      kind: "news",
      topicIds: ["river"],
    });
  });

  test("is refused with a sentence for each field that is wrong", () => {
    const refusal = refusalOf(() => parseForm(schema, form(["headline", "x".repeat(11)])));
    expect(refusal.code).toBe("invalid_input");
    expect(refusal.issues).toEqual([
      { code: "invalid_field", field: "headline", message: "Write at most 10 characters." },
      { code: "invalid_field", field: "kind", message: "Choose one of the answers offered." },
    ]);
  });

  test.each(["now", "__proto__", "constructor"])("may not hold %s unasked", (name) => {
    const sent = form(["headline", "Floods"], ["kind", "news"], [name, "x"]);
    expect(refusalOf(() => parseForm(schema, sent)).code).toBe("invalid_input");
  });

  test("may not hold one field twice", () => {
    const sent = form(["headline", "Floods"], ["headline", "Storms"], ["kind", "news"]);
    expect(refusalOf(() => parseForm(schema, sent)).issues).toMatchObject([{ field: "headline" }]);
  });
});

test.each([
  ["", "Fill this in."],
  [undefined, "Fill this in."],
  [{ not: "" }, "This is not of the right kind."],
  [["Floods"], "This is not of the right kind."],
])("a headline of %j is answered with a sentence", (headline, message) => {
  const refusal = refusalOf(() => parseInput(schema, { headline, kind: "news" }));
  expect(refusal.issues).toEqual([{ code: "invalid_field", field: "headline", message }]);
});

test.each([null, undefined, "floods", 7, []])("%j is no form at all", (input) => {
  expect(refusalOf(() => parseInput(schema, input)).code).toBe("invalid_input");
});
