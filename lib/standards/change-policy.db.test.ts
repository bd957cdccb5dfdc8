import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asApp, asOwner, asReader } from "@/lib/testing/database";
import { givenPeople, type People } from "@/lib/testing/newsroom";
import { changePolicy } from "./change-policy";
import { findPolicy, listPolicies } from "./policy-public";
import { listDeskPolicies } from "./policy-queries";
import type { PolicySlug } from "./rules/policies";
import { readPolicy } from "./rules/policy-body";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const edition = async () =>
  (await newsroom.settings.findUniqueOrThrow({ where: { id: 1 } })).edition;
const say = (policy: PolicySlug, baseNumber: number, text: string, by = people.admin) =>
  changePolicy(by, { policy, baseNumber, body: readPolicy(text), now: new Date() });

describe("a policy", () => {
  test("is the readers' at once, and so is every version before it", async () => {
    expect(await findPolicy("ethics")).toBeNull();
    const before = await edition();
    await say("ethics", 0, "We pay our own way.");
    await say("ethics", 1, "We pay our own way.\n\n- Always.");
    expect(await edition()).toBeGreaterThan(before);
    expect(await findPolicy("ethics")).toMatchObject({
      ...{ slug: "ethics", property: "ethicsPolicy", number: 2 },
      body: [
        { type: "paragraph", text: "We pay our own way." },
        { type: "list", items: ["Always."] },
      ],
      versions: [{ number: 2 }, { number: 1 }],
    });
    expect(await findPolicy("ethics", 1)).toMatchObject({
      number: 1,
      body: [{ type: "paragraph", text: "We pay our own way." }],
    });
    for (const number of [0, 3]) expect(await findPolicy("ethics", number)).toBeNull();
    expect(await findPolicy("nonsense")).toBeNull();
    expect((await listPolicies()).map(({ slug, number }) => [slug, number])).toEqual([
      ["ethics", 2],
    ]);
    const [, desk] = await listDeskPolicies(people.admin);
    expect(desk).toMatchObject({ slug: "ethics", typed: "We pay our own way.\n\n- Always." });
  });

  test("that two change at once is changed by one, and the other looks again", async () => {
    const tries = await Promise.allSettled(
      [1, 2, 3].map((n) => say("mission", 0, `Said by ${n}.`)),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of tries) {
      if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "conflict" });
    }
    expect((await findPolicy("mission"))?.versions).toHaveLength(1);
  });

  test("is nobody's but an admin's to change, whoever asks the database", async () => {
    for (const person of [people.reporter, people.checker, people.editor]) {
      await expect(say("ownership", 0, "Mine.", person)).rejects.toMatchObject({
        code: "not_allowed",
      });
      expect(await listDeskPolicies(person)).toEqual([]);
    }
    const insert = `insert into policy_versions (policy, number, body, changed_at, changed_by_id)
      values ('ownership', 1, '[{"type":"paragraph","text":"Mine."}]', now(), $1)`;
    const as = (person: { id: string }) => ({ userId: person.id });
    await expect(asApp(insert, [people.editor.id], as(people.editor))).rejects.toThrow("admin");
    await expect(asApp(insert, [people.admin.id], as(people.editor))).rejects.toThrow("admin");
    await expect(asApp(insert, [people.editor.id], as(people.admin))).rejects.toThrow("own name");
    await expect(asApp(insert, [people.admin.id])).rejects.toThrow("Sign in again");
    await expect(asReader(insert, [people.admin.id])).rejects.toThrow("permission denied");
  });

  test("is never rewritten, not even by the owner of the tables, and never backdated", async () => {
    await say("feedback", 0, "Write to us.");
    const rewrite = `update policy_versions set body = '[{"type":"paragraph","text":"Do not."}]'`;
    await expect(asApp(rewrite)).rejects.toThrow("permission denied");
    await expect(asOwner(rewrite)).rejects.toThrow("never changed");
    await expect(asOwner("delete from policy_versions")).rejects.toThrow("never changed");
    const longAgo = `insert into policy_versions (policy, number, body, changed_at, changed_by_id)
      values ('feedback', 2, '[{"type":"paragraph","text":"Ring."}]', '2001-01-01', $1)`;
    await asApp(longAgo, [people.admin.id], { userId: people.admin.id });
    expect((await findPolicy("feedback"))?.changedAt.getFullYear()).toBeGreaterThan(2020);
  });
});
