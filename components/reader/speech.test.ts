import { describe, expect, test } from "vitest";
import { breaths, voiceFor } from "./speech";

const voice = (lang: string, name: string, local = true, standard = false) => ({
  lang,
  name,
  localService: local,
  default: standard,
});

describe("the voice of a story", () => {
  const voices = [
    voice("de-DE", "Anna"),
    voice("en-US", "Sam", true, true),
    voice("en_GB", "Daniel"),
    voice("ar-SA", "Majed"),
    voice("fr-FR", "Far away", false),
  ];

  test.each([
    ["en-GB", "Daniel"],
    ["en", "Sam"],
    ["en-AU", "Sam"],
    ["ar", "Majed"],
    ["de", "Anna"],
  ])("in %s is %s", (language, name) => {
    expect(voiceFor(voices, language)?.name).toBe(name);
  });

  test.each(["fr", "ja", ""])("in %j is none: a voice elsewhere is not asked", (language) => {
    expect(voiceFor(voices, language)).toBeNull();
  });
});

describe("a text is read aloud", () => {
  test("in whole sentences, short ones together", () => {
    expect(breaths("Output fell. Prices rose.", "en")).toEqual(["Output fell. Prices rose."]);
    expect(breaths("Output fell. Prices rose.", "en", 20)).toEqual([
      "Output fell.",
      "Prices rose.",
    ]);
  });

  test("with nothing left out", () => {
    const text = "One of them left. Another, she said, stayed! Did a third? Nobody knows. ";
    expect(breaths(text, "en", 30).join(" ")).toBe(text.trim());
    expect(breaths("انخفض الإنتاج. ارتفعت الأسعار.", "ar", 10)).toHaveLength(2);
  });

  test("not at all where there is none", () => {
    expect(breaths("  ", "en")).toEqual([]);
  });
});
