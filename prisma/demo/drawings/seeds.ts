import { blur, chance, drawing, gradient, sheet, times } from "./drawing";

const SEEDS = [
  "#d9a441",
  "#8c4a32",
  "#e7d3a1",
  "#5f7148",
  "#b5652f",
  "#3f3a36",
  "#c98b6b",
  "#efe0b8",
  "#74533f",
];

/** Jars of seeds on the shelves of a cold room. */
export function seeds(): string {
  const next = chance(29);
  const rows = times(3, (row) => {
    const floor = 330 + row * 300;
    const jars = times(8, (index) => jar({ x: 66 + index * 190, floor, next })).join("");
    return `<rect y="${floor}" width="1600" height="24" fill="#7f99a3"/><rect y="${floor}" width="1600" height="5" fill="#d7e6ea"/><rect y="${floor + 24}" width="1600" height="26" fill="#1d3440" opacity=".35"/>${jars}`;
  }).join("");
  return drawing(
    [
      gradient("room", [
        [0, "#35566a"],
        [0.5, "#4d7385"],
        [1, "#2b4656"],
      ]),
      gradient("glass", [
        [0, "#f2fbff", 0.34],
        [1, "#bfe0ea", 0.16],
      ]),
      gradient("cold", [
        [0, "#ffffff", 0],
        [1, "#eaf6fa", 0.5],
      ]),
      blur("frost", 26),
    ],
    [
      sheet("url(#room)"),
      `<g stroke="#2a4657" stroke-width="3" opacity=".5">${times(9, (index) => `<path d="M${index * 200} 0v1000"/>`).join("")}</g>`,
      rows,
      `<rect y="780" width="1600" height="220" fill="url(#cold)"/>`,
      `<g fill="#fff" opacity=".35" filter="url(#frost)"><ellipse cx="280" cy="985" rx="420" ry="46"/><ellipse cx="1180" cy="994" rx="520" ry="52"/></g>`,
    ],
  );
}

function jar({ x, floor, next }: { x: number; floor: number; next: () => number }): string {
  const width = 118 + next() * 20;
  const height = 168 + next() * 40;
  const fill = 0.35 + next() * 0.45;
  const colour = SEEDS[Math.floor(next() * SEEDS.length)] ?? "#d9a441";
  const other = SEEDS[Math.floor(next() * SEEDS.length)] ?? "#8c4a32";
  const size = 3.5 + next() * 6;
  const top = floor - height;
  const level = floor - (height - 40) * fill;
  const count = Math.round((width * (floor - level)) / (size * size * 3.2));
  const grains = times(count, () => {
    const gx = x + size + 5 + next() * (width - size * 2 - 10);
    const gy = level + next() * (floor - level - size - 6);
    return `<ellipse cx="${gx.toFixed(0)}" cy="${gy.toFixed(0)}" rx="${size.toFixed(1)}" ry="${(size * 0.66).toFixed(1)}" fill="${next() > 0.22 ? colour : other}" transform="rotate(${(next() * 180).toFixed(0)} ${gx.toFixed(0)} ${gy.toFixed(0)})"/>`;
  }).join("");
  return `<g><rect x="${x + 4}" y="${level.toFixed(0)}" width="${(width - 8).toFixed(0)}" height="${(floor - level - 4).toFixed(0)}" fill="${colour}" opacity=".75"/>${grains}<rect x="${x}" y="${(top + 18).toFixed(0)}" width="${width.toFixed(0)}" height="${(height - 18).toFixed(0)}" rx="14" fill="url(#glass)" stroke="#e9f6fa" stroke-width="3" stroke-opacity=".7"/><rect x="${x + 8}" y="${top.toFixed(0)}" width="${(width - 16).toFixed(0)}" height="24" rx="5" fill="#c9a25a"/><path d="M${x + 16} ${(top + 52).toFixed(0)}v${(height - 96).toFixed(0)}" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".5"/><rect x="${(x + width / 2 - 30).toFixed(0)}" y="${(floor - 74).toFixed(0)}" width="60" height="38" fill="#f6f1e2"/><path d="M${(x + width / 2 - 20).toFixed(0)} ${floor - 60}h40M${(x + width / 2 - 20).toFixed(0)} ${floor - 50}h26" stroke="#5b6a70" stroke-width="3"/></g>`;
}
