import { refuse } from "../refusal";

type Turns = { running: number; waiting: (() => void)[] };

const key = Symbol.for("onrecord.turns");

/**
 * For work that is expensive: `atOnce` of it runs, `waiting` more waits, and
 * the rest is refused with `sentence` as `too_many`. Counted by name for the
 * whole process, since Next's bundle may hold a module more than once.
 */
export function inTurns(
  name: string,
  { atOnce, waiting, sentence }: { atOnce: number; waiting: number; sentence: string },
): <T>(work: () => Promise<T>) => Promise<T> {
  return async (work) => {
    const turns = turnsOf(name);
    if (turns.running < atOnce) turns.running += 1;
    else if (turns.waiting.length < waiting) {
      await new Promise<void>((go) => turns.waiting.push(go));
    } else refuse("too_many", sentence);
    try {
      return await work();
    } finally {
      // Whoever waits next takes over this place, so the count stays.
      const next = turns.waiting.shift();
      if (next) next();
      else turns.running -= 1;
    }
  };
}

function turnsOf(name: string): Turns {
  const global: typeof globalThis & { [key]?: Map<string, Turns> } = globalThis;
  global[key] ??= new Map();
  const known = global[key].get(name);
  if (known) return known;
  const made = { running: 0, waiting: [] };
  global[key].set(name, made);
  return made;
}
