import { expect, test } from "vitest";
import { ownerDatabaseUrl } from "./environment";
import { drift, pendingSql } from "./migrations";

test("the migrations lead to the schema that Prisma believes in", async () => {
  expect(await drift(ownerDatabaseUrl())).toBeNull();
});

test("every change of the schema has its migration", async () => {
  expect(await pendingSql()).toBe("");
});
