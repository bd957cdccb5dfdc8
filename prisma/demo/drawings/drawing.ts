/** All pictures are drawn on a sheet of this size, in pixels. */
export const WIDTH = 1600;
export const HEIGHT = 1000;

/** A sequence of numbers from 0 to 1 that is the same each time, so that a picture is too. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A vertical gradient; `stops` are pairs of an offset from 0 to 1 and a colour, which may carry an opacity. */
export function gradient(id: string, stops: [offset: number, colour: string, opacity?: number][]) {
  const inside = stops
    .map(([offset, colour, opacity = 1]) => stop(offset, colour, opacity))
    .join("");
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${inside}</linearGradient>`;
}

export function glow(id: string, colour: string, strength = 1) {
  return `<radialGradient id="${id}">${stop(0, colour, strength)}${stop(0.35, colour, strength * 0.45)}${stop(1, colour, 0)}</radialGradient>`;
}

export function blur(id: string, amount: number) {
  return `<filter id="${id}" x="-15%" y="-30%" width="130%" height="160%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${amount}"/></filter>`;
}

/** A ridge from edge to edge, filled to the bottom: hills, far banks, treetops. */
export function ridge(
  seed: number,
  { base, rise, colour }: { base: number; rise: number; colour: string },
) {
  const next = chance(seed);
  const phases = times(4, () => next() * Math.PI * 2);
  const points = times(81, (index) => {
    const x = (index / 80) * WIDTH;
    const swing = phases.reduce(
      (sum, phase, wave) =>
        sum + Math.sin((x / WIDTH) * Math.PI * (wave * 1.7 + 1.3) + phase) / (wave + 1),
      0,
    );
    return `${x.toFixed(0)},${(base - (swing * rise) / 2).toFixed(1)}`;
  });
  return `<polygon points="0,${HEIGHT} ${points.join(" ")} ${WIDTH},${HEIGHT}" fill="${colour}"/>`;
}

export function sheet(fill: string) {
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="${fill}"/>`;
}

export function drawing(definitions: string[], shapes: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${definitions.join("")}</defs>${shapes.join("")}</svg>`;
}

function stop(offset: number, colour: string, opacity: number) {
  return `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
}
