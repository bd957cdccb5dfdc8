/** Random numbers that come again: the same seed gives the same archive. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** A whole number from 0 up to, not including, `below`. */
  below: (below: number) => number;
  /** Whether something happens that happens so often, out of 1. */
  happens: (share: number) => boolean;
};

/** A source of chance of its own for each pair of seed and place: places do not depend on each other. */
export function chanceOf(seed: number, place: number): Chance {
  // Mulberry32; the two numbers are mixed so that neighbouring places have nothing in common.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (below) => Math.floor(next() * below),
    happens: (share) => next() < share,
  };
}

/**
 * Draws places from 0 up, the first most often, as words and topics come (Zipf). It takes one step for each
 * draw, however many places there are (Vose's alias method).
 */
export function zipf(places: number, exponent = 1): (chance: Chance) => number {
  const weights = Array.from({ length: places }, (_, place) => 1 / (place + 2.7) ** exponent);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const scaled = weights.map((weight) => (weight * places) / sum);
  const share = new Float64Array(places).fill(1);
  const other = new Uint32Array(places);
  const small: number[] = [];
  const large: number[] = [];
  for (const [place, weight] of scaled.entries()) (weight < 1 ? small : large).push(place);
  for (;;) {
    const under = small.pop();
    const over = large.at(-1);
    if (under === undefined || over === undefined) break;
    share[under] = scaled[under] ?? 1;
    other[under] = over;
    const left = (scaled[over] ?? 0) - (1 - (scaled[under] ?? 0));
    scaled[over] = left;
    if (left < 1) {
      large.pop();
      small.push(over);
    }
  }
  return (chance) => {
    const place = chance.below(places);
    return chance.next() < (share[place] ?? 1) ? place : (other[place] ?? place);
  };
}

/** A UUID of version 7: it begins with its moment, so ids made one after another lie side by side. */
export function uuidAt(moment: number, chance: Chance): string {
  const time = Math.floor(moment).toString(16).padStart(12, "0");
  const hex = (digits: number) =>
    chance
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const variant = (8 + chance.below(4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
