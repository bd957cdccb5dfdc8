import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresBinaries } from "./postgres-binaries";
import { homeFolder } from "./project";

/** Who runs Postgres. It refuses to run as root, so root lends it another user. */
type Runner = { uid: number; gid: number } | undefined;

/** Where the embedded Postgres lives. `moved` says why it is not in the home folder. */
export type Place = { binaries: string; folder: string; runner: Runner; moved: string | null };

const DATABASE_USER = "onrecord";
const NOTE = "postgres-folder";

/**
 * Finds the place for this home's Postgres, and makes it when there is none.
 *
 * Started by root, Postgres runs as a user without rights, who may not be able
 * to reach the home folder (a clone under /root, for example). Then its data
 * and a copy of its programs go under /var/lib or, failing that, the folder for
 * temporary files; the home folder remembers which.
 */
export async function postgresPlace(): Promise<Place> {
  const installed = await postgresBinaries();
  const home = homeFolder();
  await mkdir(home, { recursive: true });
  const inHome = join(home, "postgres");
  if (process.getuid?.() !== 0) {
    await mkdir(inHome, { recursive: true });
    await refuseForeignData(home);
    return { binaries: installed, folder: inHome, runner: undefined, moved: null };
  }

  for await (const folder of candidates(home)) {
    const place = await placeIn(folder, installed);
    if (!place) continue;
    if (folder === inHome) return { ...place, moved: null };
    const kept = await remember(home, folder);
    if (kept !== folder) return postgresPlace();
    const moved = `${home} is closed to the user that runs Postgres; the database is in ${folder}`;
    return { ...place, moved };
  }
  throw new Error(
    `Postgres cannot run as root, and no other user can reach ${inHome}. Start as an ordinary ` +
      "user, set ONRECORD_HOME to a folder that others may enter, or set DATABASE_URL.",
  );
}

async function refuseForeignData(home: string): Promise<void> {
  const elsewhere = await rememberedFolder(home);
  const data = await stat(join(home, "postgres", "data")).catch(() => null);
  if (elsewhere || (data && data.uid !== process.getuid?.())) {
    throw new Error(
      `The database in ${home} was made by another user. Start as that user, or set ONRECORD_HOME.`,
    );
  }
}

/** The folder that this home's Postgres was given outside of it; null when it was given none. */
export async function rememberedFolder(home: string): Promise<string | null> {
  const note = await readFile(join(home, NOTE), "utf8").catch(() => null);
  return note?.trim() ?? null;
}

/** Of two that start at once, one is first; both use its folder. */
async function remember(home: string, folder: string): Promise<string> {
  await writeFile(join(home, NOTE), `${folder}\n`, { flag: "wx" }).catch(() => undefined);
  const kept = await rememberedFolder(home);
  if (kept !== folder) await rm(folder, { recursive: true });
  return kept ?? folder;
}

/** Where to look. A folder with data in it is the only one: an empty newsroom elsewhere would look like a loss. */
async function* candidates(home: string): AsyncGenerator<string> {
  const inHome = join(home, "postgres");
  const remembered = await rememberedFolder(home);
  if (remembered) return yield remembered;
  await mkdir(inHome, { recursive: true });
  yield inHome;
  if (existsSync(join(inHome, "data"))) return;
  await mkdir("/var/lib/onrecord", { recursive: true, mode: 0o711 }).catch(() => undefined);
  for (const name of ["/var/lib/onrecord/postgres-", join(tmpdir(), "onrecord-postgres-")]) {
    // A folder that nobody had before.
    const made = await mkdtemp(name).catch(() => null);
    if (made) yield made;
  }
}

async function placeIn(folder: string, installed: string): Promise<Omit<Place, "moved"> | null> {
  const runner = await runnerOf(folder);
  await chown(folder, runner.uid, runner.gid);
  if (!reaches(runner, folder)) return null;
  const binaries = await reachableBinaries(installed, folder, runner);
  return binaries ? { binaries, folder, runner } : null;
}

/** Whoever owns the data goes on owning it; a new folder gets a user made for it, or a harmless one. */
async function runnerOf(folder: string): Promise<{ uid: number; gid: number }> {
  const data = await stat(join(folder, "data")).catch(() => null);
  if (data && data.uid !== 0) return { uid: data.uid, gid: data.gid };
  const known = userIds(DATABASE_USER);
  if (known) return known;
  spawnSync("useradd", [
    "--system",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    DATABASE_USER,
  ]);
  const runner = userIds(DATABASE_USER) ?? userIds("postgres") ?? userIds("nobody");
  if (!runner) throw new Error("Postgres cannot run as root. Start as an ordinary user.");
  return runner;
}

function userIds(name: string): { uid: number; gid: number } | null {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : 0;
  });
  return uid && gid ? { uid, gid } : null;
}

function reaches(runner: { uid: number; gid: number }, folder: string): boolean {
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...runner, cwd: "/" }).status === 0
  );
}

async function reachableBinaries(
  installed: string,
  folder: string,
  runner: { uid: number; gid: number },
): Promise<string | null> {
  if (runs(installed, runner)) return installed;
  const copy = join(folder, "programs");
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    await cp(installed, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, copy).catch(() => rm(draft, { recursive: true }));
  }
  return runs(copy, runner) ? copy : null;
}

function runs(binaries: string, runner: { uid: number; gid: number }): boolean {
  const program = join(binaries, "bin", "postgres");
  return spawnSync(program, ["--version"], { ...runner, cwd: "/" }).status === 0;
}
