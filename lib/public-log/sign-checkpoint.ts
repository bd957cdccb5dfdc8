import { transaction } from "@/lib/platform/db";
import { keepSigned, readLogKeys, readSigned } from "@/lib/platform/log-vault";
import { logger } from "@/lib/platform/logger";
import type { Issue } from "@/lib/refusal";
import { attachCosignatures } from "./attach-cosignatures";
import { findCheckpoint, findLogSize, findRoot, listLogKeys } from "./log-public";
import { addCheckpoint, takeSigningTurn } from "./log-store";
import { checkpointText } from "./rules/checkpoint";
import { parseSigner, parseVerifier, type Signer, signText } from "./rules/note";
import { parseSigned, signingIssues, signingKeys } from "./rules/signing";

/** What became of a log: the size that is signed now, and why it is not signed further. */
export type SigningOutcome = { size: number | null; issues: Issue[] };

// Said once, not with every tick of the clock.
let said = "";

/**
 * Signs the log as far as it is committed, and asks the witnesses to sign too. Nothing happens when it is
 * signed already. When signing would contradict what was signed before, it is refused, and the reasons are
 * logged: publishing goes on, and readers see that entries wait.
 */
export async function signCheckpoint({ now }: { now: Date }): Promise<SigningOutcome> {
  const before = await findCheckpoint();
  const size = await findLogSize();
  const isSigned = before !== null && before.size === size;
  // Somebody may have seen more than we remember: asked before anything new is signed.
  const seen = before ? await attachCosignatures(before, { now, onlyMissing: isSigned }) : [];
  const issues = await sign(
    seen.map((witness) => witness.size),
    now,
  );
  report(issues);
  if (isSigned) return { size, issues };
  const after = await findCheckpoint();
  if (after && issues.length === 0) await attachCosignatures(after, { now, onlyMissing: true });
  return { size: after?.size ?? null, issues };
}

async function sign(witnessed: number[], now: Date): Promise<Issue[]> {
  const keys = (await listLogKeys()).flatMap(({ vkey, since }) => {
    const verifier = parseVerifier(vkey);
    return verifier ? [{ verifier, since }] : [];
  });
  const [first] = keys;
  if (!first) return [{ code: "no_key", message: "The log has no key yet. Start with npm start." }];
  const log = first.verifier.id.toString("hex");
  const held = (await readLogKeys()).map(parseSigner).filter((signer) => signer !== null);
  const signers = signingKeys(keys, now).map(({ verifier }) =>
    held.find((signer) => signer.verifier.vkey === verifier.vkey),
  );
  if (!signers[0]) {
    return [{ code: "key_missing", message: "This machine does not have the key of the log." }];
  }
  return transaction({ who: null, now }, async (tx) => {
    await takeSigningTurn(tx);
    const size = await findLogSize();
    const published = (await findCheckpoint())?.size ?? null;
    const kept = await readSigned(log);
    const signed = kept === null ? null : parseSigned(kept);
    const rootAtSigned =
      signed && signed.size <= size ? (await findRoot(signed.size)).toString("hex") : null;
    const issues = signingIssues({ size, published, rootAtSigned, signed, witnessed });
    if (issues.length > 0 || published === size) return issues;

    const root = await findRoot(size);
    const text = checkpointText({ origin: first.verifier.name, size, root });
    // Remembered before anybody can see it: what was signed and forgotten could be signed differently.
    await keepSigned(log, `${JSON.stringify({ size, root: root.toString("hex") })}\n`);
    const lines = signers.filter((signer): signer is Signer => signer !== undefined);
    const note = `${text}\n${lines.map((signer) => signText(text, signer, now)).join("")}`;
    await addCheckpoint(tx, { size, root, note, signedAt: now });
    return [];
  });
}

function report(issues: Issue[]): void {
  const reasons = issues.map(({ message }) => message).join(" ");
  if (reasons !== said && reasons !== "") logger.error({ reasons }, "the public log is not signed");
  said = reasons;
}
