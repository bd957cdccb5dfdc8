import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";

/** Signature types of C2SP signed-note: the log's own, and that of a witness. */
const SIGNATURE = 1;
const COSIGNATURE = 4;

/** A key that notes are checked with. */
export type Verifier = { name: string; id: Buffer; type: number; key: Buffer; vkey: string };
/** A key that notes are signed with. */
export type Signer = { verifier: Verifier; seed: Buffer };
export type SignatureLine = { name: string; id: Buffer; signature: Buffer; line: string };
/** A text and its signatures, not yet believed. */
export type Note = { text: string; signatures: SignatureLine[] };

// More than any honest note has: 16 signatures of 5 KB.
const MAX_NOTE = 100_000;

/** Reads a verifier key (`name+id+key`); null when it is none, or not of a kind that we check. */
export function parseVerifier(vkey: string): Verifier | null {
  const [, name = "", id = "", material = ""] =
    vkey.trim().match(/^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u) ?? [];
  const bytes = Buffer.from(material, "base64");
  const [type = 0] = bytes;
  if (bytes.length !== 33 || (type !== SIGNATURE && type !== COSIGNATURE)) return null;
  const verifier = verifierOf(name, bytes.subarray(1), type);
  return verifier.id.toString("hex") === id ? verifier : null;
}

/** The log's key as C2SP writes a private one down, read from its file; null when it is none. */
export function parseSigner(skey: string): Signer | null {
  const [, name = "", id = "", material = ""] =
    skey.trim().match(/^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u) ?? [];
  const bytes = Buffer.from(material, "base64");
  const [type = 0] = bytes;
  if (bytes.length !== 33) return null;
  const signer = signerOf(name, bytes.subarray(1), type);
  return signer.verifier.id.toString("hex") === id ? signer : null;
}

/** A signer from 32 secret bytes; `type` 4 is a witness. */
export function signerOf(name: string, seed: Buffer, type = SIGNATURE): Signer {
  const spki = createPublicKey(privateKey(seed)).export({ format: "der", type: "spki" });
  return { verifier: verifierOf(name, spki.subarray(-32), type), seed };
}

/** How a signer is kept in a file. */
export function signerText({ verifier, seed }: Signer): string {
  const material = Buffer.concat([Buffer.of(verifier.type), seed]).toString("base64");
  return `PRIVATE+KEY+${verifier.name}+${verifier.id.toString("hex")}+${material}\n`;
}

/** The line that signs this text. A witness's says also when. */
export function signText(text: string, { verifier, seed }: Signer, now: Date): string {
  const { name, id, type } = verifier;
  const time = Buffer.alloc(type === COSIGNATURE ? 8 : 0);
  if (type === COSIGNATURE) time.writeBigUInt64BE(BigInt(Math.floor(now.getTime() / 1000)));
  const signature = sign(null, signedBytes(text, type, time), privateKey(seed));
  return `— ${name} ${Buffer.concat([id, time, signature]).toString("base64")}\n`;
}

/** Parts a note into text and signatures; null when it is none. */
export function parseNote(note: string): Note | null {
  const end = note.lastIndexOf("\n\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a note must have none.
  if (end === -1 || note.length > MAX_NOTE || /[\0-\x09\x0b-\x1f]/u.test(note)) return null;
  const lines = note.slice(end + 2).split("\n");
  if (lines.pop() !== "" || lines.length === 0) return null;
  const signatures = lines.map(parseSignature);
  return signatures.every((line) => line !== null)
    ? { text: note.slice(0, end + 1), signatures }
    : null;
}

function parseSignature(line: string): SignatureLine | null {
  const [, name = "", encoded = ""] = line.match(/^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u) ?? [];
  const bytes = Buffer.from(encoded, "base64");
  // Base64 that says the same in another spelling is refused.
  if (bytes.length < 5 || bytes.toString("base64") !== encoded) return null;
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4), line: `${line}\n` };
}

/**
 * The signatures of a note by keys we know. Those of strangers are passed over; null when one that bears a
 * known name and id does not hold: then nothing of the note may be believed.
 */
export function knownSignatures(
  { text, signatures }: Note,
  verifiers: readonly Verifier[],
): { verifier: Verifier; line: string; at: Date | null }[] | null {
  const known = [];
  for (const { name, id, signature, line } of signatures) {
    const verifier = verifiers.find((each) => each.name === name && each.id.equals(id));
    if (!verifier) continue;
    const time = signature.subarray(0, signature.length - 64);
    if (time.length !== (verifier.type === COSIGNATURE ? 8 : 0)) return null;
    const bytes = signedBytes(text, verifier.type, time);
    if (!verify(null, bytes, publicKey(verifier.key), signature.subarray(time.length))) return null;
    const at = time.length === 8 ? new Date(Number(time.readBigUInt64BE()) * 1000) : null;
    known.push({ verifier, line, at });
  }
  return known;
}

function verifierOf(name: string, key: Buffer, type: number): Verifier {
  const material = Buffer.concat([Buffer.of(type), key]);
  const id = createHash("sha256").update(`${name}\n`).update(material).digest().subarray(0, 4);
  const vkey = `${name}+${id.toString("hex")}+${material.toString("base64")}`;
  return { name, id, type, key: Buffer.from(key), vkey };
}

/** What is signed: the text, and for a witness the time before it (C2SP tlog-cosignature). */
function signedBytes(text: string, type: number, time: Buffer): Buffer {
  if (type !== COSIGNATURE) return Buffer.from(text);
  return Buffer.from(`cosignature/v1\ntime ${time.readBigUInt64BE()}\n${text}`);
}

// Node takes Ed25519 keys in DER: these bytes stand before the 32 of the key (RFC 8410).
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

function privateKey(seed: Buffer) {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
}

function publicKey(key: Buffer) {
  return createPublicKey({ key: Buffer.concat([SPKI, key]), format: "der", type: "spki" });
}
