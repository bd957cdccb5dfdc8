import { expect, test } from "vitest";
import { asApp, asOwner, asReader } from "../testing/database";
import { newsroom, transaction } from "./db";

const now = new Date("2026-01-02T03:04:05.678Z");

test("a transaction tells the database who is acting and what time it is", async () => {
  const who = { id: "6a4ae7a4-2f0c-4b6c-8c8c-0d8c8b3a1f00" };
  const [told] = await transaction(
    { who, now },
    (tx) =>
      tx.$queryRaw<{ user: string; clock: string }[]>`
      select current_setting('onrecord.user_id') as user, current_setting('onrecord.clock') as clock`,
  );
  expect(told).toEqual({ user: who.id, clock: now.toISOString() });
});

test("nobody's name is left behind for the next transaction", async () => {
  await transaction({ who: { id: "6a4ae7a4-2f0c-4b6c-8c8c-0d8c8b3a1f00" }, now }, async () => null);
  const rows = await newsroom.$queryRaw<{ user: string | null }[]>`
    select current_setting('onrecord.user_id', true) as user`;
  expect(rows[0]?.user ?? "").toBe("");
});

test("what our SQL refuses is a refusal in the newsroom's words", async () => {
  await asOwner(`
    create function refuse_for_test() returns void language plpgsql as $$
    begin
      raise exception using errcode = 'OR001', message = 'Not ready.',
        detail = '[{"code": "held", "message": "Legal holds it."}]';
    end $$;`);
  await asOwner("grant execute on function refuse_for_test() to onrecord_app");
  const asking = transaction(
    { who: null, now },
    (tx) => tx.$queryRaw`select refuse_for_test()::text`,
  );
  await expect(asking).rejects.toMatchObject({
    name: "Refusal",
    code: "not_ready",
    message: "Not ready.",
    issues: [{ code: "held", message: "Legal holds it." }],
  });
});

test("a transaction that fails leaves nothing, and the error stays what it was", async () => {
  await asOwner("create table scratch_for_test (id int primary key)");
  await asOwner("grant insert, select on scratch_for_test to onrecord_app");
  const failing = transaction({ who: null, now }, async (tx) => {
    await tx.$executeRaw`insert into scratch_for_test values (1)`;
    throw new Error("A bug.");
  });
  await expect(failing).rejects.toThrow("A bug.");
  expect(await asOwner("select * from scratch_for_test")).toEqual([]);
});

test("moments come back as they went in, whatever the server's time zone", async () => {
  const rows = await newsroom.$queryRaw<{ moment: Date }[]>`select ${now}::timestamptz as moment`;
  expect(rows[0]?.moment).toEqual(now);
});

test.each([
  ["the application", asApp],
  ["the reader", asReader],
])("%s may make no tables", async (_who, ask) => {
  await expect(ask("create table mine (id int)")).rejects.toThrow(/permission denied/);
});
