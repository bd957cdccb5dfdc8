import { blur, drawing, glow, gradient, ridge, sheet, times } from "./drawing";

/** A slender footbridge in the mist, with its reflection. */
export function bridge(): string {
  const deck = "M-20 560Q800 470 1620 560";
  return drawing(
    [
      gradient("sky", [
        [0, "#b9c8cb"],
        [0.5, "#e6dfcf"],
        [1, "#f3e4c8"],
      ]),
      gradient("water", [
        [0, "#c9cbbd"],
        [0.4, "#9fb0ae"],
        [1, "#5c7479"],
      ]),
      gradient("mist", [
        [0, "#f0e8d8", 0],
        [0.5, "#f0e8d8", 0.85],
        [1, "#f0e8d8", 0],
      ]),
      glow("sun", "#fffaf0"),
      blur("far", 3),
      blur("wet", 5),
    ],
    [
      sheet("url(#sky)"),
      `<circle cx="1120" cy="250" r="300" fill="url(#sun)"/><circle cx="1120" cy="250" r="62" fill="#fffdf6"/>`,
      `<g filter="url(#far)">${ridge(21, { base: 430, rise: 110, colour: "#b3bfba" })}</g>`,
      ridge(14, { base: 520, rise: 70, colour: "#94a8a3" }),
      `<rect y="400" width="1600" height="170" fill="url(#mist)"/>`,
      bank(),
      `<rect y="660" width="1600" height="340" fill="url(#water)"/>`,
      `<ellipse cx="1120" cy="790" rx="300" ry="190" fill="url(#sun)" opacity=".6"/>`,
      `<g transform="translate(0 1322) scale(1 -1)" opacity=".34" filter="url(#wet)">${structure(deck)}</g>`,
      `<rect y="600" width="1600" height="130" fill="url(#mist)" opacity=".75"/>`,
      structure(deck),
      walkers(),
      ripples(),
      reeds(),
    ],
  );
}

function structure(deck: string): string {
  const arch = (x: number) => 560 - 90 * (1 - ((x - 800) / 820) ** 2) * 1;
  const hangers = times(37, (index) => {
    const x = 170 + index * 35;
    const top = 560 - 330 * (1 - ((x - 800) / 650) ** 2);
    const foot = arch(x);
    return top < foot - 4 ? `<path d="M${x} ${top.toFixed(0)}V${foot.toFixed(0)}"/>` : "";
  }).join("");
  return `<g fill="none" stroke="#33464b"><path d="M150 560Q800 -100 1450 560" stroke-width="13"/><g stroke-width="2.4" opacity=".85">${hangers}</g><path d="${deck}" stroke-width="15"/><path d="${deck}" stroke-width="3" transform="translate(0 -34)" opacity=".8"/></g><path d="M132 545h44v125h-44zM1424 545h44v125h-44z" fill="#33464b"/><path d="M118 652h72v22h-72zM1410 652h72v22h-72z" fill="#2a3a3f"/>`;
}

function walkers(): string {
  return [
    [520, 474, 1],
    [552, 473, 0.8],
    [576, 472, 0.6],
    [868, 461, 1],
    [1004, 465, 0.9],
    [1030, 466, 0.62],
  ]
    .map(
      ([x = 0, y = 0, size = 1]) =>
        `<g transform="translate(${x} ${y + 42}) scale(${size})" fill="#26363b"><path d="M-6 0v-20q0-10 6-10t6 10V0z"/><circle cy="-36" r="5"/></g>`,
    )
    .join("");
}

function bank(): string {
  const houses = times(9, (index) => {
    const x = 20 + index * 62;
    const height = 40 + ((index * 37) % 46);
    return `<path d="M${x} 640v-${height}l25-22 25 22v${height}z" fill="${index % 3 ? "#6f8583" : "#7d918d"}"/>`;
  }).join("");
  return `<g opacity=".9">${houses}<path d="M0 640h620q60 14 90 26H0z" fill="#5d7370"/><path d="M1600 620q-240 6-420 46h420z" fill="#647a75"/></g>`;
}

function ripples(): string {
  return `<g stroke="#f5efe0" stroke-width="3" stroke-linecap="round" opacity=".4">${times(
    34,
    (index) => {
      const y = 700 + ((index * 53) % 280);
      const x = (index * 397) % 1600;
      return `<path d="M${x} ${y}h${40 + ((index * 29) % 90)}"/>`;
    },
  ).join("")}</g>`;
}

function reeds(): string {
  return `<g stroke="#2b3d3a" stroke-width="4" fill="none" stroke-linecap="round">${times(
    30,
    (index) => {
      const x = 1260 + index * 12;
      const lean = ((index * 7) % 26) - 10;
      const top = 800 + ((index * 31) % 90);
      return `<path d="M${x} 1010Q${x} ${top + 80} ${x + lean} ${top}"/><path d="M${x + lean} ${top}v-26" stroke-width="8"/>`;
    },
  ).join("")}</g>`;
}
