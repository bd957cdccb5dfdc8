/**
 * npm run lock:complete — adds to package-lock.json the builds for other
 * systems that npm left out because it could not see them.
 *
 * `npm ci` refuses a lock that lacks an optional dependency of a package in it,
 * and a machine of another kind needs its build to be there. Run it after each
 * change of dependencies.
 */
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { inProject } from "@/lib/platform/project";

const packageShape = z.looseObject({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  devOptional: z.boolean().optional(),
  dev: z.boolean().optional(),
});
const lockShape = z.looseObject({ packages: z.record(z.string(), packageShape) });

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

const file = inProject("package-lock.json");
// Looked at, but written back as npm wrote it.
const lock: z.infer<typeof lockShape> = JSON.parse(await readFile(file, "utf8"));
lockShape.parse(lock);
const added: string[] = [];

for (const [path, { optionalDependencies = {}, dev, devOptional }] of Object.entries(
  lock.packages,
)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(path, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...systemIn(name),
      ...(dev ? { dev } : {}),
      ...(devOptional ? { devOptional } : {}),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
);
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `Added ${added.join(", ")}.` : "The lock is complete.");

/** Whether a dependency of the package at `path` is found there or in a folder above it. */
function isLocked(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf("/node_modules/"))) {
    if (`${folder}${folder && "/"}node_modules/${name}` in lock.packages) return true;
    if (!folder.includes("/node_modules/")) return `node_modules/${name}` in lock.packages;
  }
}

/** The system a build is for: its name says so, as `cli-linux-arm64-musl` does. */
function systemIn(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : [];
  return {
    ...(os.length ? { os } : {}),
    ...(cpu.length ? { cpu } : {}),
    ...(libc.length ? { libc } : {}),
  };
}
