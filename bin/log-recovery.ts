import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ask } from "@/lib/platform/database";
import { readMirrors, readSigned } from "@/lib/platform/log-vault";
import { parseVerifier } from "@/lib/public-log/rules/note";
import { parseSigned } from "@/lib/public-log/rules/signing";

/** Brings back from one mirror what the database has lost; gives back how many entries. */
export async function recoverFrom(owner: string, mirror: string): Promise<number> {
  // Not before Prisma's client is made, which it needs.
  const { reviveEntries } = await import("@/lib/public-log/revive-entries");
  const { revived } = await reviveEntries({
    read: (path) => readMirror(mirror, path),
    append: async (first, entries) => {
      await ask(owner, "select recover_entries($1, $2)", [first, entries]);
    },
  });
  return revived;
}

/**
 * Before a newsroom is served: where more was signed than the database has, the entries are brought back from the first
 * mirror that has them. Nobody publishes meanwhile. Gives back what there is to say; "" for nothing.
 */
export async function recoverLost(owner: string): Promise<string> {
  const missing = await countMissing(owner);
  if (missing <= 0) return "";
  const problems: string[] = [];
  for (const mirror of await readMirrors()) {
    try {
      const revived = await recoverFrom(owner, mirror);
      if (revived > 0) return `${revived} entries brought back from ${mirror}`;
    } catch (error) {
      // Another mirror may have them.
      problems.push(`${mirror}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return [
    `${missing} signed entries are missing, and the log is not signed until they are back: npm run log -- recover <address or folder>`,
    ...problems,
  ].join("\n    ");
}

/** How many entries were signed on this machine that the database has not. */
async function countMissing(owner: string): Promise<number> {
  const { rows } = await ask(
    owner,
    `select (select vkey from log_keys order by leaf_index limit 1) as vkey,
       (select coalesce(max(index) + 1, 0)::int from log_leaves) as size`,
  );
  const verifier = parseVerifier(rows[0]?.vkey ?? "");
  const kept = verifier && (await readSigned(verifier.id.toString("hex")));
  return kept ? parseSigned(kept).size - Number(rows[0]?.size) : 0;
}

/** A file of a mirror: of a site that keeps the log, or of an archive in a folder. */
async function readMirror(mirror: string, path: string): Promise<Buffer> {
  if (!/^https?:\/\//u.test(mirror)) return readFile(join(mirror, path));
  const site = mirror.replace(/\/+$/u, "").replace(/(\/log)?$/u, "/log");
  const answer = await fetch(`${site}/${path}`, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
