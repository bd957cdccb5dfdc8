import { hash, verify } from "@node-rs/argon2";
import { refuse } from "../refusal";

// Argon2id, the library's default, with OWASP's first choice of cost. One hash takes 19 MB and some 30 ms of one core.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const AT_ONCE = 4;
const WAITING_AT_MOST = 16;

// The hash of a password that nobody knows, at the same cost: what an unknown e-mail address is checked against.
const DECOY =
  "$argon2id$v=19$m=19456,t=2,p=1$a662erEZUuL0vNLAg9ruYw$PANAqm6QDi6tRFoD5vGZzteR8q3C3T1RucKqQxz3gqQ";

const key = Symbol.for("onrecord.passwords");

type Turns = { running: number; waiting: (() => void)[] };

// Next's bundle may hold this module more than once; all of them count together.
function turns(): Turns {
  const global: typeof globalThis & { [key]?: Turns } = globalThis;
  global[key] ??= { running: 0, waiting: [] };
  return global[key];
}

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

/** Passwords are expensive on purpose: only a few at once, a few more wait, the rest is turned away. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const at = turns();
  if (at.running < AT_ONCE) at.running += 1;
  else if (at.waiting.length < WAITING_AT_MOST) {
    await new Promise<void>((go) => at.waiting.push(go));
  } else {
    refuse("too_many", "Too many people are signing in at this moment. Try again in a minute.");
  }
  try {
    return await work();
  } finally {
    // Whoever waits next takes over this place, so the count stays.
    const next = at.waiting.shift();
    if (next) next();
    else at.running -= 1;
  }
}
