import { momentHere } from "./this-instance";

/**
 * A read for readers that is made once for as long as no change is heard of, and then kept for every page: for what is
 * small, on all of them, and raises the edition when it changes. Where readers are not served from memory (in
 * development, in tests), it is made each time it is asked for. What it gives back is everybody's: nobody may change it.
 */
export function oncePerEdition<Answer>(read: () => Promise<Answer>): () => Promise<Answer> {
  let kept: { moment: number; answer: Promise<Answer> } | null = null;
  return () => {
    const moment = momentHere();
    if (moment === null) return read();
    if (kept?.moment === moment) return kept.answer;
    const mine = { moment, answer: read() };
    kept = mine;
    mine.answer.catch(() => {
      if (kept === mine) kept = null;
    });
    return mine.answer;
  };
}
