import { fork } from "node:child_process";
import { z } from "zod";
import { ended } from "./command";
import type { Addresses } from "./database";
import { ask } from "./database";
import { inProject, projectFolder } from "./project";

const accountsShape = z.array(
  z.object({ name: z.string(), role: z.string(), email: z.string(), password: z.string() }),
);

/** Somebody of the demo staff. The password is made on this machine and kept nowhere. */
export type DemoAccount = z.infer<typeof accountsShape>[number];

/** Whether nobody works in this newsroom yet. */
export async function isEmptyNewsroom(owner: string): Promise<boolean> {
  return (await ask(owner, "select 1 from users limit 1")).rowCount === 0;
}

/**
 * Plants the demo edition in an empty newsroom. It runs in a process of its
 * own, which gives its memory back.
 */
export async function plantInOwnProcess(
  addresses: Addresses,
  environment: NodeJS.ProcessEnv,
): Promise<DemoAccount[]> {
  const child = fork(inProject("bin/plant-demo.ts"), {
    cwd: projectFolder,
    // Use cases keep out of browsers by a package that lets in only this.
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...environment, OWNER_DATABASE_URL: addresses.owner },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let accounts: unknown;
  child.on("message", (message) => {
    accounts = message;
  });
  const code = await ended(child);
  if (code !== 0) throw new Error(`The demo edition could not be planted (${code}).`);
  return accountsShape.parse(accounts);
}
