import { createPublicKey, verify } from "node:crypto";
import { sha256, Wrong } from "./tree.mjs";

const ED25519 = Buffer.from("302a300506032b6570032100", "hex");

/** A key from its text; Wrong when it does not have the id that it claims. */
export function readKey(vkey) {
  const [name, id, ...rest] = vkey.trim().split("+");
  const material = Buffer.from(rest.join("+"), "base64");
  const wanted = sha256(`${name}\n`, material).subarray(0, 4).toString("hex");
  if (material.length !== 33 || id !== wanted) throw new Wrong(`This is no verifier key: ${vkey}`);
  const key = createPublicKey({
    key: Buffer.concat([ED25519, material.subarray(1)]),
    format: "der",
    type: "spki",
  });
  return { name, id, type: material[0], key, vkey: vkey.trim() };
}

/**
 * The checkpoint in a note that one of `keys` signed, and that every one of `witnesses` signed too. A signature
 * with a known name and id that does not hold makes the whole note wrong; strangers' are passed over.
 */
export function readCheckpoint(note, keys, witnesses = []) {
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const known = note
    .slice(end + 2)
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => {
      const [, name, encoded] = line.match(/^— (\S+) (\S+)$/u) ?? [];
      if (!name) throw new Wrong("A line of the checkpoint is no signature.", { line });
      const bytes = Buffer.from(encoded, "base64");
      const id = bytes.subarray(0, 4).toString("hex");
      const key = [...keys, ...witnesses].find((each) => each.name === name && each.id === id);
      if (key && !holds(text, key, bytes.subarray(4))) {
        throw new Wrong(`The signature of ${name} does not hold.`, { note });
      }
      return key ? [key] : [];
    });
  const signedBy = keys.filter((key) => known.includes(key));
  if (end === -1 || signedBy.length === 0) {
    throw new Wrong("The checkpoint is not signed by the log's key.", { note });
  }
  const missing = witnesses.find((key) => !known.includes(key));
  if (missing) throw new Wrong(`The witness ${missing.name} has not signed.`, { note });
  const [origin, size, root] = text.split("\n");
  if (!/^(0|[1-9]\d*)$/u.test(size)) throw new Wrong("The checkpoint has no size.", { note });
  return { origin, size: Number(size), root: Buffer.from(root, "base64"), signedBy, note };
}

function holds(text, { type, key }, signature) {
  if (type === 1) return verify(null, Buffer.from(text), key, signature);
  const time = signature.readBigUInt64BE();
  const signed = Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
  return verify(null, signed, key, signature.subarray(8));
}
