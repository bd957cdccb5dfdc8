import { spawn, spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Place, postgresPlace, rememberedFolder } from "./postgres-place";
import { forgetStranger, freePort, knock, livingPostmaster, serves } from "./postmaster";
import { homeFolder } from "./project";
import { secrets } from "./secrets";

/** A running Postgres of this home. `found` when it was running already. */
export type EmbeddedPostgres = { superuserUrl: string; found: boolean; moved: string | null };

const PATIENCE = 60_000;

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "64MB",
  max_wal_size: "256MB",
  jit: "off",
  io_method: "sync",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_duration_statement: "1s",
};

/** Settings for data that nobody will miss after a power cut. */
export const FOR_TESTS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

/**
 * Makes sure that this home's Postgres runs, and gives its address.
 *
 * It outlives the process that started it, so that after `kill -9` the next
 * start finds it again. Only a server of our own data folder is accepted.
 */
export async function startEmbeddedPostgres(
  extraSettings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const place = await postgresPlace();
  const data = join(place.folder, "data");
  if (!existsSync(data)) await makeData(place, data);

  const running = await attach(data);
  if (running) return { superuserUrl: running, found: true, moved: place.moved };

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? await lastPort() : undefined);
    const failure = await launch(place, data, port, { ...SETTINGS, ...extraSettings });
    if (failure === null) {
      await writeFile(portNote(), `${port}\n`);
      return { superuserUrl: await superuserUrl(port), found: false, moved: place.moved };
    }
    // Somebody who started at the same moment may have been first.
    const others = await attach(data);
    if (others) return { superuserUrl: others, found: true, moved: place.moved };
    if (attempt === 3) throw new Error(`Postgres does not start.\n${failure}`);
  }
}

/** The address of this home's Postgres when it runs; starts nothing. */
export async function runningEmbeddedPostgres(): Promise<string | null> {
  const data = await dataFolder();
  return existsSync(data) ? attach(data) : null;
}

/** Ends this home's Postgres as it likes to be ended: work in hand is rolled back, nothing is lost. */
export async function stopEmbeddedPostgres(): Promise<void> {
  const data = await dataFolder();
  const postmaster = await livingPostmaster(data);
  if (!postmaster) return;
  process.kill(postmaster.pid, "SIGINT");
  const limit = Date.now() + PATIENCE;
  while (serves(postmaster.pid, data)) {
    if (Date.now() > limit) throw new Error(`Postgres (process ${postmaster.pid}) does not stop.`);
    await pause(20);
  }
}

/** Stops this home's Postgres and removes everything that belongs to this home. */
export async function removeHome(): Promise<void> {
  await stopEmbeddedPostgres();
  const elsewhere = await rememberedFolder(homeFolder());
  for (const folder of [elsewhere, homeFolder()]) {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

async function attach(data: string): Promise<string | null> {
  const limit = Date.now() + PATIENCE;
  for (;;) {
    const postmaster = await livingPostmaster(data);
    if (!postmaster) return null;
    const url = await superuserUrl(postmaster.port);
    const answer = await knock(url, data);
    if (answer === "ours") return url;
    if (answer === "somebody else") {
      throw new Error(
        `Postgres on ${data} does not know the password in ${homeFolder()}/secrets.json.`,
      );
    }
    if (Date.now() > limit) {
      throw new Error(`Postgres (process ${postmaster.pid}) runs on ${data} and does not answer.`);
    }
    await pause(50);
  }
}

async function dataFolder(): Promise<string> {
  const elsewhere = await rememberedFolder(homeFolder());
  return join(elsewhere ?? join(homeFolder(), "postgres"), "data");
}

/** Makes a data folder. It gets its name only when it is complete. */
async function makeData({ binaries, folder, runner }: Place, data: string): Promise<void> {
  const draft = `${data}.${process.pid}`;
  const passwordFile = join(folder, `password.${process.pid}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, (await secrets()).superuserPassword, { mode: 0o600 });
  if (runner) {
    await chown(draft, runner.uid, runner.gid);
    await chown(passwordFile, runner.uid, runner.gid);
  }
  const made = spawnSync(
    join(binaries, "bin", "initdb"),
    [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same order of words on every system.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ],
    { ...runner, cwd: folder, env: plainEnvironment(), encoding: "utf8" },
  );
  await rm(passwordFile);
  if (made.status !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw new Error(`The database cannot be made.\n${made.stderr || made.error?.message}`);
  }
  // Of two that start at once the second finds the name taken.
  await rename(draft, data).catch(() => rm(draft, { recursive: true }));
}

/** Starts Postgres and waits until it answers; null, or what it said when it gave up. */
async function launch(
  { binaries, folder, runner }: Place,
  data: string,
  port: number,
  settings: Record<string, string>,
): Promise<string | null> {
  await forgetStranger(data);
  const log = join(homeFolder(), "postgres.log");
  const sink = openSync(log, "a");
  const flags = Object.entries({ ...settings, port }).flatMap(([key, to]) => [
    "-c",
    `${key}=${to}`,
  ]);
  const child = spawn(join(binaries, "bin", "postgres"), ["-D", data, ...flags], {
    ...runner,
    cwd: folder,
    env: plainEnvironment(),
    detached: true,
    stdio: ["ignore", sink, sink],
  });
  let over: string | null = null;
  child.once("error", (error) => {
    over = error.message;
  });
  child.once("exit", () => {
    over ??= "";
  });
  child.unref();

  const url = await superuserUrl(port);
  const limit = Date.now() + PATIENCE;
  while ((await knock(url, data)) !== "ours") {
    if (over !== null || Date.now() > limit) return over || lastLines(log);
    await pause(20);
  }
  return null;
}

async function lastLines(log: string): Promise<string> {
  return (await readFile(log, "utf8")).trim().split("\n").slice(-8).join("\n");
}

async function superuserUrl(port: number): Promise<string> {
  return `postgresql://postgres:${(await secrets()).superuserPassword}@127.0.0.1:${port}/postgres`;
}

function portNote(): string {
  return join(homeFolder(), "postgres-port");
}

async function lastPort(): Promise<number | undefined> {
  const note = await readFile(portNote(), "utf8").catch(() => "");
  return Number(note) || undefined;
}

// Nothing of the caller's PG… variables may reach the server.
function plainEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? "/usr/bin:/bin",
    LC_ALL: "C",
    TZ: "UTC",
    NODE_ENV: "production",
  };
}
