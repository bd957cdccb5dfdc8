import "server-only";
import { createHmac } from "node:crypto";
import { type Challenge, createChallenge, type Payload, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { Refusal } from "../refusal";
import { environment } from "./environment";
import { takeTry } from "./rate-limits";

// About half a second of work on a desk, two on a telephone: 256 keys on average, of 5,000 rounds each.
const ALGORITHM = "PBKDF2/SHA-256";
const COST = 5000;
const PREFIX = "00";
const LIFE = 10 * 60;

/** A task for a visitor's computer (ALTCHA, version 2), signed so that nobody else can set an easier one. */
export function setTask(now: Date): Promise<Challenge> {
  return createChallenge({
    algorithm: ALGORITHM,
    cost: COST,
    keyPrefix: PREFIX,
    deriveKey,
    expiresAt: new Date(now.getTime() + LIFE * 1000),
    hmacSignatureSecret: secret(),
  });
}

// What the library signs is looked at by the library; here it is only made sure that it can be.
const payloadShape = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal(ALGORITHM),
      nonce: z.string().max(64),
      salt: z.string().max(64),
      cost: z.literal(COST),
      keyLength: z.literal(32),
      keyPrefix: z.literal(PREFIX),
      expiresAt: z.number(),
    }),
    signature: z.string().max(128),
  }),
  solution: z.object({ counter: z.number().int().min(0), derivedKey: z.string().max(64) }),
});

/**
 * Whether this is the done work of a task of ours that is not too old, and was not handed in before: the task is
 * used up by asking. `work` is base64 of JSON, as ALTCHA has it; anything else is no work.
 */
export async function isWorkDone(work: string): Promise<boolean> {
  const payload = payloadShape.safeParse(parsed(work));
  if (!payload.success) return false;
  const { challenge, solution } = payload.data as Payload;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: secret(),
  });
  return verified && isFirst(challenge.parameters.nonce);
}

/** However many hand in the same at once, to however many processes, one is the first. */
async function isFirst(nonce: string): Promise<boolean> {
  try {
    await takeTry({ name: "task", tries: 1, seconds: LIFE, growing: false }, nonce);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

function parsed(work: string): unknown {
  try {
    return JSON.parse(Buffer.from(work, "base64").toString("utf8"));
  } catch {
    // Anybody can send anything.
    return null;
  }
}

function secret(): string {
  return createHmac("sha256", environment().NEXTAUTH_SECRET).update("tasks").digest("hex");
}
