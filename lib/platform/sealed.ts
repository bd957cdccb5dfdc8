import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { environment } from "./environment";

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/**
 * Seals a text, or bytes, for the database with a key that is not in it (AES-256-GCM). `place` is where it will lie, as
 * `target secret <id>`: moved anywhere else, it cannot be opened.
 */
export function seal(content: string | Uint8Array, place: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key(), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
}

/** Opens a text that was sealed for this place; null when it was sealed for another, with another key, or altered. */
export function unseal(sealed: Uint8Array, place: string): string | null {
  return unsealBytes(sealed, place)?.toString("utf8") ?? null;
}

/** The same for bytes. */
export function unsealBytes(sealed: Uint8Array, place: string): Buffer | null {
  const decipher = createDecipheriv(CIPHER, key(), sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  const content = decipher.update(sealed.subarray(NONCE + TAG));
  try {
    return Buffer.concat([content, decipher.final()]);
  } catch {
    // Node says so by throwing alone.
    return null;
  }
}

/** The same text always gives the same bytes, and nobody without the key can try which text it was. */
export function sealedFingerprint(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac("sha256", key()).update(text, "utf8").digest());
}

function key(): Buffer {
  return Buffer.from(environment().SEALING_KEY, "base64url");
}
