import { readCheckpoint, readKey } from "./note.mjs";
import { leafHash, rootByInclusion, rootOf, Wrong } from "./tree.mjs";

/** Holds when a record's parts are what its entry commits to; gives back how many of them were erased. */
export function checkParts({ entry, parts, index }) {
  const { commit } = JSON.parse(entry);
  const hashes = parts.map(({ hash, salt, text }) =>
    hash
      ? Buffer.from(hash, "hex")
      : leafHash(Buffer.concat([Buffer.from(salt, "hex"), Buffer.from(text)])),
  );
  const found = rootOf(hashes).toString("hex");
  if (found !== commit) {
    throw new Wrong(`The words are not those that entry ${index} commits to.`, { commit, found });
  }
  return parts.filter(({ hash }) => hash).length;
}

/** Checks one saved proof, and, with a saved page, that its words are on it. */
export function verifyRecord(record, page, { vkeys, witnesses, say }) {
  if (vkeys.length === 0) {
    say("No --vkey was given: this shows only that the proof agrees with itself. Its key says:");
    say(`  ${record.vkey}`);
  }
  const keys = (vkeys.length > 0 ? vkeys : record.vkey.trim().split("\n")).map(readKey);
  const [head, ...rest] = record.proof.split("\n\n");
  const [format, line, ...hashes] = head.split("\n");
  if (format !== "c2sp.org/tlog-proof@v1" || line !== `index ${record.index}`) {
    throw new Wrong("The proof is of another entry, or of no kind that is known here.", { head });
  }
  const checkpoint = readCheckpoint(rest.join("\n\n"), keys, witnesses.map(readKey));
  const proof = hashes.map((hash) => Buffer.from(hash, "base64"));
  const leaf = leafHash(Buffer.from(record.entry));
  const root = rootByInclusion(leaf, record.index, checkpoint.size, proof);
  if (!root.equals(checkpoint.root)) {
    throw new Wrong("The entry is not in the log that was signed.", {
      checkpoint: checkpoint.note,
    });
  }
  const erased = checkParts(record);
  const { rev, at, type } = JSON.parse(record.entry);
  say(
    `${record.url}: version ${rev}, ${type} ${at}, is entry ${record.index} of ${checkpoint.origin},`,
  );
  say(`in the log of ${checkpoint.size} entries that was signed.`);
  if (erased > 0) say(`${erased} of ${record.parts.length} parts were erased; the others hold.`);
  if (page !== null)
    say(`The ${wordsOnPage(record, page)} runs of words of the story are on the page.`);
  say("VERIFIED");
}

/** Holds when every run of the story's words stands on the page, in order; gives back how many there are. */
function wordsOnPage(record, page) {
  const shown = plainText(page);
  let from = 0;
  let count = 0;
  for (const { text } of record.parts) {
    const [name, value] = text ? JSON.parse(text) : [];
    const start = from;
    for (const run of runsOf(name, value)) {
      // Footnotes stand on the page in the order in which the text refers to them.
      const at = shown.indexOf(plain(run), value.type === "footnotes" ? start : from);
      if (at === -1)
        throw new Wrong("The page does not have these words of the story.", { words: run });
      from = Math.max(from, at);
      count += 1;
    }
  }
  return count;
}

function runsOf(name, value) {
  if (name === "headline") return [value];
  return name === "block" ? textsIn(value) : [];
}

function textsIn(node) {
  if (node.type === "text") return [node.text];
  return (node.content ?? []).flatMap(textsIn);
}

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** What a page says, without its marks; numbers of notes are marks. */
function plainText(html) {
  const text = html
    .replace(/<(script|style|sup)\b[^>]*>[\s\S]*?<\/\1>/giu, "")
    .replace(/<!--[\s\S]*?-->|<[^>]*>/gu, "")
    .replace(/&#(x?)([0-9a-f]+);/giu, (_all, hex, code) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(\w+);/gu, (all, name) => ENTITIES[name] ?? all);
  return plain(text);
}

const plain = (text) => text.replace(/\s+/gu, "");
