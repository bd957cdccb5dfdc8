import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { postgresBinaries } from "./postgres-binaries";
import { homeFolder } from "./project";

/** Who runs Postgres. It refuses to run as root, so root lends it another user. */
type Runner = { uid: number; gid: number } | undefined;

/** Where the embedded Postgres lives. `moved` says why it is not in the home folder. */
export type Place = { binaries: string; folder: string; runner: Runner; moved: string | null };

const DATABASE_USER = "onrecord";

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
    return { binaries: installed, folder: inHome, runner: undefined, moved: null };
  }

  const note = join(home, "postgres-folder");
  const remembered = await readFile(note, "utf8").catch(() => null);
  const candidates = remembered ? [remembered.trim()] : [inHome, ...elsewhere(home)];
  for (const folder of candidates) {
    if (!(await isMade(folder))) continue;
    const runner = await runnerOf(folder);
    await chown(folder, runner.uid, runner.gid);
    if (!reaches(runner, folder)) continue;
    const binaries = await reachableBinaries(installed, folder, runner);
    if (!binaries) continue;
    if (folder === inHome) return { binaries, folder, runner, moved: null };
    await writeFile(note, `${folder}\n`);
    const moved = `${home} is closed to the user that runs Postgres; the database is in ${folder}`;
    return { binaries, folder, runner, moved };
  }
  throw new Error(
    `Postgres cannot run as root, and no other user can reach ${candidates.join(" or ")}. ` +
      "Start as an ordinary user, set ONRECORD_HOME to a folder that others may enter, or set DATABASE_URL.",
  );
}

function elsewhere(home: string): string[] {
  const name = createHash("sha256").update(home).digest("hex").slice(0, 12);
  return [join("/var/lib/onrecord", name), join(tmpdir(), `onrecord-${name}`)];
}

async function isMade(folder: string): Promise<boolean> {
  const made = await mkdir(folder, { recursive: true }).then(
    () => true,
    () => false,
  );
  const parent = dirname(folder);
  // Others may pass through, without seeing what is in it.
  if (made && basename(parent) === "onrecord") await chmod(parent, 0o711);
  return made;
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
