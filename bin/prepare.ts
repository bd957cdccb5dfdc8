import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Database, emptyDatabase, leaveDatabase, openDatabase } from "@/lib/platform/database";
import { type DemoAccount, isEmptyNewsroom, plantInOwnProcess } from "@/lib/platform/demo-edition";
import { migrate } from "@/lib/platform/migrations";
import { becomeTheServer } from "@/lib/platform/presence";
import { generateClient } from "@/lib/platform/prisma-client";
import { homeFolder } from "@/lib/platform/project";
import { SetupMissing } from "@/lib/platform/roles";
import { sealingKey, secrets } from "@/lib/platform/secrets";
import { ensureLogKey } from "./log-key";
import { recoverLost } from "./log-recovery";
import { sealPlainSources } from "./seal-sources";
import { type Leaving, step } from "./steps";

/** The port to serve on; ends with a sentence when PORT is no port. */
export function chosenPort(): number {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  }
  return port;
}

/** What to tell people who cannot have this port. */
export function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  }
  if (error.code === "EACCES") {
    return new Error(
      `This user may not use port ${port}. Choose one above 1023: PORT=3000 npm start`,
    );
  }
  return error;
}

/**
 * A database that is up to date and has an edition in it; gives back who can
 * sign in, when that was planted now. Ends with a sentence when this home has a
 * server already, or when somebody else has the port.
 */
export async function prepareDatabase(address: string, leaving: Leaving): Promise<DemoAccount[]> {
  const database = await step("Postgres", open, ({ where }) => where);
  leaving.unshift(() => leaveDatabase(database));
  if (database.presence) {
    const other = await becomeTheServer(database.presence, `Onrecord at ${address}`);
    if (other !== null) {
      throw new Error(
        `${other || "Onrecord"} is running already, with the data in ${homeFolder()}.`,
      );
    }
  }
  await refuseTakenPort(Number(new URL(address).port || 80));
  await bringUpToDate(database, address);
  return plantOnFirstStart(database, address);
}

/** A database that is up to date, for a command that may work beside a running server. */
export async function openForCommand(leaving: Leaving): Promise<Database> {
  const database = await step("Postgres", open, ({ where }) => where);
  leaving.unshift(() => leaveDatabase(database));
  await bringUpToDate(database, "http://localhost:3000");
  return database;
}

/** Brings a database up to date and gives this process its addresses, for a server at `address`. */
export async function bringUpToDate(database: Database, address: string): Promise<void> {
  await offerEnvironment(database, address);
  await step("Database client", generateClient, (made) => (made ? "made" : "up to date"));
  await step(
    "Migrations",
    () => migrate(database.owner),
    (applied) => (applied.length ? `${applied.length} applied` : "up to date"),
  );
  await step(
    "Sealed sources",
    () => sealPlainSources(database.owner),
    (moved) => (moved ? `${moved} sealed` : "sealed"),
  );
}

/** Plants the edition; an edition that was cut off while it was planted is planted anew. */
export async function plant(database: Database): Promise<DemoAccount[]> {
  await writeFile(plantingNote(), "");
  const accounts = await step(
    "Demo edition",
    () => plantInOwnProcess(database, process.env),
    () => "planted",
  );
  await rm(plantingNote());
  return accounts;
}

/** Shows, this once, who can sign in. */
export function printAccounts(accounts: DemoAccount[]): void {
  if (accounts.length === 0) return;
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const roles = Math.max(...accounts.map(({ role }) => role.length));
  console.log("\nThe demo newsroom's staff (shown once; write down what you need):\n");
  for (const { role, email, password, name } of accounts) {
    console.log(`  ${role.padEnd(roles)}  ${email.padEnd(width)}  ${password}  ${name}`);
  }
}

/** Rather now than after everything else has been done. */
function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(portError(error, port)));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

/** Opens the database; when something is missing, the words say what an administrator must run. */
export async function open(): Promise<Database> {
  try {
    return await openDatabase();
  } catch (error) {
    if (!(error instanceof SetupMissing)) throw error;
    throw new Error(
      `${error.message}\nAsk an administrator of that server to run this, and start again:\n\n` +
        error.statements.map((statement) => `  ${statement}`).join("\n"),
    );
  }
}

/** Gives the application its environment. It gets the owner's address neither from us nor from the shell. */
async function offerEnvironment(database: Database, address: string): Promise<void> {
  const { sessionSecret, jobsSecret } = await secrets();
  delete process.env.DATABASE_URL;
  delete process.env.OWNER_DATABASE_URL;
  Object.assign(process.env, {
    APP_DATABASE_URL: database.app,
    READER_DATABASE_URL: database.reader,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? sessionSecret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? address,
    JOBS_SECRET: process.env.JOBS_SECRET ?? jobsSecret,
    SEALING_KEY: process.env.SEALING_KEY ?? (await sealingKey()),
    PORT: new URL(address).port || "3000",
  });
}

async function plantOnFirstStart(database: Database, address: string): Promise<DemoAccount[]> {
  const wasCutOff = existsSync(plantingNote());
  if (wasCutOff && !database.presence) {
    throw new Error(
      "Planting the demo edition was cut off. Run npm run db:reset, then start again.",
    );
  }
  if (wasCutOff) {
    await emptyDatabase(database);
    await migrate(database.owner);
  }
  await step(
    "Key of the public log",
    () => ensureLogKey(database.owner, process.env.NEXTAUTH_URL ?? address),
    (made) => (made ? "made" : "there"),
  );
  await step(
    "Public log",
    () => recoverLost(database.owner),
    (said) => said || "whole",
  );
  if (!(await isEmptyNewsroom(database.owner))) return [];
  return plant(database);
}

function plantingNote(): string {
  return join(homeFolder(), "planting");
}
