import type { Wording } from "@/lib/feeds/rules/wording";
import { transaction } from "@/lib/platform/db";
import { environment } from "@/lib/platform/environment";
import { type Parcel, postOutside } from "@/lib/platform/outside";
import { unseal } from "@/lib/platform/sealed";
import { findNewsroom } from "@/lib/settings/settings-public";
import {
  type Due,
  findAnnounced,
  findDue,
  giveTurnBack,
  keepOutcome,
  type Outcome,
  type Turn,
  takeTurns,
} from "./delivery-store";
import { findStoryEvent } from "./event-public";
import { changedFeeds } from "./rules/announcement";
import { storyMessage, testMessage } from "./rules/event";
import { nextTry } from "./rules/retry";
import { secretPlace, webhookHeaders } from "./rules/webhook";

/** How long one target is sent to without a pause, and after what its turn is another's even so, in milliseconds. */
const TURN = 20_000;
const LEASE = 60_000;

const who = null;

/** The words that a story in this language needs around it. */
type WordingFor = (language: string) => Wording;

/**
 * Sends what is due, to each target one after the other, to all targets at once. What a target does not take is
 * tried again later, with longer and longer pauses, and its turn ends there: nobody waits for it but itself.
 */
export async function sendDeliveries({
  now,
  wordingFor,
}: {
  now: Date;
  wordingFor: WordingFor;
}): Promise<{ acknowledged: number; failed: number }> {
  const until = new Date(now.getTime() + LEASE);
  const turns = await transaction({ who, now }, (tx) => takeTurns(tx, now, until));
  const told = await Promise.all(turns.map((turn) => takeTurn(turn, now, wordingFor)));
  return {
    acknowledged: told.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    failed: told.filter(({ failed }) => failed).length,
  };
}

async function takeTurn(turn: Turn, now: Date, wordingFor: WordingFor) {
  const began = performance.now();
  const passed = () => performance.now() - began;
  let acknowledged = 0;
  let failed = false;
  try {
    while (!failed && passed() < TURN) {
      const due = await transaction({ who, now }, (tx) => findDue(tx, turn.id, now));
      if (!due) break;
      const at = new Date(now.getTime() + passed());
      const outcome = await send(turn, due, at, wordingFor);
      const next = nextTry(due.failures + 1, outcome.at, Math.random());
      await transaction({ who, now }, (tx) => keepOutcome(tx, due, outcome, next));
      if (outcome.problem === "") acknowledged += 1;
      else failed = true;
    }
  } finally {
    await transaction({ who, now }, (tx) => giveTurnBack(tx, turn.id));
  }
  return { acknowledged, failed };
}

async function send(turn: Turn, due: Due, at: Date, wordingFor: WordingFor): Promise<Outcome> {
  const parcel = await (turn.kind === "websub"
    ? ping(due, at)
    : webhook(turn, due, at, wordingFor));
  if (parcel === null) return { at, ms: 0, status: null, problem: NOT_OPENED };
  const began = performance.now();
  const answered = await tell(turn.address, parcel);
  const ms = Math.round(performance.now() - began);
  return { at: new Date(at.getTime() + ms), ms, ...answered };
}

const NOT_OPENED =
  "Its secret cannot be opened with the key that this machine has. Give it another secret.";

async function tell(
  address: string,
  parcel: Parcel,
): Promise<{ status: number | null; problem: string }> {
  try {
    const status = await postOutside(address, parcel);
    const taken = status >= 200 && status < 300;
    return { status, problem: taken ? "" : `It answered ${status}.` };
  } catch (error) {
    // Whatever keeps us from a server that is not ours is no bug of ours; the desk reads it.
    return { status: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Which feeds a publication changed, for the hub (WebSub 1.0, "Publishing"). */
async function ping({ publicationId }: Due, now: Date): Promise<Parcel> {
  if (publicationId === null) throw new Error("a hub is not tested");
  const announced = await transaction({ who, now }, (tx) => findAnnounced(tx, publicationId));
  const urls = changedFeeds(announced).map((path): [string, string] => [
    "hub.url",
    new URL(path, environment().NEXTAUTH_URL).href,
  ]);
  return {
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams([["hub.mode", "publish"], ...urls]).toString(),
  };
}

/** What a webhook carries; null when the secret that it is signed with cannot be opened. */
async function webhook(
  { id, secret, secretBefore }: Turn,
  due: Due,
  at: Date,
  wordingFor: WordingFor,
): Promise<Parcel | null> {
  const [newest, before] = [secret, secretBefore].map(
    (sealed) => sealed && unseal(sealed, secretPlace(id)),
  );
  if (!newest) return null;
  const body =
    due.publicationId === null ? testMessage(at) : await messageOf(due.publicationId, wordingFor);
  const secrets = before ? [newest, before] : [newest];
  return { headers: webhookHeaders({ id: due.id, at, body }, secrets), body };
}

async function messageOf(publicationId: string, wordingFor: WordingFor): Promise<string> {
  const [event, { name }] = await Promise.all([findStoryEvent(publicationId), findNewsroom()]);
  if (!event) throw new Error(`readers have no story of publication ${publicationId}`);
  const address = (path: string) => new URL(path, environment().NEXTAUTH_URL).href;
  const wording = wordingFor(event.article.language);
  return storyMessage(event, { newsroom: name, wording, address });
}
