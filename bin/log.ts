/**
 * npm run log -- rotate                       a new key, named by the log; the old one signs for 30 days more
 * npm run log -- compare <checkpoint>         lets a log be signed again after comparing it with what others kept
 * npm run log -- witness <verifier key> <url> asks this witness from now on
 * npm run log -- dismiss <verifier key>       asks this witness no more
 */
import { readFile } from "node:fs/promises";
import { ask, type Database } from "@/lib/platform/database";
import { parseVerifier } from "@/lib/public-log/rules/note";
import { addLogKey } from "./log-key";
import { openForCommand } from "./prepare";
import { command } from "./steps";

const [deed = "", first = "", second = ""] = process.argv.slice(2);
const DEEDS: Record<string, (database: Database) => Promise<string>> = {
  rotate,
  compare,
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
