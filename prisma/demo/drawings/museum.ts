import { blur, chance, drawing, glow, gradient, sheet, times } from "./drawing";

/** A small classical front at high water; its steps lead down into the river. */
export function museum(): string {
  return drawing(
    [
      gradient("sky", [
        [0, "#274a5c"],
        [0.55, "#7fa3a0"],
        [1, "#f0d5a8"],
      ]),
      gradient("stone", [
        [0, "#f0dfbd"],
        [1, "#cdb48c"],
      ]),
      gradient("column", [
        [0, "#f7ead0"],
        [1, "#d8c199"],
      ]),
      gradient("river", [
        [0, "#6d918d"],
        [0.3, "#3f6b70"],
        [1, "#193840"],
      ]),
      gradient("inside", [
        [0, "#5a3a22"],
        [1, "#e0993f"],
      ]),
      glow("moon", "#fff6de"),
      blur("wet", 5),
      blur("light", 22),
    ],
    [
      sheet("url(#sky)"),
      `<circle cx="290" cy="190" r="190" fill="url(#moon)" opacity=".7"/><circle cx="290" cy="190" r="46" fill="#fff6e2"/>`,
      `<g fill="#355a63" opacity=".75">${times(7, (index) => `<path d="M${index * 70 - 20} 775V${590 - ((index * 51) % 70)}l36-28 36 28V775z"/><path d="M${1240 + index * 62} 775V${610 - ((index * 67) % 80)}l32-24 32 24V775z"/>`).join("")}</g>`,
      `<rect y="770" width="1600" height="230" fill="url(#river)"/>`,
      `<g transform="translate(0 1560) scale(1 -1)" opacity=".36" filter="url(#wet)">${front()}</g>`,
      front(),
      steps(),
      shimmer(),
    ],
  );
}

function front(): string {
  const columns = times(6, (index) => {
    const x = 452 + index * 128;
    const flutes = times(
      4,
      (flute) =>
        `<path d="M${x + 13 + flute * 10} 372v264" stroke="#b59a6c" stroke-width="2" opacity=".6"/>`,
    ).join("");
    return `<rect x="${x}" y="362" width="56" height="282" fill="url(#column)"/>${flutes}<path d="M${x - 9} 344h74v20h-74zM${x - 9} 640h74v18h-74z" fill="#ead7b0"/>`;
  }).join("");
  const doors = times(5, (index) => {
    const x = 524 + index * 128;
    return `<path d="M${x} 650v-200q0-28 28-28t28 28v200z" fill="url(#inside)"/><path d="M${x + 28} 422v228M${x} 520h56" stroke="#3b2515" stroke-width="4"/>`;
  }).join("");
  return `<g><rect x="432" y="350" width="736" height="310" fill="#a98f66"/><rect x="540" y="430" width="520" height="220" fill="#ffca73" opacity=".35" filter="url(#light)"/>${doors}${columns}<path d="M404 344V296h792v48z" fill="url(#stone)"/><path d="M404 320h792" stroke="#b59a6c" stroke-width="3"/><path d="M392 296L800 148l408 148z" fill="url(#stone)"/><path d="M470 282L800 166l330 116z" fill="#c4a97c"/><circle cx="800" cy="240" r="34" fill="#f0dfbd"/><path d="M770 246q8-14 15 0t15 0 15 0 15 0" stroke="#3f6b70" stroke-width="5" fill="none"/><path d="M772 230q8-12 14 0t14 0 14 0 14 0" stroke="#3f6b70" stroke-width="4" fill="none"/></g>`;
}

function steps(): string {
  return times(7, (index) => {
    const y = 658 + index * 26;
    const x = 412 - index * 26;
    const wet = index > 3;
    return `<path d="M${x} ${y}h${1600 - x * 2}v26h-${1600 - x * 2}z" fill="${wet ? "#4d7276" : index % 2 ? "#d9c59b" : "#e6d4ac"}" opacity="${wet ? (0.5 - (index - 4) * 0.14).toFixed(2) : 1}"/><path d="M${x} ${y + 24}h${1600 - x * 2}" stroke="#8c7650" stroke-width="2.5" opacity="${wet ? 0.2 : 0.7}"/>`;
  }).join("");
}

function shimmer(): string {
  const next = chance(6);
  return `<g stroke-linecap="round">${times(56, () => {
    const y = 776 + next() * 220;
    const x = next() * 1600;
    const warm = Math.abs(x - 800) < 330;
    return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}h${(26 + next() * 110).toFixed(0)}" stroke="${warm ? "#f3c987" : "#a8c4bd"}" stroke-width="3" opacity="${(0.2 + next() * 0.4).toFixed(2)}"/>`;
  }).join("")}</g>`;
}
