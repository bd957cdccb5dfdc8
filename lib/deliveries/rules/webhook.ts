import { createHmac } from "node:crypto";

const PREFIX = "whsec_";

/** A secret as it is given to whoever receives webhooks: Standard Webhooks 1.0.0, "Signature scheme". */
export function secretText(bytes: Uint8Array): string {
  return PREFIX + Buffer.from(bytes).toString("base64");
}

/** What stands above the body of one try. */
export type Message = {
  /** The same however often it is tried. Holds no full stop. */
  id: string;
  /** The moment of this try. */
  at: Date;
  body: string;
};

/**
 * The headers that say what a webhook is and that it comes from us (Standard Webhooks 1.0.0, "Webhook headers"). It is
 * signed with each secret, so that its receiver can go over from one to the next.
 */
export function webhookHeaders(
  { id, at, body }: Message,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const sign = (secret: string) =>
    createHmac("sha256", Buffer.from(secret.slice(PREFIX.length), "base64"))
      .update(`${id}.${timestamp}.${body}`)
      .digest("base64");
  return {
    "Content-Type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": secrets.map((secret) => `v1,${sign(secret)}`).join(" "),
  };
}

/** Where a target's secret lies, for what seals it. */
export function secretPlace(targetId: string): string {
  return `target ${targetId} secret`;
}
