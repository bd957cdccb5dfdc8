import { chance, drawing, glow, gradient, sheet, times } from "./drawing";

/** A knotted cord on a white wall, hung in loops between nails: a tide table of somebody who could not write. */
export function cord(): string {
  const next = chance(1761);
  const nails = times(7, (index) => ({ x: 160 + index * 213, y: 250 + (index % 2) * 26 }));
  const loops = nails.slice(1).map((to, index) => {
    const from = nails[index] ?? to;
    return loop(from, to, 330 + next() * 190, next);
  });
  return drawing(
    [
      gradient("wall", [
        [0, "#efe9dc"],
        [1, "#cfc6b4"],
      ]),
      glow("lamp", "#fff6dc", 0.9),
    ],
    [
      sheet("url(#wall)"),
      `<ellipse cx="800" cy="120" rx="900" ry="620" fill="url(#lamp)"/>`,
      ...loops,
      ...nails.map(
        ({ x, y }) =>
          `<circle cx="${x + 4}" cy="${y + 6}" r="11" fill="#00000022"/><circle cx="${x}" cy="${y}" r="10" fill="#5b5348"/><circle cx="${x - 3}" cy="${y - 3}" r="3" fill="#cbbfa6"/>`,
      ),
      `<rect y="900" width="1600" height="100" fill="#8b7a61"/><rect y="900" width="1600" height="6" fill="#6c5d48"/>`,
    ],
  );
}

type Nail = { x: number; y: number };

function loop(from: Nail, to: Nail, depth: number, next: () => number): string {
  const middle = (from.x + to.x) / 2;
  const path = `M${from.x} ${from.y}Q${middle} ${(from.y + depth * 1.6).toFixed(0)} ${to.x} ${to.y}`;
  const knots = times(9, (index) => {
    const at = (index + 1 + (next() - 0.5) * 0.5) / 10;
    const x = (1 - at) ** 2 * from.x + 2 * (1 - at) * at * middle + at ** 2 * to.x;
    const y = (1 - at) ** 2 * from.y + 2 * (1 - at) * at * (from.y + depth * 1.6) + at ** 2 * to.y;
    const size = next() > 0.7 ? 17 : 11;
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${(next() * 180).toFixed(0)})"><ellipse rx="${size}" ry="${size * 0.72}" fill="#8a6a42"/><path d="M${-size} 0q${size} ${-size * 0.8} ${size * 2} 0" stroke="#5d4527" stroke-width="3" fill="none"/></g>`;
  });
  return `<path d="${path}" transform="translate(10 16)" stroke="#00000022" stroke-width="12" fill="none"/><path d="${path}" stroke="#a3804f" stroke-width="11" fill="none"/><path d="${path}" stroke="#c7a774" stroke-width="3" stroke-dasharray="9 8" fill="none"/>${knots.join("")}`;
}
