/**
 * npm run db:migration -- <name>            a migration from what changed in prisma/schema
 * npm run db:migration -- <name> --empty    one for SQL written by hand
 * npm run db:migration -- --print           only shows the SQL
 */
import { relative } from "node:path";
import { addMigration, keepSnapshot, pendingSql } from "@/lib/platform/migrations";
import { projectFolder } from "@/lib/platform/project";

const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith("--"));
const byHand = words.includes("--empty");

if (words.includes("--print")) {
  process.stdout.write(await pendingSql());
} else if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Give the migration a name: npm run db:migration -- add_holds");
  process.exitCode = 1;
} else {
  await write(name);
}

async function write(migration: string): Promise<void> {
  const sql = byHand ? "" : await pendingSql();
  if (sql === "" && !byHand) {
    console.log("The schema has not changed since the last migration.");
    return;
  }
  const file = await addMigration(migration, sql, new Date());
  if (!byHand) await keepSnapshot();
  console.log(`Wrote ${relative(projectFolder, file)}.`);
}
