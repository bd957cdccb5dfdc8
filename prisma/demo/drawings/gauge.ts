import { blur, chance, drawing, gradient, ridge, sheet, times } from "./drawing";

/** A river gauge in rain, with the water near its red mark. */
export function gauge(): string {
  const next = chance(41);
  const rain = times(260, () => {
    const x = next() * 1750 - 50;
    const y = next() * 900 - 40;
    const length = 24 + next() * 56;
    return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}l${(-length * 0.26).toFixed(0)} ${length.toFixed(0)}" opacity="${(0.12 + next() * 0.3).toFixed(2)}"/>`;
  }).join("");
  const rings = times(26, () => {
    const depth = next();
    return `<ellipse cx="${(next() * 1600).toFixed(0)}" cy="${(690 + depth * 290).toFixed(0)}" rx="${(14 + depth * 46).toFixed(0)}" ry="${(4 + depth * 11).toFixed(0)}" opacity="${(0.25 + next() * 0.35).toFixed(2)}"/>`;
  }).join("");
  return drawing(
    [
      gradient("sky", [
        [0, "#2f3b45"],
        [0.6, "#586a70"],
        [1, "#8a9690"],
      ]),
      gradient("river", [
        [0, "#6b7d7a"],
        [0.3, "#45595b"],
        [1, "#1f2e33"],
      ]),
      `<linearGradient id="post"><stop offset="0" stop-color="#f4efe0"/><stop offset=".7" stop-color="#e3dcc8"/><stop offset="1" stop-color="#b5ae9b"/></linearGradient>`,
      blur("cloud", 30),
      blur("wet", 5),
    ],
    [
      sheet("url(#sky)"),
      `<g filter="url(#cloud)" fill="#232d35" opacity=".75"><ellipse cx="260" cy="90" rx="420" ry="80"/><ellipse cx="900" cy="50" rx="520" ry="90"/><ellipse cx="1420" cy="140" rx="380" ry="76"/></g>`,
      ridge(81, { base: 560, rise: 60, colour: "#55656a" }),
      ridge(87, { base: 620, rise: 40, colour: "#414f53" }),
      trees(),
      `<rect y="655" width="1600" height="345" fill="url(#river)"/>`,
      `<g transform="translate(0 1420) scale(1 -1)" opacity=".3" filter="url(#wet)">${post()}</g>`,
      `<g fill="none" stroke="#cfd8d3" stroke-width="2.5">${rings}</g>`,
      post(),
      `<path d="M646 716q60-20 130-6t190 2" stroke="#e4ebe6" stroke-width="7" fill="none" opacity=".7"/><path d="M610 738q110-18 240 0t150 0" stroke="#cfd8d3" stroke-width="4" fill="none" opacity=".5"/>`,
      `<g stroke="#dfe7e6" stroke-width="2.6" stroke-linecap="round">${rain}</g>`,
    ],
  );
}

function post(): string {
  const marks = times(26, (index) => {
    const y = 118 + index * 24;
    const whole = index % 5 === 0;
    const x = whole || index % 2 === 1 ? 742 : 806;
    return `<rect x="${x}" y="${y}" width="${whole ? 128 : 64}" height="12" fill="#1f2b33"/>`;
  }).join("");
  return `<g><rect x="722" y="70" width="168" height="720" fill="#2a2522"/><rect x="734" y="84" width="144" height="700" fill="url(#post)"/>${marks}<rect x="690" y="604" width="232" height="18" fill="#c6402d"/><path d="M690 596v34l-40-17z" fill="#c6402d"/><path d="M716 64h180l-14-24H730z" fill="#3a332e"/></g>`;
}

function trees(): string {
  return times(22, (index) => {
    const x = index * 78 - 10;
    const height = 70 + ((index * 47) % 90);
    if (x > 620 && x < 960) return "";
    return `<path d="M${x} 660l${18} -${height} ${26} ${height}z" fill="${index % 2 ? "#33403f" : "#2b3738"}"/><path d="M${x + 26} 660l20-${height - 26} 22 ${height - 26}z" fill="#364443"/>`;
  }).join("");
}
