import { randomBytes } from "node:crypto";
import { ask } from "@/lib/platform/database";
import { keepLogKey } from "@/lib/platform/log-vault";
import { signerOf, signerText } from "@/lib/public-log/rules/note";

/** Gives a log that has no key its first; says whether it did. Its name is where the newsroom is found. */
export async function ensureLogKey(owner: string, address: string): Promise<boolean> {
  const { rowCount } = await ask(owner, "select 1 from log_keys limit 1");
  if (rowCount) return false;
  await addLogKey(owner, `${new URL(address).host}/log`);
  return true;
}

/** Makes a key, keeps it on this machine, and has the log name it: from then on it signs. */
export async function addLogKey(owner: string, name: string): Promise<string> {
  const signer = signerOf(name, randomBytes(32));
  const { id, vkey } = signer.verifier;
  // Kept before it is named: a log must never wait for a key that was lost.
  await keepLogKey(id.toString("hex"), signerText(signer));
  await ask(owner, "select enter_key($1)", [vkey]);
  return vkey;
}
