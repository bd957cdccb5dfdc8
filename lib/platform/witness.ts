const PATIENCE = 4000;

/** What a witness answered; null when nobody did. */
export type WitnessAnswer = { status: number; text: string };

/** Puts a checkpoint before a witness (C2SP tlog-witness, add-checkpoint). */
export async function submitCheckpoint(url: string, body: string): Promise<WitnessAnswer | null> {
  try {
    const answer = await fetch(`${url.replace(/\/$/u, "")}/add-checkpoint`, {
      method: "POST",
      body,
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: answer.status, text: (await answer.text()).slice(0, 100_000) };
  } catch {
    // A witness that cannot be reached is asked again with the next tick.
    return null;
  }
}
