import { chance, drawing, gradient, sheet, times } from "./drawing";

/** Two sheets of entries, laid over each other: what both have is darker. */
export function ledger(): string {
  return drawing(
    [
      gradient("table", [
        [0, "#3c4a4f"],
        [1, "#263136"],
      ]),
      `<clipPath id="both"><rect x="640" y="150" width="330" height="700"/></clipPath>`,
    ],
    [
      sheet("url(#table)"),
      `<g stroke="#fff" opacity=".035" stroke-width="3">${times(26, (row) => `<path d="M0 ${row * 41}q800 ${row % 2 ? 18 : -14} 1600 0"/>`).join("")}</g>`,
      shadow(230, 740),
      shadow(640, 736),
      page({ x: 230, seed: 3, paper: "#efe6d2", ink: "#34515e", width: 740 }),
      page({ x: 640, seed: 5, paper: "#f4ecdc", ink: "#9a4f38", width: 736, opacity: 0.86 }),
      `<g clip-path="url(#both)"><rect x="640" y="150" width="330" height="700" fill="#d9b98c" opacity=".55"/>${matches()}</g>`,
      `<path d="M640 150v700M970 150v700" stroke="#7d5b3c" stroke-width="3" stroke-dasharray="3 12" opacity=".7"/>`,
      `<g transform="translate(1226 704) rotate(-38)"><rect x="-8" y="-232" width="22" height="300" rx="5" fill="#20282b"/><path d="M-8 68h22l-11 42z" fill="#d9b98c"/><path d="M-1 95h8l-4 15z" fill="#20282b"/><rect x="-8" y="-232" width="22" height="34" rx="5" fill="#9a4f38"/></g>`,
    ],
  );
}

function shadow(x: number, width: number): string {
  return times(
    6,
    (step) =>
      `<rect x="${x - 8 + step * 4}" y="${164 + step * 3}" width="${width + 22 - step * 5}" height="${714 - step * 4}" rx="10" fill="#0d1416" opacity=".11"/>`,
  ).join("");
}

type Page = {
  x: number;
  seed: number;
  paper: string;
  ink: string;
  width: number;
  opacity?: number;
};

function page({ x, seed, paper, ink, width, opacity = 1 }: Page): string {
  const next = chance(seed);
  const lines = times(15, (row) => {
    const y = 226 + row * 42;
    const words = times(5, (word) => {
      const start = x + 46 + word * (width / 5.4);
      const length = 40 + next() * 66;
      return next() > 0.2
        ? `<path d="M${start.toFixed(0)} ${y}q${(length / 3).toFixed(0)} ${(-9 + next() * 16).toFixed(0)} ${length.toFixed(0)} 0" stroke="${ink}" stroke-width="${(3 + next() * 2).toFixed(1)}" fill="none" stroke-linecap="round" opacity="${(0.45 + next() * 0.4).toFixed(2)}"/>`
        : "";
    });
    return `<path d="M${x + 24} ${y + 12}h${width - 48}" stroke="${ink}" stroke-width="1" opacity=".25"/>${words.join("")}`;
  });
  return `<g opacity="${opacity}"><rect x="${x}" y="150" width="${width}" height="700" fill="${paper}"/><path d="M${x} 178h${width}" stroke="${ink}" stroke-width="3" opacity=".5"/>${lines.join("")}</g>`;
}

function matches(): string {
  const next = chance(12);
  return times(15, (row) => {
    const y = 226 + row * 42;
    if (next() < 0.35) return "";
    const start = 668 + next() * 60;
    return `<path d="M${start.toFixed(0)} ${y}q60 -10 ${(150 + next() * 90).toFixed(0)} 0" stroke="#2c2a26" stroke-width="6" fill="none" stroke-linecap="round"/><circle cx="${(start - 14).toFixed(0)}" cy="${y - 2}" r="4.5" fill="#2c2a26"/>`;
  }).join("");
}
