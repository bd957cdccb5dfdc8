import { drawing, glow, gradient, sheet, times } from "./drawing";

type Wheel = { x: number; y: number; radius: number; teeth: number };

const WHEELS: Wheel[] = [
  { x: 470, y: 520, radius: 210, teeth: 32 },
  { x: 800, y: 380, radius: 140, teeth: 22 },
  { x: 1030, y: 590, radius: 165, teeth: 26 },
  { x: 1240, y: 350, radius: 110, teeth: 18 },
];

/** A machine of brass wheels that adds up tides, with the curve it draws on its strip of paper. */
export function machine(): string {
  return drawing(
    [
      gradient("room", [
        [0, "#20343c"],
        [1, "#121d22"],
      ]),
      gradient("brass", [
        [0, "#e2bd73"],
        [1, "#93682c"],
      ]),
      glow("lamp", "#ffe2a6", 0.5),
    ],
    [
      sheet("url(#room)"),
      `<ellipse cx="760" cy="300" rx="900" ry="560" fill="url(#lamp)"/>`,
      `<rect x="150" y="770" width="1300" height="46" rx="6" fill="#4b3322"/><rect x="230" y="816" width="44" height="184" fill="#3a2719"/><rect x="1326" y="816" width="44" height="184" fill="#3a2719"/>`,
      `<path d="M260 770V180h1110v590" stroke="#6d4a2d" stroke-width="30" fill="none" stroke-linejoin="round"/>`,
      ...WHEELS.map(wheel),
      `<path d="M470 310L800 240 1030 425 1240 240" stroke="#e9dcc0" stroke-width="5" fill="none" stroke-linejoin="round"/>`,
      strip(),
    ],
  );
}

function wheel({ x, y, radius, teeth }: Wheel): string {
  const rim = times(
    teeth,
    (index) =>
      `<rect x="-9" y="${-radius - 15}" width="18" height="26" rx="3" transform="rotate(${((index * 360) / teeth).toFixed(1)})"/>`,
  ).join("");
  const spokes = times(
    6,
    (index) => `<path d="M0 0V${-radius + 20}" transform="rotate(${index * 60})"/>`,
  ).join("");
  return `<g transform="translate(${x} ${y})"><g fill="url(#brass)">${rim}</g><circle r="${radius - 12}" fill="none" stroke="url(#brass)" stroke-width="24"/><g stroke="#b98b45" stroke-width="13">${spokes}</g><circle r="26" fill="#e2bd73"/><circle r="9" fill="#2a1d10"/></g>`;
}

function strip(): string {
  const points = times(121, (index) => {
    const y = 862 - Math.sin(index / 5.2) * 34 * (0.65 + 0.35 * Math.sin(index / 19));
    return `${180 + index * 10.4},${y.toFixed(1)}`;
  });
  return `<rect x="150" y="800" width="1300" height="124" fill="#f3ead6"/><path d="M150 862h1300" stroke="#c9b792" stroke-width="2"/><polyline points="${points.join(" ")}" fill="none" stroke="#1f4d63" stroke-width="5"/>`;
}
