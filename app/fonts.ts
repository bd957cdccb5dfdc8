import localFont from "next/font/local";

// The two Latin faces are asked for before anything else. Until they have come, text stands in faces of the same
// measure (faces.css), so that almost nothing moves when they do.

// Subsets of the faces in @fontsource-variable; fonts/README.md says how they were made.

/** Reading: Source Serif 4, weights 400–700. */
export const readingFace = localFont({
  src: "./fonts/onrecord-serif.woff2",
  weight: "400 700",
  variable: "--face-serif",
  display: "swap",
  adjustFontFallback: false,
});

/** Interface: Inter, weights 400–650. */
export const interfaceFace = localFont({
  src: "./fonts/onrecord-sans.woff2",
  weight: "400 650",
  variable: "--face-sans",
  display: "swap",
  adjustFontFallback: false,
});

/** Noto Naskh Arabic. Asked for only by a page that has Arabic script on it. */
export const arabicFace = localFont({
  src: "./fonts/onrecord-arabic.woff2",
  weight: "400 700",
  variable: "--face-arabic",
  adjustFontFallback: false,
  preload: false,
  declarations: [{ prop: "unicode-range", value: "U+0600-06FF" }],
});
