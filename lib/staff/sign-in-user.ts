import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { verifyPassword } from "@/lib/platform/passwords";
import { forgetTries, giveBackTry, takeTry } from "@/lib/platform/rate-limits";
import { refuse } from "@/lib/refusal";
import { findCredential } from "./credential-queries";
import { networkOf, TRIES_PER_ACCOUNT, TRIES_PER_NETWORK } from "./rules/sign-in";
import { addSession } from "./session-store";
import { lockUser } from "./user-store";

type Input = {
  /** In lower case. */
  email: string;
  password: string;
  /** Of the connection, never one that the visitor names. */
  address: string;
  now: Date;
};

/**
 * Begins a session for who knows the password. A wrong password, an unknown
 * address and a disabled account get the same answer in the same time. Refuses
 * `too_many` before the password is looked at, for waits that grow.
 */
export async function signInUser(input: Input): Promise<{ sessionId: string; userId: string }> {
  const { email, password, address, now } = input;
  const network = networkOf(address);
  await takeTry(TRIES_PER_NETWORK, network);
  await takeTry(TRIES_PER_ACCOUNT, email);

  const credential = await findCredential(email);
  const isRight = await verifyPassword(credential?.passwordHash ?? null, password);
  const begun =
    isRight && credential
      ? await beginSession(credential.id, now)
      : await noteFailure(credential?.id ?? null, now);
  if (!begun) {
    const message = "This e-mail address and password do not belong together.";
    return refuse("not_allowed", message, [{ code: "not_known", message, field: "password" }]);
  }

  await forgetTries(TRIES_PER_ACCOUNT, email);
  await giveBackTry(TRIES_PER_NETWORK, network);
  return begun;
}

async function beginSession(userId: string, now: Date) {
  return transaction({ who: { id: userId }, now }, async (tx) => {
    // Whoever disables an account or changes a role waits for this row, or we for them.
    const user = await lockUser(tx, userId);
    if (!user || user.disabledAt) {
      await recordAct(tx, { actorId: userId, act: "fail_to_sign_in", now });
      return null;
    }
    const sessionId = await addSession(tx, { user, now });
    await recordAct(tx, { actorId: userId, act: "sign_in", detail: { sessionId }, now });
    return { sessionId, userId };
  });
}

async function noteFailure(userId: string | null, now: Date): Promise<null> {
  await transaction({ who: null, now }, (tx) =>
    recordAct(tx, { actorId: null, act: "fail_to_sign_in", detail: { userId }, now }),
  );
  return null;
}
