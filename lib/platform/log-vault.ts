import { chmod, mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { join, resolve } from "node:path";
import { homeFolder, projectFolder } from "./project";

// Keys end with it; beside them lies what was last signed, log by log.
const KEY = ".key";
const SIGNED = ".signed.json";
const MIRRORS = "mirrors";

/**
 * The folder of the public log's keys and of what they last signed. It is no part of the database, so that who
 * has one does not have the other, and a database from yesterday meets a memory of today.
 */
function vault(): string {
  const chosen = process.env.ONRECORD_LOG_FOLDER;
  return chosen ? resolve(projectFolder, chosen) : join(homeFolder(), "log");
}

/** The texts of the keys that this machine signs with. */
export async function readLogKeys(): Promise<string[]> {
  const names = await readdir(vault()).catch(() => []);
  const files = names.filter((name) => name.endsWith(KEY)).sort();
  return Promise.all(files.map((name) => readFile(join(vault(), name), "utf8")));
}

/** Keeps a key, readable by its owner alone, for good. */
export async function keepLogKey(name: string, text: string): Promise<void> {
  await mkdir(vault(), { recursive: true, mode: 0o700 });
  const file = join(vault(), `${name}${KEY}`);
  await writeThrough(file, text, "wx");
  await chmod(file, 0o400);
  await settle();
}

/** Where the log is mirrored: addresses of sites and folders of archives, one on each line of a file beside the keys. */
export async function readMirrors(): Promise<string[]> {
  const text = await readFile(join(vault(), MIRRORS), "utf8").catch(() => "");
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Names one more mirror. */
export async function keepMirror(mirror: string): Promise<void> {
  const known = await readMirrors();
  if (known.includes(mirror)) return;
  await mkdir(vault(), { recursive: true, mode: 0o700 });
  await writeThrough(join(vault(), MIRRORS), `${[...known, mirror].join("\n")}\n`, "w");
  await settle();
}

/** What was last signed of a log; null when nothing was, or when it was lost. */
export function readSigned(log: string): Promise<string | null> {
  return readFile(join(vault(), `${log}${SIGNED}`), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      // Any other trouble must not look like a log that never signed.
      if (error.code === "ENOENT") return null;
      throw error;
    },
  );
}

/** Remembers what is about to be signed of a log. It is on the disk when this is done. */
export async function keepSigned(log: string, text: string): Promise<void> {
  await mkdir(vault(), { recursive: true, mode: 0o700 });
  const file = join(vault(), `${log}${SIGNED}`);
  await writeThrough(`${file}.new`, text, "w");
  await rename(`${file}.new`, file);
  await settle();
}

async function writeThrough(file: string, text: string, flag: "w" | "wx"): Promise<void> {
  const handle = await open(file, flag, 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name in a folder is safe when the folder is. */
async function settle(): Promise<void> {
  const folder = await open(vault(), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
