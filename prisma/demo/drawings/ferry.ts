import { blur, chance, drawing, gradient, ridge, sheet, times } from "./drawing";

/** A small ferry in mid-river, seen from the quay. */
export function ferry(): string {
  const next = chance(19);
  const waves = times(70, (index) => {
    const depth = next();
    const y = 600 + depth * depth * 400;
    const length = 40 + depth * 190;
    const x = next() * 1700 - 80;
    const colour = index % 3 === 0 ? "#e8efe6" : index % 3 === 1 ? "#2f6570" : "#7fb0ae";
    return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}q${(length / 4).toFixed(0)} ${(-3 - depth * 7).toFixed(1)} ${(length / 2).toFixed(0)} 0t${(length / 2).toFixed(0)} 0" stroke="${colour}" stroke-width="${(2 + depth * 5).toFixed(1)}" opacity="${(0.25 + depth * 0.3).toFixed(2)}"/>`;
  }).join("");
  return drawing(
    [
      gradient("sky", [
        [0, "#8fb7c4"],
        [0.6, "#d6dfd3"],
        [1, "#f2e3c6"],
      ]),
      gradient("river", [
        [0, "#9cc0bb"],
        [0.25, "#5c969b"],
        [1, "#234f5c"],
      ]),
      gradient("hull", [
        [0, "#b8432f"],
        [1, "#86301f"],
      ]),
      blur("wet", 6),
      blur("cloud", 16),
    ],
    [
      sheet("url(#sky)"),
      `<g fill="#fffaf0" opacity=".7" filter="url(#cloud)"><ellipse cx="300" cy="170" rx="230" ry="32"/><ellipse cx="470" cy="210" rx="180" ry="24"/><ellipse cx="1240" cy="120" rx="280" ry="30"/><ellipse cx="1080" cy="280" rx="200" ry="20"/></g>`,
      ridge(71, { base: 470, rise: 70, colour: "#a9bfae" }),
      ridge(75, { base: 520, rise: 46, colour: "#83a191" }),
      town(),
      `<rect y="575" width="1600" height="425" fill="url(#river)"/>`,
      `<g transform="translate(0 1378) scale(1 -1)" opacity=".28" filter="url(#wet)">${boat()}</g>`,
      `<g fill="none" stroke-linecap="round">${waves}</g>`,
      boat(),
      `<g fill="none" stroke="#f7f7ee" stroke-width="7" stroke-linecap="round" opacity=".85"><path d="M1190 694q70 12 170 6"/><path d="M1180 710q130 20 290 10"/><path d="M388 702q-28 10-60 8"/></g>`,
      `<g fill="none" stroke="#41555c" stroke-width="5" stroke-linecap="round">${gulls()}</g>`,
    ],
  );
}

function boat(): string {
  const windows = times(
    8,
    (index) => `<rect x="${560 + index * 62}" y="556" width="42" height="40" rx="5"/>`,
  ).join("");
  const rail = times(15, (index) => `<path d="M${440 + index * 52} 520v-46"/>`).join("");
  return `<g><path d="M372 622h846l-52 76q-8 12-24 12H446q-16 0-24-12z" fill="url(#hull)"/><path d="M372 622h846l-12 18H385z" fill="#f4efe2"/><rect x="524" y="528" width="560" height="96" rx="8" fill="#f4efe2"/><g fill="#35606b">${windows}</g><path d="M420 520h760v12H420z" fill="#35606b"/><g stroke="#f4efe2" stroke-width="5">${rail}</g><path d="M428 474h752" stroke="#f4efe2" stroke-width="6"/><path d="M730 520v-96q0-8 8-8h136q8 0 8 8v96z" fill="#f4efe2"/><path d="M714 418h184l-14-22H728z" fill="#b8432f"/><rect x="748" y="438" width="116" height="36" rx="4" fill="#35606b"/><path d="M960 520v-120h58v120z" fill="#b8432f"/><path d="M960 424h58v22h-58z" fill="#f4efe2"/><path d="M806 396v-92" stroke="#41555c" stroke-width="6"/><path d="M806 310l56 16-56 18z" fill="#e5b34c"/>${passengers()}</g>`;
}

function passengers(): string {
  return [
    [486, "#3b5a4b"],
    [540, "#7a4a3a"],
    [566, "#2f4a5c"],
    [640, "#8a6a2f"],
    [1062, "#2f4a5c"],
    [1104, "#7a4a3a"],
  ]
    .map(
      ([x, coat]) =>
        `<g transform="translate(${x} 520)"><path d="M-12 0v-34q0-16 12-16t12 16V0z" fill="${coat}"/><circle cy="-60" r="10" fill="#d9b594"/></g>`,
    )
    .join("");
}

function town(): string {
  const walls = ["#e2d3b5", "#c9a98a", "#d8bfa0", "#b98f78", "#e9dcc2"];
  return times(24, (index) => {
    const x = index * 69 - 20;
    const height = 46 + ((index * 43) % 52);
    const roof = index % 2 ? "#8b5a49" : "#6d5a58";
    return `<path d="M${x} 576v-${height}h60v${height}z" fill="${walls[index % 5]}"/><path d="M${x - 5} ${576 - height}l35-30 35 30z" fill="${roof}"/><path d="M${x + 14} ${594 - height}h10v14h-10zM${x + 36} ${594 - height}h10v14h-10z" fill="#4d6167"/>`;
  }).join("");
}

function gulls(): string {
  return [
    [300, 330, 1.3],
    [372, 292, 0.9],
    [1262, 392, 1.2],
    [1340, 350, 0.8],
    [1180, 330, 0.6],
  ]
    .map(
      ([x = 0, y = 0, size = 1]) =>
        `<path transform="translate(${x} ${y}) scale(${size})" d="M-24 0q12-14 24 0q12-14 24 0"/>`,
    )
    .join("");
}
