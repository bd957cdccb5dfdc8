import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client, DatabaseError } from "pg";

/** The process that serves a data folder, as Postgres itself notes it there. */
export type Postmaster = { pid: number; port: number };

/** Who the data folder says is serving it, when that is a living Postgres; else null. */
export async function livingPostmaster(data: string): Promise<Postmaster | null> {
  const note = await noteOf(data);
  return note && serves(note.pid, data) ? note : null;
}

/** Whether this process lives and is the Postgres that serves `data`. */
export function serves(pid: number, data: string): boolean {
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(data);
}

/**
 * Removes a note whose number a stranger's process has by now: Postgres itself
 * forgets the dead, but steps back from any process that lives.
 */
export async function forgetStranger(data: string): Promise<void> {
  const note = await noteOf(data);
  if (note && commandOf(note.pid) !== "" && !serves(note.pid, data)) {
    await rm(join(data, "postmaster.pid"));
  }
}

async function noteOf(data: string): Promise<Postmaster | null> {
  const note = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = note.split("\n").map(Number);
  return pid && port ? { pid, port } : null;
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    if (existsSync("/proc/self")) return "";
    return spawnSync("ps", ["-ww", "-p", String(pid), "-o", "command="], { encoding: "utf8" })
      .stdout;
  }
}

/** What is found when one knocks at a port with our superuser's password. */
export type Knock = "ours" | "not yet" | "somebody else" | "nobody";

/** Knocks at the address; it is ours only if it serves the folder `data`. */
export async function knock(url: string, data: string): Promise<Knock> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === data ? "ours" : "somebody else";
  } catch (error) {
    // 57P03: starting up, recovering or shutting down.
    if (error instanceof DatabaseError) return error.code === "57P03" ? "not yet" : "somebody else";
    return (error as NodeJS.ErrnoException).code === "ECONNREFUSED" ? "nobody" : "somebody else";
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether nothing listens on this port of this machine. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/** A free port, `preferred` when that is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await isFree(preferred))) return preferred;
  for (;;) {
    // Below the range that systems give to outgoing connections.
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
}
