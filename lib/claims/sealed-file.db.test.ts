import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addUpload } from "@/lib/captures/add-upload";
import { captureEvidence } from "@/lib/captures/capture-evidence";
import { findKeptFile, findLocker } from "@/lib/captures/capture-queries";
import { newsroom } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { asApp, asOwner } from "@/lib/testing/database";
import { givenDraft, givenPeople, type People } from "@/lib/testing/newsroom";
import { attachEvidence } from "./attach-evidence";
import { changeSeal } from "./change-seal";
import { findChecks } from "./checks-queries";
import { listDeskClaims } from "./claim-queries";
import { openEvidence } from "./open-evidence";
import { openEvidenceFile } from "./open-evidence-file";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = () => new Date();

/** Words of a sealed file that stand nowhere else. */
let canary: string;
beforeEach(() => {
  canary = `qz${randomUUID().replaceAll("-", "")}`;
});

const sendIn = (who: Staff, sealed = true) =>
  addUpload(who, {
    bytes: new TextEncoder().encode(`The ledger says ${canary}.`),
    ...{ name: `ledger-${canary}.txt`, sealed, now: now() },
  });

async function attach(claimId: string, uploadId: string, visibility: "sealed" | "named") {
  const about = { kind: "document", visibility, name: "A ledger", description: "" } as const;
  return attachEvidence(people.reporter, {
    ...{ claimId, relation: "supports", locator: "", url: null, quote: "", uploadId, now: now() },
    source: {
      ...{ ...about, url: null },
      ...(visibility === "sealed" && { readers: [people.editor.id] }),
    },
  });
}

/** A claim that rests on a sealed file, known to a reporter and an editor. */
async function givenSealedFile() {
  const claims = [{ words: "40 percent" }];
  const { articleId } = await givenDraft({ by: people.reporter, claims });
  const [claim] = await listDeskClaims(people.reporter, articleId);
  const { uploadId, sha256 } = await sendIn(people.reporter);
  const { evidenceId, sourceId } = await attach(claim?.claimId ?? "", uploadId, "sealed");
  return { articleId, claimId: claim?.claimId ?? "", evidenceId, sourceId, sha256, uploadId };
}

describe("a file of a sealed source", () => {
  test("is opened by whom it names, byte for byte, and every opening is kept", async () => {
    const { evidenceId, sourceId } = await givenSealedFile();
    expect(await openEvidence(people.editor, { evidenceId, now: now() })).toMatchObject({
      hasFile: true,
    });
    const file = await openEvidenceFile(people.editor, { evidenceId, now: now() });
    expect(file).toMatchObject({ name: `ledger-${canary}.txt`, type: "text/plain" });
    expect(Buffer.from(file.bytes).toString()).toBe(`The ledger says ${canary}.`);
    const reads = await asApp(
      "select reader_id from sealed_reads where source_id = $1",
      [sourceId],
      { userId: people.reporter.id },
    );
    expect(reads).toEqual([{ reader_id: people.editor.id }, { reader_id: people.editor.id }]);
  });

  test.each(["otherEditor", "checker", "admin", "otherReporter"] as const)(
    "is nothing to %s, who is not named: not even that there is one",
    async (person) => {
      const { articleId, evidenceId, sha256 } = await givenSealedFile();
      const viewer = people[person];
      await expect(openEvidenceFile(viewer, { evidenceId, now: now() })).rejects.toMatchObject({
        code: "not_found",
      });
      expect(await findLocker(viewer, evidenceId)).toBeNull();
      expect(await findKeptFile(viewer, evidenceId, sha256)).toBeNull();
      const claims = JSON.stringify(await listDeskClaims(viewer, articleId));
      const site = (path: string) => path;
      const log = JSON.stringify(await findChecks(viewer, articleId, { now: now(), site }));
      for (const shown of [claims, log]) {
        expect(shown).not.toContain(canary);
        expect(shown).not.toContain(sha256);
      }
    },
  );

  test("is closed to somebody who is taken off", async () => {
    const { evidenceId, sourceId } = await givenSealedFile();
    await changeSeal(people.reporter, {
      ...{ sourceId, userId: people.otherEditor.id, mayRead: true, now: now() },
    });
    await openEvidenceFile(people.otherEditor, { evidenceId, now: now() });
    await changeSeal(people.reporter, {
      ...{ sourceId, userId: people.otherEditor.id, mayRead: false, now: now() },
    });
    await expect(
      openEvidenceFile(people.otherEditor, { evidenceId, now: now() }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("lies in the database as ciphertext alone, and is looked at by nobody", async () => {
    const { evidenceId } = await givenSealedFile();
    await captureEvidence({ now: now() });
    expect(await newsroom.watch.count({ where: { evidenceId } })).toBe(0);
    const tables = await asOwner(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    expect(tables.length).toBeGreaterThan(50);
    for (const { name } of tables) {
      const [found] = await asOwner(
        `select count(*)::int as count from "${name}" t where t::text like $1 or t::text like $2`,
        [`%${canary}%`, `%${Buffer.from(canary).toString("hex")}%`],
      );
      expect(found, String(name)).toEqual({ count: 0 });
    }
  });

  test("opens at no other place, altered or with another's seal", async () => {
    const [one, other] = [await givenSealedFile(), await givenSealedFile()];
    // Only the owner of the tables can move what was kept.
    await asOwner("alter table uploads disable trigger uploads_stay");
    await asOwner("update uploads set sha256 = $2 where id = $1", [one.uploadId, other.sha256]);
    await asOwner("alter table uploads enable trigger uploads_stay");
    await expect(
      openEvidenceFile(people.editor, { evidenceId: one.evidenceId, now: now() }),
    ).rejects.toThrow("does not open with the key");
  });

  test("goes with no source that is less sealed than itself, nor a plain one with a sealed source", async () => {
    const { claimId } = await givenSealedFile();
    const [sealed, plain] = [await sendIn(people.reporter), await sendIn(people.reporter, false)];
    for (const [uploadId, visibility] of [
      [sealed.uploadId, "named"],
      [plain.uploadId, "sealed"],
    ] as const) {
      await expect(attach(claimId, uploadId, visibility)).rejects.toThrow(
        "A sealed source has sealed files",
      );
    }
    await expect(
      asApp(
        "insert into uploads (id, sha256, name, type, sealed, uploaded_by_id, uploaded_at) values ($1, $2, 'ledger.txt', 'text/plain', true, $3, now())",
        [randomUUID(), plain.sha256, people.reporter.id],
      ),
    ).rejects.toMatchObject({ code: "23514" });
  });
});
