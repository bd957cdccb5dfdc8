// Words that can come and go without changing what is stated.
const FILLERS = new Set("a an the that also then indeed ان ايضا كذلك".split(" "));

// One line for each meaning, folded as `foldWord` folds. Only words that can stand for each other in every sentence.
const SAME = `
  big large
  begin start
  began started
  begins starts
  help aid assist
  helped aided assisted
  buy purchase
  bought purchased
  show demonstrate
  used utilised
  try attempt
  tried attempted
  but however
  while whilst
  among amongst
  toward towards
  amid amidst
  quick fast
  asked requested
  needed required
  car automobile
  film movie
  also too
  whole entire
  enough sufficient
  happen occur
  happened occurred
  chose selected
  kept retained
  soon shortly
  بدا انطلق
  بدات انطلقت
  بيت منزل
  ايضا كذلك
  درب طريق
`;

const MEANINGS = new Map(
  SAME.trim()
    .split("\n")
    .flatMap((line, meaning) =>
      line
        .trim()
        .split(" ")
        .map((word) => [word, meaning] as const),
    ),
);

/** Whether a word states nothing by itself. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

/** Whether two words say the same in every sentence: synonyms of a short list, and spellings of one word. */
export function saysTheSame(one: string, other: string): boolean {
  const meaning = MEANINGS.get(one);
  if (meaning !== undefined && meaning === MEANINGS.get(other)) return true;
  return spelling(one) === spelling(other);
}

// British and American.
function spelling(word: string): string {
  return word
    .replace(/-/gu, "")
    .replace(/is(e[drs]?|ing|ations?)$/u, "iz$1")
    .replace(/yse(d?)$/u, "yze$1")
    .replace(/([a-z]{3})our(s|ed|ing|able)?$/u, "$1or$2")
    .replace(/^grey/u, "gray")
    .replace(/([a-z]{2}t)re(s?)$/u, "$1er$2")
    .replace(/([aeiou])ll(ed|ing|er)$/u, "$1l$2")
    .replace(/programme/u, "program");
}

/** Pairs that are one slip apart and yet two words. */
export const TWO_WORDS = `
  angel angle, asses assess, bared barred, baring barring, bated batted, biding bidding, biter bitter, 
  bred breed, caned canned, canon cannon, cares caress, casual causal, choose chose, coma comma, coops cops, coped copped,
  cuter cutter, dairy diary, desert dessert, diner dinner, dining dinning, discus discuss, filed filled, fired fried,
  furry fury, griped gripped, hater hatter, holly holy, hoops hops, hoped hopped, hoper hopper, hoping hopping, later latter,
  loose lose, loped lopped, marital martial, mated matted, mater matter, moped mopped, needles needless, 
  perform preform, pining pinning, planed planned, poled polled, posses possess, princes princess, quiet quite, raped rapped,
  rated ratted, riper ripper, robed robbed, roots rots, sacred scared, salve slave, scraped scrapped, shoot shot, shoots shots,
  silver sliver, sloped slopped, speed sped, spilt split, stared starred, staring starring, steep step, stoop stop, striped stripped,
  super supper, taped tapped, tiled tilled, tired tried, trail trial, united untied, wining winning
`
  .trim()
  .split(/,\s+/u)
  .map((pair) => pair.split(" ").sort().join(" "));
const APART = new Set(TWO_WORDS);

/**
 * Whether of two words one can only be the other mistyped: two neighbouring letters the wrong way round, or a letter
 * doubled or not, in a word of five letters. Where such a slip makes another word of it, this is false, and so for
 * every other mistake: nothing here knows which words there are.
 */
export function isSlip(one: string, other: string): boolean {
  return isOneSlipApart(one, other) && !APART.has(pairOf(one, other));
}

/** The same without knowing any word. */
export function isOneSlipApart(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || Math.max(one.length, other.length) < 5)
    return false;
  return isSwap(one, other) || isDoubling(one, other) || isDoubling(other, one);
}

// Of two plurals it is the singulars that are looked up.
function pairOf(one: string, other: string): string {
  const plural = one.endsWith("s") && other.endsWith("s") && !one.endsWith("ss");
  const bare = (word: string) => (plural && !other.endsWith("ss") ? word.slice(0, -1) : word);
  return [bare(one), bare(other)].sort().join(" ");
}

function isSwap(one: string, other: string): boolean {
  const at = firstDifference(one, other);
  return (
    one.length === other.length &&
    at > 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2) &&
    one !== other
  );
}

function isDoubling(long: string, short: string): boolean {
  const at = firstDifference(long, short);
  return (
    long.length === short.length + 1 &&
    long[at] === long[at - 1] &&
    long.slice(at + 1) === short.slice(at)
  );
}

/** The first place where they differ; the end of the shorter one where they do not. */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}
