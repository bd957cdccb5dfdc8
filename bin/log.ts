/**
 * npm run log -- rotate                       a new key, named by the log; the old one signs for 30 days more
 * npm run log -- compare <checkpoint>         lets a log be signed again after comparing it with what others kept
 * npm run log -- mirror <address or folder>   brings entries back from there by itself after a restore has lost them
 * npm run log -- recover <address or folder>  brings them back now
 * npm run log -- audit                        compares the private trail of what was done with what the log entered
 * npm run log -- witness <verifier key> <url> asks this witness from now on
 * npm run log -- dismiss <verifier key>       asks this witness no more
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ask, type Database } from "@/lib/platform/database";
import { keepMirror } from "@/lib/platform/log-vault";
import { auditFaults } from "@/lib/public-log/rules/audit-root";
import { parseVerifier } from "@/lib/public-log/rules/note";
import { readAuditTrail } from "./audit-trail";
import { addLogKey } from "./log-key";
import { recoverFrom } from "./log-recovery";
import { openForCommand } from "./prepare";
import { command } from "./steps";

const [deed = "", first = "", second = ""] = process.argv.slice(2);
const DEEDS: Record<string, (database: Database) => Promise<string>> = {
  rotate,
  compare,
  mirror,
  recover,
  audit,
  witness,
  dismiss,
};

await command(async (leaving) => {
  const work = DEEDS[deed];
  if (!work) throw new Error(`Say what to do: ${Object.keys(DEEDS).join(", ")}.`);
  const database = await openForCommand(leaving);
  console.log(await work(database));
  for (const leave of leaving) await leave();
});

async function rotate({ owner }: Database): Promise<string> {
  const { rows } = await ask(owner, "select vkey from log_keys order by leaf_index limit 1");
  const name = parseVerifier(rows[0]?.vkey ?? "")?.name;
  if (!name) throw new Error("The log has no key yet. Start the newsroom first.");
  return `The log signs with a new key:\n${await addLogKey(owner, name)}\nMake it known.`;
}

async function compare(): Promise<string> {
  const note = await readFile(first, "utf8");
  // Not before Prisma's client is made, which it needs.
  const { resumeSigning } = await import("@/lib/public-log/resume-signing");
  const { closePools } = await import("@/lib/platform/prisma-pool");
  try {
    const { size } = await resumeSigning({ note });
    return `The log begins with the ${size} entries of this checkpoint, and can be signed again.`;
  } finally {
    await closePools();
  }
}

async function mirror(): Promise<string> {
  if (first === "") throw new Error("Give an address, or the folder of an archive.");
  await keepMirror(/^https?:/u.test(first) ? first : resolve(first));
  return "Entries that a restore has lost are brought back from there at the next start.";
}

async function recover({ owner }: Database): Promise<string> {
  const { closePools } = await import("@/lib/platform/prisma-pool");
  try {
    const revived = await recoverFrom(owner, first);
    return revived === 0
      ? "Nothing is missing that is there."
      : `${revived} entries are back, and the log says so. It can be signed again.`;
  } finally {
    await closePools();
  }
}

async function audit({ owner }: Database): Promise<string> {
  const { roots, acts } = await readAuditTrail(owner);
  const faults = auditFaults(roots, acts);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const covered = acts.filter(({ leafIndex }) => leafIndex !== null).length;
  return `${covered} acts are what the log entered under ${roots.length} roots; ${acts.length - covered} wait for the next.`;
}

async function witness({ owner }: Database): Promise<string> {
  if (parseVerifier(first)?.type !== 4) throw new Error("This is no key of a witness.");
  if (!URL.canParse(second)) throw new Error("Give the address of the witness.");
  await ask(
    owner,
    `insert into log_witnesses (vkey, url, since) values ($1, $2, now())
     on conflict (vkey) do update set url = excluded.url, ended_at = null`,
    [first, second],
  );
  return "The witness is asked from the next checkpoint on.";
}

async function dismiss({ owner }: Database): Promise<string> {
  const { rowCount } = await ask(
    owner,
    "update log_witnesses set ended_at = now() where vkey = $1",
    [first],
  );
  if (!rowCount) throw new Error("There is no such witness.");
  return "The witness is asked no more; what it signed stays.";
}
