import { expect, test } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { environment, ownerDatabaseUrl } from "./environment";
import { ensureLikeness, SetupMissing } from "./roles";

test("who may not add pg_trgm is told what an administrator must run; who may adds it", async () => {
  await asOwner("drop extension pg_trgm cascade");
  await asOwner("drop schema extensions");
  const asked = ensureLikeness(environment().APP_DATABASE_URL);
  await expect(asked).rejects.toThrow(SetupMissing);
  await expect(asked).rejects.toMatchObject({
    statements: [
      "create schema if not exists extensions;",
      'grant usage on schema extensions to "onrecord_app";',
      "create extension if not exists pg_trgm schema extensions;",
    ],
  });
  await ensureLikeness(ownerDatabaseUrl());
  const [found] = await asOwner(
    "select extnamespace::regnamespace::text as place from pg_extension where extname = 'pg_trgm'",
  );
  expect(found).toEqual({ place: "extensions" });
  await ensureLikeness(environment().APP_DATABASE_URL);
});
