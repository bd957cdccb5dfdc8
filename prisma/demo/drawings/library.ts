import { blur, chance, drawing, glow, gradient, sheet, times } from "./drawing";

const SPINES = [
  "#7c3a2d",
  "#3f5b4c",
  "#b28a4a",
  "#34495e",
  "#8d6e58",
  "#5b3f56",
  "#c2a878",
  "#4a6670",
];

/** A reading room at dusk: tall windows, shelves, green lamps. */
export function library(): string {
  return drawing(
    [
      gradient("wall", [
        [0, "#4a3628"],
        [1, "#2b1f18"],
      ]),
      gradient("dusk", [
        [0, "#2d4568"],
        [0.6, "#7f7f98"],
        [1, "#e7b48a"],
      ]),
      gradient("desk", [
        [0, "#8a5a37"],
        [1, "#4d2f1c"],
      ]),
      gradient("cone", [
        [0, "#ffe7a6", 0.75],
        [1, "#ffd27a", 0],
      ]),
      glow("lamp", "#ffe2a0", 0.9),
      blur("soft", 12),
    ],
    [
      sheet("url(#wall)"),
      times(3, (index) => tall(346 + index * 336)).join(""),
      shelves(0, 250, 11),
      shelves(1350, 250, 23),
      `<path d="M0 742h1600v258H0z" fill="url(#desk)"/><path d="M0 742h1600v12H0z" fill="#a9744a"/>`,
      `<path d="M0 800h1600M0 880h1600M0 962h1600" stroke="#3d2515" stroke-width="2" opacity=".5"/>`,
      times(4, (index) => lamp(210 + index * 394)).join(""),
      book(420, 862, -5),
      book(1040, 900, 4),
      `<g transform="translate(690 812)">${pile([
        ["#7c3a2d", 150],
        ["#3f5b4c", 138],
        ["#c2a878", 122],
      ])}</g>`,
      `<g transform="translate(1330 830)">${pile([
        ["#34495e", 160],
        ["#b28a4a", 140],
      ])}</g>`,
      reader(560, 700),
      reader(1190, 706),
    ],
  );
}

function tall(x: number): string {
  return `<g><path d="M${x} 660V230q0-150 120-150t120 150v430z" fill="url(#dusk)"/><path d="M${x} 660V230q0-150 120-150t120 150v430z" fill="none" stroke="#1d1410" stroke-width="16"/><g stroke="#1d1410" stroke-width="7"><path d="M${x + 120} 84v576M${x} 250h240M${x} 390h240M${x} 530h240M${x + 60} 116v544M${x + 180} 116v544"/></g><path d="M${x - 22} 660h284v22H${x - 22}z" fill="#5f4634"/></g>`;
}

function shelves(x: number, width: number, seed: number): string {
  const next = chance(seed);
  const rows = times(5, (row) => {
    const floor = 176 + row * 134;
    const books: string[] = [];
    for (let at = x + 14; at < x + width - 34; ) {
      const thick = 14 + next() * 20;
      const high = 76 + next() * 34;
      books.push(
        `<rect x="${at.toFixed(0)}" y="${(floor - high).toFixed(0)}" width="${(thick - 2).toFixed(0)}" height="${high.toFixed(0)}" fill="${SPINES[Math.floor(next() * SPINES.length)]}"/><path d="M${at.toFixed(0)} ${(floor - high + 14).toFixed(0)}h${(thick - 2).toFixed(0)}" stroke="#e8d9b4" stroke-width="3" opacity=".5"/>`,
      );
      at += thick + (next() > 0.88 ? 22 : 0);
    }
    return `${books.join("")}<rect x="${x}" y="${floor}" width="${width}" height="14" fill="#70492d"/>`;
  });
  return `<g><rect x="${x}" y="40" width="${width}" height="702" fill="#1c130e"/>${rows.join("")}<path d="M${x} 40h12v702h-12zM${x + width - 12} 40h12v702h-12z" fill="#5c3b25"/></g>`;
}

function lamp(x: number): string {
  return `<g transform="translate(${x} 0)"><circle cy="700" r="230" fill="url(#lamp)" opacity=".55"/><path d="M-60 668L-170 890h340L60 668z" fill="url(#cone)" filter="url(#soft)"/><path d="M-5 664h10v108h-10z" fill="#c79a4e"/><path d="M-44 772h88q0-14-44-14t-44 14z" fill="#c79a4e"/><path d="M-78 668q6-56 78-56t78 56z" fill="#2f7a58"/><path d="M-62 660q8-38 44-42" stroke="#8fd0ab" stroke-width="5" fill="none" opacity=".7"/><path d="M-78 668h156v7H-78z" fill="#ffe9b3"/></g>`;
}

function book(x: number, y: number, turn: number): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M-112 8q56-24 112 0q56-24 112 0v54q-56-22-112 2q-56-24-112-2z" fill="#f3e7cb"/><path d="M0 8v56" stroke="#a98c62" stroke-width="3"/><g stroke="#a98c62" stroke-width="2.5" opacity=".7">${times(4, (line) => `<path d="M-96 ${16 + line * 10}q42-14 82 1M14 ${17 + line * 10}q42-16 82-1"/>`).join("")}</g></g>`;
}

function pile(books: [string, number][]): string {
  return books
    .map(
      ([colour, width], index) =>
        `<rect x="${-width / 2 + index * 6}" y="${-index * 26}" width="${width}" height="24" rx="3" fill="${colour}"/><path d="M${-width / 2 + index * 6 + 8} ${-index * 26 + 6}h${width - 16}" stroke="#f3e7cb" stroke-width="2.5" opacity=".6"/>`,
    )
    .join("");
}

function reader(x: number, y: number): string {
  return `<g transform="translate(${x} ${y})" fill="#17110e"><path d="M-66 50q4-84 66-84t66 84z"/><circle cx="4" cy="-58" r="30"/><path d="M-26 -62q2-34 34-34 30 2 28 34-14-18-34-16-16 2-28 16z" fill="#0d0907"/></g>`;
}
