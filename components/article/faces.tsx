/** The files of app/faces.css that pages ask for before they are laid out. */
export const FACES = {
  reading: "/faces/serif-c19dfe14.woff2",
  interface: "/faces/sans-94c31e96.woff2",
  arabic: "/faces/arabic-81219863.woff2",
};

/** Asks, from the head of the page, for the two faces of a page in this direction of writing. */
export function Faces({ direction = "ltr" }: { direction?: "ltr" | "rtl" }) {
  return [FACES.reading, direction === "rtl" ? FACES.arabic : FACES.interface].map((face) => (
    <link
      key={face}
      rel="preload"
      href={face}
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
    />
  ));
}
