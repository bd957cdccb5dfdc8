import { blur, chance, drawing, glow, gradient, ridge, sheet, times } from "./drawing";

/** A high wall in the dark, and in it a gate that stands open on the dawn. */
export function gate(): string {
  const next = chance(8);
  const courses = times(9, (row) => {
    const y = 190 + row * 62;
    const joints = times(14, () => next() * 1600)
      .map((x) => `<path d="M${x.toFixed(0)} ${y}v62" />`)
      .join("");
    return `<path d="M0 ${y}h1600"/>${joints}`;
  }).join("");
  return drawing(
    [
      gradient("night", [
        [0, "#1b2435"],
        [0.5, "#34405a"],
        [1, "#5a5f74"],
      ]),
      gradient("dawn", [
        [0, "#6f7590"],
        [0.45, "#d9a58a"],
        [0.75, "#f6d3a0"],
        [1, "#fdf0cf"],
      ]),
      gradient("wall", [
        [0, "#1d222d"],
        [1, "#141820"],
      ]),
      gradient("ground", [
        [0, "#2a2a30"],
        [1, "#101218"],
      ]),
      gradient("path", [
        [0, "#fbe3b4", 0.95],
        [0.5, "#d79f74", 0.45],
        [1, "#a86f58", 0.05],
      ]),
      glow("sun", "#fff3cf"),
      blur("soft", 14),
      blur("edge", 3),
      `<clipPath id="opening"><path d="M905 750V300q0-6 6-6h258q6 0 6 6v450z"/></clipPath>`,
    ],
    [
      sheet("url(#night)"),
      times(46, () => star(next)).join(""),
      `<rect y="190" width="1600" height="570" fill="url(#wall)"/>`,
      `<g stroke="#2a3040" stroke-width="2" opacity=".55">${courses}</g>`,
      `<path d="M0 190h1600v-14H0z" fill="#10131a"/>`,
      `<path d="M250 176V60h150v116zM232 60h186l-22-34H254z" fill="#141820"/><path d="M286 84h78v34h-78z" fill="#2f3a50"/>`,
      `<g stroke="#2c3345" stroke-width="3" fill="none">${times(33, (index) => `<path d="M${index * 50} 176q12-22 25-8t25 8"/>`).join("")}</g>`,
      `<g clip-path="url(#opening)"><rect x="880" y="280" width="320" height="490" fill="url(#dawn)"/>`,
      `<circle cx="1048" cy="640" r="210" fill="url(#sun)"/>`,
      ridge(4, { base: 660, rise: 46, colour: "#b98973" }),
      ridge(9, { base: 700, rise: 30, colour: "#8c6a63" }),
      `<rect x="880" y="738" width="320" height="30" fill="#e6bd8c"/></g>`,
      `<rect y="750" width="1600" height="250" fill="url(#ground)"/>`,
      `<path d="M905 750h270l330 250H560z" fill="url(#path)"/>`,
      `<path d="M905 750h270l90 250H770z" fill="#fff0c8" opacity=".28" filter="url(#soft)"/>`,
      `<path d="M905 294v456l-150 92V232z" fill="#262c39"/><path d="M1175 294v456l150 92V232z" fill="#2b313f"/>`,
      `<path d="M905 294v456l-10 6V291z" fill="#f0c795" opacity=".8"/><path d="M1175 294v456l10 6V291z" fill="#f0c795" opacity=".8"/>`,
      `<g stroke="#171b24" stroke-width="5">${times(4, (bar) => `<path d="M${875 - bar * 33} ${286 - bar * 13}v${478 + bar * 33}M${1205 + bar * 33} ${286 - bar * 13}v${478 + bar * 33}"/>`).join("")}</g>`,
      people(),
      `<g stroke="#e9c49a" stroke-width="3" fill="none" opacity=".8">${birds()}</g>`,
    ],
  );
}

function star(next: () => number): string {
  return `<circle cx="${(next() * 1600).toFixed(0)}" cy="${(next() * 150).toFixed(0)}" r="${(0.6 + next() * 1.4).toFixed(1)}" fill="#e7e4da" opacity="${(0.3 + next() * 0.5).toFixed(2)}"/>`;
}

// Far off and few; nobody can be told from anybody.
function people(): string {
  const standing = [
    [985, 770, 1.05],
    [1021, 775, 0.9],
    [1046, 764, 0.62],
    [1078, 782, 1.12],
    [1118, 768, 0.85],
    [960, 806, 1.4],
    [1100, 838, 1.75],
  ] as const;
  return standing
    .map(
      ([x, y, size]) =>
        `<g transform="translate(${x} ${y}) scale(${size})"><path d="M0 6L-34 104l22 0z" fill="#0d0f14" opacity=".35"/><path d="M-9 0v-26q0-14 9-14t9 14V0l-3 26h-5L0 4l-2 22h-5z" fill="#171a22"/><circle cy="-47" r="6.4" fill="#171a22"/></g>`,
    )
    .join("");
}

function birds(): string {
  return [
    [960, 372, 1],
    [1002, 398, 0.7],
    [1090, 352, 0.85],
    [1128, 380, 0.6],
  ]
    .map(
      ([x = 0, y = 0, size = 1]) =>
        `<path transform="translate(${x} ${y}) scale(${size})" d="M-16 0q8-10 16 0q8-10 16 0"/>`,
    )
    .join("");
}
