import { blur, chance, drawing, glow, gradient, ridge, sheet, times } from "./drawing";

/** A comet low over moorland, and the small dome that watches it. */
export function comet(): string {
  const next = chance(77);
  const stars = times(240, () => {
    const y = next() * 640;
    const bright = next();
    return `<circle cx="${(next() * 1600).toFixed(0)}" cy="${y.toFixed(0)}" r="${(0.5 + bright * bright * 2).toFixed(2)}" fill="${next() > 0.7 ? "#ffe9c7" : "#eaf0ff"}" opacity="${((1 - y / 760) * (0.35 + bright * 0.6)).toFixed(2)}"/>`;
  }).join("");
  return drawing(
    [
      gradient("sky", [
        [0, "#0c1430"],
        [0.38, "#1d2c55"],
        [0.62, "#51507c"],
        [0.78, "#b9766f"],
        [0.9, "#eeb27c"],
        [1, "#f6d19a"],
      ]),
      `<linearGradient id="tail" x1="0" y1="1" x2="1" y2="0"><stop offset="0" stop-color="#f4f8ff" stop-opacity=".95"/><stop offset=".25" stop-color="#cfe0ff" stop-opacity=".5"/><stop offset="1" stop-color="#9fbaf5" stop-opacity="0"/></linearGradient>`,
      glow("head", "#ffffff"),
      glow("halo", "#bcd2ff", 0.7),
      blur("soft", 9),
      blur("softer", 22),
    ],
    [
      sheet("url(#sky)"),
      stars,
      `<path d="M640 505Q900 330 1330 60Q1130 330 668 528z" fill="url(#tail)" filter="url(#softer)" opacity=".75"/>`,
      `<path d="M646 508Q880 350 1210 108Q1010 350 662 522z" fill="url(#tail)" filter="url(#soft)"/>`,
      `<path d="M650 512Q820 330 1010 84" stroke="#dbe7ff" stroke-width="5" fill="none" opacity=".3" filter="url(#soft)"/>`,
      `<circle cx="654" cy="514" r="110" fill="url(#halo)"/><circle cx="654" cy="514" r="32" fill="url(#head)"/><circle cx="654" cy="514" r="7" fill="#fff"/>`,
      `<circle cx="1180" cy="560" r="34" fill="url(#head)" opacity=".6"/><circle cx="1180" cy="560" r="4.5" fill="#fffbe9"/>`,
      ridge(31, { base: 760, rise: 90, colour: "#6a5069" }),
      ridge(40, { base: 815, rise: 80, colour: "#453a56" }),
      dome(),
      ridge(52, { base: 880, rise: 70, colour: "#292a45" }),
      ridge(61, { base: 950, rise: 44, colour: "#14182c" }),
    ],
  );
}

function dome(): string {
  return `<g transform="translate(1290 812)" fill="#221f38"><path d="M-62 80V-6h124v86z"/><path d="M-66 -6a66 62 0 0 1 132 0z"/><path d="M-12 -64l26 -6 16 60 -26 4z" fill="#6f6a92"/><path d="M-18 22h22v58h-22z" fill="#f2c27e"/><path d="M-90 80v-34h28v34z"/></g>`;
}
