import { fold } from "./fold";

const MOST = 10;

/** The words that stand in the path of an address, as they are looked for; the first ten that say something. */
export function addressWords(path: string): string[] {
  const words = fold(decoded(path.slice(0, 400)).replace(/\.[a-z0-9]{1,5}$/iu, "")).split(" ");
  const saying = words.filter(
    (word) => word.length > 1 && word.length <= 40 && !/^\d+$/u.test(word),
  );
  return [...new Set(saying)].slice(0, MOST);
}

function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/giu, (codes) => {
    const bytes = Uint8Array.from(codes.slice(1).split("%"), (code) => Number.parseInt(code, 16));
    return new TextDecoder().decode(bytes);
  });
}
