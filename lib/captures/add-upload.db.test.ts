import { createHash } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { newsroom } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { asApp, asOwner } from "@/lib/testing/database";
import { givenDraft, givenPeople, type People } from "@/lib/testing/newsroom";
import { addUpload } from "./add-upload";
import { captureEvidence } from "./capture-evidence";
import { findKeptFile, findLocker } from "./capture-queries";
import { LARGEST_UPLOAD } from "./rules/upload";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});
beforeEach(() => asOwner("update watches set due_at = null"));

const MINUTES = "Roll call: eleven for, none against.\n";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const now = () => new Date();

const sendIn = (who: Staff, text = MINUTES, name = "minutes.txt") =>
  addUpload(who, { bytes: bytesOf(text), name, sealed: false, now: now() });

async function givenClaim() {
  const claims = [{ words: "40 percent" }];
  const { articleId } = await givenDraft({ by: people.reporter, claims });
  const listed = await listDeskClaims(people.checker, articleId);
  const claim = listed.find(({ exact }) => exact === "40 percent");
  if (!claim) throw new Error("The claim is not marked.");
  return claim;
}

/** Attaches what was sent in as the minutes of the council. */
const attach = (who: Staff, claimId: string, uploadId: string, quote: string) =>
  attachEvidence(who, {
    ...{ claimId, relation: "supports", locator: "", url: null, quote, uploadId, now: now() },
    source: {
      ...({ kind: "document", visibility: "named", name: "Minutes", description: "" } as const),
      url: "https://council.gov/minutes",
    },
  });

describe("a file that is sent in", () => {
  test("is kept byte for byte, and its words are looked for by the clock, once", async () => {
    const { claimId } = await givenClaim();
    const { uploadId, sha256 } = await sendIn(people.checker);
    expect(sha256).toBe(createHash("sha256").update(MINUTES).digest("hex"));
    const { evidenceId } = await attach(
      people.checker,
      claimId,
      uploadId,
      "eleven for, none against",
    );
    await captureEvidence({ now: now() });
    const locker = await findLocker(people.reporter, evidenceId);
    expect(locker?.watch).toMatchObject({ address: null, dueAt: null, lostAt: null });
    expect(locker?.watch?.captures).toMatchObject([{ finding: "found", seenIn: "text" }]);
    const file = await findKeptFile(people.reporter, evidenceId, sha256);
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe(MINUTES);
    expect(file).toMatchObject({ name: "minutes.txt", type: "text/plain" });
  });

  test("that does not say what it is quoted with carries no verdict", async () => {
    const { claimId, occurrenceId, sentenceHash } = await givenClaim();
    const { uploadId } = await sendIn(people.checker);
    const { evidenceId } = await attach(
      people.checker,
      claimId,
      uploadId,
      "nine for, four against",
    );
    await captureEvidence({ now: now() });
    await expect(
      giveVerdict(people.checker, {
        ...{ occurrenceId, sentenceHash: sentenceHash ?? "", verdict: "confirmed" },
        ...{ method: "primary_document", reason: "The roll call.", evidenceIds: [evidenceId] },
        ...{ ownerId: null, recheckAt: null, now: now() },
      }),
    ).rejects.toThrow("does not stand where it says");
  });

  test("is attached by whoever sent it in, once, and to no sealed source", async () => {
    const { claimId } = await givenClaim();
    const { uploadId } = await sendIn(people.checker);
    await expect(attach(people.reporter, claimId, uploadId, "")).rejects.toThrow(
      "sent in by somebody else",
    );
    const sealed = {
      ...({ kind: "document", visibility: "sealed", name: "A leak", description: "" } as const),
      ...{ url: null, readers: [people.editor.id] },
    };
    await expect(
      attachEvidence(people.checker, {
        ...{ claimId, relation: "supports", locator: "", url: null, quote: "", uploadId },
        ...{ source: sealed, now: now() },
      }),
    ).rejects.toThrow("A sealed source has sealed files");
    await attach(people.checker, claimId, uploadId, "");
    await expect(attach(people.checker, claimId, uploadId, "")).rejects.toThrow();
    expect(await newsroom.evidence.count({ where: { uploadId } })).toBe(1);
  });

  test("is seen as no other evidence's", async () => {
    const [one, other] = [await givenClaim(), await givenClaim()];
    const first = await sendIn(people.checker, "The first.");
    const second = await sendIn(people.checker, "The second.");
    await attach(people.checker, one.claimId, first.uploadId, "");
    const { evidenceId } = await attach(people.checker, other.claimId, second.uploadId, "");
    expect(await findKeptFile(people.editor, evidenceId, first.sha256)).toBeNull();
    expect(await findKeptFile(people.editor, evidenceId, "0".repeat(64))).toBeNull();
  });

  test.each([
    ["a program", "\u007fELF\0\0", "upload_kind"],
    ["nothing", "", "upload_kind"],
    ["more than 20 MB", "a".repeat(LARGEST_UPLOAD + 1), "upload_too_large"],
  ])("is refused when it is %s, and leaves nothing", async (_what, text, code) => {
    const before = await newsroom.upload.count();
    await expect(sendIn(people.checker, text)).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ code, field: "file" }],
    });
    expect(await newsroom.upload.count()).toBe(before);
  });

  test("is never altered or removed by the application", async () => {
    await sendIn(people.checker);
    for (const statement of ["update uploads set name = 'x'", "delete from uploads"]) {
      await expect(asApp(statement), statement).rejects.toMatchObject({ code: "42501" });
    }
  });
});
