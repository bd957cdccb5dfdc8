import { describe, expect, test } from "vitest";
import { addressesIn, isAutomatic, LONGEST_MAIL, languageOf, newWords } from "./incoming";
import { ABOVE } from "./letters";

describe("a mail that a machine sent", () => {
  test.each([
    ["auto-submitted", "auto-replied"],
    ["auto-submitted", "auto-generated; x=1"],
    ["auto-submitted", "Auto-Notified"],
    ["precedence", "bulk"],
    ["precedence", "Auto_Reply"],
    ["precedence", "junk"],
    ["return-path", "<>"],
    ["list-id", "<news.example>"],
    ["x-autoreply", "yes"],
    ["x-failed-recipients", "a@b.example"],
    ["content-type", "multipart/report; report-type=delivery-status"],
  ])("%s: %s", (name, value) => {
    expect(isAutomatic(new Map([[name, value]]))).toBe(true);
  });

  test.each([
    ["auto-submitted", "no"],
    ["precedence", "first-class"],
    ["return-path", "<reader@example.org>"],
    ["content-type", "multipart/alternative; boundary=report"],
  ])("is none with %s: %s", (name, value) => {
    expect(isAutomatic(new Map([[name, value]]))).toBe(false);
  });
});

describe("what is new in a mail", () => {
  test.each([
    [
      "all of it, when it quotes nothing",
      "It was May.\n\nSee page 4:",
      "It was May.\n\nSee page 4:",
    ],
    [
      "what stands over our line and its introduction",
      `It was May.\n\nOn Thu, 26 Nov 2026, Onrecord <reports@newsroom.example> wrote:\n\n> ${ABOVE}\n>\n> You told us`,
      "It was May.",
    ],
    [
      "also where the introduction is broken over two lines, in another language",
      `كان في مايو.\n\nفي 26 نوفمبر 2026 كتب\n<reports@newsroom.example>:\n> ${ABOVE}\n> x`,
      "كان في مايو.",
    ],
    [
      "also where nothing is quoted by its sign",
      `It was May.\n\nFrom: reports@newsroom.example:\n${ABOVE}\n\nYou told us`,
      "It was May.",
    ],
    ["without quoted lines at the end", "It was May.\n> Where?\n>\n\n", "It was May."],
    [
      "with quoted lines that are answered one by one",
      "> Where?\nIn Ghent.\n> When?\nIn May.",
      "> Where?\nIn Ghent.\n> When?\nIn May.",
    ],
    [
      "with a last line that ends in a colon but introduces nothing",
      "Two things:\n> quoted",
      "Two things:",
    ],
    ["nothing, when nothing is new", `On 5 May x wrote:\n> ${ABOVE}\n> y`, ""],
    ["nothing of nothing", "", ""],
  ])("%s", (_what, text, words) => {
    expect(newWords(text)).toBe(words);
  });

  test("is cut where it is too long, and costs little", () => {
    const begun = performance.now();
    expect(newWords("x".repeat(2_000_000))).toHaveLength(LONGEST_MAIL);
    newWords(">".repeat(1_000_000));
    newWords(`${"> a\n".repeat(200_000)}x`);
    newWords(`${" \n".repeat(300_000)}x:`);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

test("only addresses of this host are looked at", () => {
  const text =
    "See http://localhost:3000/world/a-story. Or (https://localhost:3000/world/b), not https://evil.example/world/c or http://localhost:3000@evil.example/d";
  expect(addressesIn(text, "localhost:3000")).toEqual([
    "http://localhost:3000/world/a-story",
    "https://localhost:3000/world/b",
  ]);
});

test("who writes Arabic is answered in Arabic", () => {
  expect(languageOf("الرقم خطأ http://x.example")).toBe("en");
  expect(languageOf("هذا الرقم في الخبر خطأ كبير")).toBe("ar");
  expect(languageOf("It is wrong.")).toBe("en");
  expect(languageOf("")).toBe("en");
});
