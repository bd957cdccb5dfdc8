import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { keepLogKey } from "@/lib/platform/log-vault";
import { signerOf, signerText } from "@/lib/public-log/rules/note";
import { saveArchive } from "@/lib/public-log/save-archive";
import { asOwner } from "./database";

/** A key that the log names and signs with from now on. */
export async function givenLogKey() {
  const signer = signerOf("localhost:3000/log", randomBytes(32));
  await keepLogKey(signer.verifier.id.toString("hex"), signerText(signer));
  await asOwner("select enter_key($1)", [signer.verifier.vkey]);
  return signer;
}

/** An archive of the log as it was last signed; gives back its folder. */
export async function givenArchive(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-archive-"));
  await saveArchive({
    keep: async (path, bytes) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    },
  });
  return folder;
}

/** What somebody can do who owns the tables, or the machine: change a row and leave no trace in the database. */
export async function asInsider(sql: string, values: unknown[] = []): Promise<void> {
  const [, table = ""] = sql.match(/(?:update|delete from|insert into) (\w+)/u) ?? [];
  await asOwner(`alter table ${table} disable trigger user`);
  await asOwner(sql, values);
  await asOwner(`alter table ${table} enable trigger user`);
}
