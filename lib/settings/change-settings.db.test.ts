import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asApp, asReader } from "@/lib/testing/database";
import { givenPeople, type People } from "@/lib/testing/newsroom";
import { changeSettings } from "./change-settings";
import type { ChangeSettings } from "./rules/settings-input";
import { findNewsroom } from "./settings-public";
import { findSettings } from "./settings-queries";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const settings: ChangeSettings = {
  newsroomName: "The Record",
  correctionsEmail: "corrections@news.example",
  securityContact: "security@news.example",
  timeZone: "Asia/Damascus",
  refusedCrawlers: ["GPTBot", "CCBot"],
  socialAddresses: ["https://social.example/@record"],
  associations: [],
};

describe("the settings", () => {
  test("are changed by an admin, for readers too, and it is kept who did it", async () => {
    await changeSettings(people.admin, { ...settings, now: new Date() });
    const { newsroomName, ...rest } = settings;
    expect(await findNewsroom()).toEqual({ name: newsroomName, ...rest });
    expect(await findSettings(people.admin)).toEqual(settings);
    const acts = await newsroom.auditEvent.findMany({ where: { act: "change_settings" } });
    expect(acts).toMatchObject([
      { actorId: people.admin.id, detail: { newsroomName: "The Record" } },
    ]);
  });

  test("are nobody else's to change, nor to look at as a form", async () => {
    for (const person of [people.reporter, people.checker, people.editor]) {
      await expect(changeSettings(person, { ...settings, now: new Date() })).rejects.toMatchObject({
        code: "not_allowed",
      });
      expect(await findSettings(person)).toBeNull();
    }
  });

  test("have a time zone that there is, whoever writes it", async () => {
    for (const name of ["Europe/Nowhere", "", "posix/Europe/London", "localtime"]) {
      await expect(asApp("update settings set time_zone = $1", [name])).rejects.toThrow(
        "time zone",
      );
    }
  });

  test("cannot be changed by the role of readers", async () => {
    await expect(asReader("update settings set newsroom_name = 'x'")).rejects.toThrow(
      "permission denied",
    );
  });
});
