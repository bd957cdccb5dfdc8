/**
 * npm run archive -- <folder> — writes the public record as it was last signed into a folder of files, which
 * onrecord-verify checks without this newsroom.
 */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { openForCommand } from "./prepare";
import { command, step } from "./steps";

await command(async (leaving) => {
  const [target] = process.argv.slice(2);
  if (!target) throw new Error("Give the archive a folder: npm run archive -- ./archive");
  const folder = resolve(target);
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) throw new Error(`${folder} is not empty. Give a new folder.`);
  await openForCommand(leaving);
  // Not before Prisma's client is made, which it needs.
  const { saveArchive } = await import("@/lib/public-log/save-archive");
  const { closePools } = await import("@/lib/platform/prisma-pool");
  leaving.unshift(closePools);
  const keep = async (path: string, bytes: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  };
  await step(
    "Archive",
    () => saveArchive({ keep }),
    ({ entries, stories }) => `${entries} entries of ${stories} stories`,
  );
  console.log(`\nCheck it, now or in ten years: npx onrecord-verify ${target}`);
  for (const leave of leaving) await leave();
});
