import { blur, drawing, glow, gradient, sheet, times } from "./drawing";

/** One lantern on an empty stage, with the cords along which the players walk. */
export function theatre(): string {
  return drawing(
    [
      gradient("dark", [
        [0, "#0b0a10"],
        [0.7, "#17121a"],
        [1, "#221820"],
      ]),
      gradient("boards", [
        [0, "#3a2619"],
        [1, "#170f0c"],
      ]),
      `<linearGradient id="fold"><stop offset="0" stop-color="#3d0f16"/><stop offset=".45" stop-color="#8a2430"/><stop offset="1" stop-color="#2a0a10"/></linearGradient>`,
      glow("light", "#ffc76a", 0.95),
      glow("pool", "#ffbf66", 0.8),
      blur("soft", 10),
    ],
    [
      sheet("url(#dark)"),
      `<rect y="640" width="1600" height="360" fill="url(#boards)"/>`,
      `<g stroke="#0e0907" stroke-width="3" opacity=".7">${times(23, (index) => `<path d="M${800 + (index - 11) * 62} 640L${800 + (index - 11) * 176} 1000"/>`).join("")}</g>`,
      `<ellipse cx="800" cy="800" rx="620" ry="170" fill="url(#pool)"/>`,
      `<circle cx="800" cy="600" r="520" fill="url(#light)" opacity=".55"/>`,
      `<g fill="none" stroke="#e8c88c" stroke-width="4" opacity=".75"><path d="M120 1000Q520 760 800 790T1500 700"/><path d="M1480 1000Q1120 800 840 830T140 730"/><path d="M700 1000Q780 860 980 850T1600 880"/></g>`,
      lantern(),
      curtain(0),
      `<g transform="translate(1600 0) scale(-1 1)">${curtain(1)}</g>`,
      `<path d="M0 0h1600v64q-60 52-133 0q-66 52-133 0q-67 52-134 0q-66 52-133 0q-67 52-134 0q-66 52-133 0q-67 52-133 0q-67 52-134 0q-66 52-133 0q-67 52-134 0q-66 52-133 0q-67 52-133 0z" fill="#4a121b"/>`,
      seats(),
    ],
  );
}

function lantern(): string {
  return `<g transform="translate(800 590)"><ellipse cy="186" rx="120" ry="22" fill="#000" opacity=".5" filter="url(#soft)"/><path d="M-44 -70q0-66 44-66t44 66" fill="none" stroke="#1d1510" stroke-width="9"/><path d="M-58 -60h116l-18-30h-80z" fill="#2a1d13"/><path d="M-52 -60h104l14 206H-66z" fill="#ffd98c"/><path d="M-52 -60h104l14 206H-66z" fill="none" stroke="#2a1d13" stroke-width="10"/><path d="M-16 -60l-4 206M16 -60l4 206" stroke="#2a1d13" stroke-width="6"/><path d="M-76 146h152v32H-76z" fill="#2a1d13"/><path d="M0 -4q34 50 0 92q-34-42 0-92z" fill="#fff8e2"/><path d="M0 40q14 26 0 46q-14-20 0-46z" fill="#ff9f3d"/></g>`;
}

function curtain(side: number): string {
  return times(6, (index) => {
    const x = index * 56 - 20;
    const foot = 880 - index * 26 + side * 8;
    return `<path d="M${x} 0h66q${14 - index * 3} ${foot / 2} ${-4 - index * 7} ${foot}q-30 22-60 0q${-6 + index} -${foot / 2} ${-2} -${foot}z" fill="url(#fold)"/>`;
  }).join("");
}

function seats(): string {
  return `<g fill="#08070b">${times(12, (index) => `<path d="M${index * 140 - 30} 1000v-58q0-34 52-34t52 34v58z"/><circle cx="${index * 140 + 22}" cy="${896 - ((index * 13) % 16)}" r="${index % 4 === 2 ? 0 : 27}"/>`).join("")}</g>`;
}
