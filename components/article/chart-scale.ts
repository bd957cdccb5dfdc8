import { nice, ticks } from "d3-array";

/** From where to where a drawing reaches. */
export type Scale = { low: number; high: number };

/** A scale for lengths: it has zero on it, since lengths lie otherwise, and ends with the longest. */
export function lengthScale(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return { low, high: high > low ? high : low + 1 };
}

/** A scale for heights with round ends around these values, and where its lines of orientation stand. */
export function heightScale(values: readonly number[]): Scale & { ticks: number[] } {
  const least = values.length > 0 ? Math.min(...values) : 0;
  const most = values.length > 0 ? Math.max(...values) : 0;
  const [low, high] = nice(least, least === most ? least + 1 : most, 4);
  return { low, high, ticks: ticks(low, high, 4) };
}

/** How many digits behind the point tell these numbers apart. */
export function decimalsOf(values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => `${value}`.split(".")[1]?.length ?? 0));
}

/** The place of a value on a scale, from 0 to 1. */
export function placeOn({ low, high }: Scale, value: number): number {
  return (value - low) / (high - low);
}

/** Which of so many categories are named below a drawing: the first, the last, and as many between as fit. */
export function namedPlaces(categories: readonly string[]): Set<number> {
  const last = categories.length - 1;
  const longest = Math.max(0, ...categories.map((category) => category.length));
  const most = longest <= 6 ? 5 : longest <= 12 ? 3 : 2;
  const steps = Math.max(1, Math.min(most, categories.length) - 1);
  return new Set(Array.from({ length: steps + 1 }, (_, step) => Math.round((step * last) / steps)));
}
