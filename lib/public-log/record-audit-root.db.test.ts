import { beforeAll, describe, expect, test } from "vitest";
import { readAuditTrail } from "@/bin/audit-trail";
import { newsroom } from "@/lib/platform/db";
import { asApp, asOwner, asReader } from "@/lib/testing/database";
import { givenLive, givenPeople } from "@/lib/testing/newsroom";
import { asInsider } from "@/lib/testing/public-log";
import { findLogSize } from "./log-public";
import { recordAuditRoot } from "./record-audit-root";
import { auditFaults } from "./rules/audit-root";

const now = new Date();
const faults = async () => {
  const { roots, acts } = await readAuditTrail(process.env.OWNER_DATABASE_URL ?? "");
  return auditFaults(roots, acts);
};
const later = (hours: number) => ({ now: new Date(Date.now() + hours * 3_600_000) });

beforeAll(async () => {
  const people = await givenPeople();
  await givenLive(people);
});

describe("a root over the private trail", () => {
  test("covers every act once, and comes at most once an hour", async () => {
    const size = await findLogSize();
    const places = await Promise.all([1, 2, 3].map(() => recordAuditRoot({ now })));
    expect(places.filter((place) => place !== null)).toEqual([size]);
    const acts = await newsroom.auditEvent.count();
    expect(acts).toBeGreaterThan(5);
    expect(await newsroom.auditPlace.count({ where: { leafIndex: size } })).toBe(acts);
    const [leaf] = await asOwner<{ entry: string }>(
      "select entry from log_leaves order by index desc limit 1",
    );
    expect(JSON.parse(leaf?.entry ?? "")).toMatchObject({
      type: "audit-root",
      count: acts,
      prev: null,
    });
    expect(await faults()).toEqual([]);

    await givenLive(await givenPeople());
    expect(await recordAuditRoot({ now })).toBeNull();
    expect(await faults()).toEqual([]);
    await asOwner("select enter_audit_root()", [], later(2));
    expect(await newsroom.auditPlace.count()).toBe(await newsroom.auditEvent.count());
    expect(await faults()).toEqual([]);
    expect(await asOwner("select 1 where enter_audit_root() is not null", [], later(4))).toEqual(
      [],
    );
  });

  test("finds out who alters an act, and who removes one, though they own the tables", async () => {
    const [kept] = await asOwner<{ id: string; act: string }>(
      "select id, act from audit_events order by at limit 1",
    );
    await asInsider("update audit_events set act = 'nothing' where id = $1", [kept?.id]);
    expect(await faults()).toEqual([expect.stringContaining("are not those that were entered")]);
    await asInsider("update audit_events set act = $2 where id = $1", [kept?.id, kept?.act]);
    expect(await faults()).toEqual([]);

    await asInsider("delete from audit_places where event_id = $1", [kept?.id]);
    await asInsider("delete from audit_events where id = $1", [kept?.id]);
    const found = await faults();
    expect(found).toContainEqual(expect.stringMatching(/covers \d+ acts, and \d+ are there/u));
    expect(found).toContainEqual(expect.stringContaining("are not those that were entered"));
  });

  test("is nobody's to write by hand", async () => {
    const insert = "insert into audit_places (event_id, leaf_index) select id, 0 from audit_events";
    await expect(asApp(insert)).rejects.toThrow("permission denied");
    await expect(asApp("select recover_entries(0, '{}')")).rejects.toThrow("permission denied");
    await expect(asReader("select enter_audit_root()")).rejects.toThrow("permission denied");
    await expect(asReader("select event_id from audit_places")).rejects.toThrow(
      "permission denied",
    );
    await expect(asOwner("delete from audit_places")).rejects.toThrow("never changed");
  });
});
