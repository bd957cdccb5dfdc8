import { transaction } from "@/lib/platform/db";
import { environment } from "@/lib/platform/environment";
import { postOutside } from "@/lib/platform/outside";
import { findAnnounced, keepProblem, settlePings, takeDuePings } from "./ping-store";
import { changedFeeds } from "./rules/announcement";

/**
 * Tells the hub which feeds have changed (WebSub), for every publication that it has not heard of. A hub that cannot
 * be reached, or says no, is told again later, with longer and longer pauses; nothing is forgotten meanwhile.
 */
export async function announcePublications(
  now: Date,
): Promise<{ announced: number; unheard: number }> {
  const who = null;
  const pings = await transaction({ who, now }, (tx) => takeDuePings(tx, now));
  if (pings.length === 0) return { announced: 0, unheard: 0 };
  const { hub, changed } = await transaction({ who, now }, (tx) => findAnnounced(tx, pings));
  // A newsroom that has given up its hub has nobody to tell.
  const problem = hub === "" ? null : await tell(hub, changedFeeds(changed));
  if (problem === null) {
    await transaction({ who, now }, (tx) => settlePings(tx, pings));
    return { announced: pings.length, unheard: 0 };
  }
  await transaction({ who, now }, (tx) => keepProblem(tx, pings, problem));
  return { announced: 0, unheard: pings.length };
}

/** Why the hub has not taken it; null when it has. */
async function tell(hub: string, feeds: readonly string[]): Promise<string | null> {
  const site = environment().NEXTAUTH_URL;
  const urls = feeds.map((path): [string, string] => ["hub.url", new URL(path, site).href]);
  try {
    const status = await postOutside(hub, new URLSearchParams([["hub.mode", "publish"], ...urls]));
    return status >= 200 && status < 300 ? null : `The hub answered ${status}.`;
  } catch (error) {
    // Whatever keeps us from a server that is not ours is no bug of ours; the desk reads it.
    return `The hub cannot be reached. ${error instanceof Error ? error.message : String(error)}`;
  }
}
