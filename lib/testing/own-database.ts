import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { addressFor } from "../platform/roles";
import { closeSessions } from "./database";
import { ask, ownedByOwner } from "./start-postgres";

// Runs before each file of tests: a database that nobody else sees, named in
// the environment before any of our modules reads it.
const { admin, owner, app, reader, template } = inject("testServer");
const database = `${template.replace(/_template$/, "")}_${randomBytes(4).toString("hex")}`;
await ask(admin, `create database ${database} template ${template} ${ownedByOwner(admin, owner)}`);

process.env.OWNER_DATABASE_URL = addressFor(owner, { database });
process.env.APP_DATABASE_URL = addressFor(app, { database });
process.env.READER_DATABASE_URL = addressFor(reader, { database });
process.env.NEXTAUTH_SECRET = randomBytes(32).toString("hex");
process.env.NEXTAUTH_URL = "http://localhost:3000";
process.env.ONRECORD_LOG_FOLDER = await mkdtemp(join(tmpdir(), "onrecord-log-"));
process.env.JOBS_SECRET = randomBytes(32).toString("hex");
process.env.SEALING_KEY = randomBytes(32).toString("base64url");

const logFolder = process.env.ONRECORD_LOG_FOLDER;

afterAll(async () => {
  await rm(logFolder, { recursive: true });
  await closeSessions();
  await ask(admin, `drop database if exists ${database} with (force)`);
});
