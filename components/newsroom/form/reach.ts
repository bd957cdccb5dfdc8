import { unstable_rethrow } from "next/navigation";
import type { Action, Answer } from "./answer";

const NO_ANSWER =
  "There was no answer, so we do not know whether this was done. Look whether it was before you try again.";

/**
 * What an action answers. Where none comes, that is an answer too: an error page would take the open words
 * with it.
 */
export async function reach(action: Action, form: FormData): Promise<Answer> {
  try {
    return await action({ refusal: null }, form);
  } catch (error) {
    // A redirect is no error.
    unstable_rethrow(error);
    return { refusal: { code: "not_ready", message: NO_ANSWER, issues: [] } };
  }
}

/** What a search finds; a sentence when it could not be asked. */
export async function ask<Found>(search: () => Promise<Found | string>): Promise<Found | string> {
  // Whatever stands between us and the server, the open words must stay.
  return search().catch(() => "There was no answer. Try again.");
}
