import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, wherever a command is started from. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** A path inside the project. */
export function inProject(...parts: string[]): string {
  return join(projectFolder, ...parts);
}

/** The folder that keeps this machine's database, secrets and uploads. */
export function homeFolder(): string {
  const chosen = process.env.ONRECORD_HOME;
  return chosen ? resolve(projectFolder, chosen) : inProject(".onrecord");
}
