import { describe, expect, test } from "vitest";
import { changeSettingsInput } from "./settings-input";

const filled = {
  newsroomName: " Onrecord ",
  correctionsEmail: "corrections@news.example",
  securityContact: "https://news.example/security",
  timeZone: "Europe/London",
  refusedCrawlers: ["GPTBot"],
  socialAddresses: "https://social.example/@onrecord\r\n\n https://video.example/onrecord ",
  associations: "",
};

test("settings come out clean, one address for each line", () => {
  expect(changeSettingsInput.parse(filled)).toEqual({
    ...filled,
    newsroomName: "Onrecord",
    socialAddresses: ["https://social.example/@onrecord", "https://video.example/onrecord"],
    associations: [],
  });
});

describe("settings are refused", () => {
  test.each([
    ["newsroomName", "  "],
    ["correctionsEmail", "nobody"],
    ["securityContact", "ring us"],
    ["securityContact", "javascript:alert(1)"],
    ["timeZone", "London"],
    ["timeZone", "+01:00"],
    ["timeZone", ""],
    ["refusedCrawlers", ["Everybody"]],
    ["socialAddresses", "https://social.example/\nnowhere"],
    ["associations", "javascript:alert(1)"],
    ["unasked", "x"],
  ])("with %s as %j", (field, value) => {
    expect(changeSettingsInput.safeParse({ ...filled, [field]: value }).success).toBe(false);
  });
});
