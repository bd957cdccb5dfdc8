import { hash, verify } from "@node-rs/argon2";
import { inTurns } from "./turns";

// Argon2id, the library's default, with OWASP's first choice of cost. One hash takes 19 MB and some 30 ms of one core.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const inTurn = inTurns("passwords", {
  atOnce: 4,
  waiting: 16,
  sentence: "Too many people are signing in at this moment. Try again in a minute.",
});

// The hash of a password that nobody knows, at the same cost: what an unknown e-mail address is checked against.
const DECOY =
  "$argon2id$v=19$m=19456,t=2,p=1$a662erEZUuL0vNLAg9ruYw$PANAqm6QDi6tRFoD5vGZzteR8q3C3T1RucKqQxz3gqQ";

/** What is kept of a password. Refuses `too_many` when too many passwords are being looked at. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/**
 * Whether this is the password of which `kept` was kept. Null, for somebody we
 * do not know, takes as long and is always false. Refuses `too_many` when too
 * many passwords are being looked at.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const same = await inTurn(() => verify(kept ?? DECOY, password));
  return kept !== null && same;
}
