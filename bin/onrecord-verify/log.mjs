import { setTimeout } from "node:timers/promises";
import { readCheckpoint, readKey } from "./note.mjs";
import { checkParts } from "./record.mjs";
import { tilePath } from "./source.mjs";
import { leafHash, rootOf, Wrong } from "./tree.mjs";

/**
 * Checks a whole log and gives back its checkpoint: the signature, every entry and tile up to the root, what
 * each entry commits to, the order of every story's versions, the announcement of every key; and, with a
 * remembered checkpoint, that the log has only grown.
 */
export async function verifyLog(source, { vkeys, witnesses, say, remembered, records }) {
  const offered = (await source.read("vkey")).toString().trim().split("\n");
  if (vkeys.length === 0) {
    say(`The key is taken from ${source.name} itself. Compare it with one from elsewhere:`);
    for (const vkey of offered) say(`  ${vkey}`);
  }
  const keys = (vkeys.length > 0 ? vkeys : offered).map(readKey);
  const cosigners = witnesses.map(readKey);
  const note = (await source.read("checkpoint")).toString();
  const checkpoint = readCheckpoint(note, keys, cosigners);
  const { size, origin, root } = checkpoint;
  say(`${origin}: ${size} entries, signed by ${checkpoint.signedBy.length} of its keys.`);

  const { entries, hashes } = await readEntries(source, size);
  if (!rootOf(hashes).equals(root)) {
    throw new Wrong("The entries do not make the root that was signed.", {
      signed: note,
      entriesMake: rootOf(hashes).toString("base64"),
    });
  }
  await checkTiles(source, hashes);
  say("Every entry and every tile is under the signed root.");
  compare(remembered, keys, { size, hashes, note, say });
  const leaves = entries.map((entry) => JSON.parse(entry.toString()));
  checkOrder(leaves);
  checkKeys(leaves, checkpoint.signedBy);
  if (records) say(await checkRecords(source, entries, leaves));
  say("VERIFIED");
  return note;
}

async function readEntries(source, size) {
  const entries = [];
  for (let tile = 0; tile * 256 < size; tile++) {
    const width = Math.min(256, size - tile * 256);
    const bundle = await source.read(tilePath("entries", tile, width));
    let at = 0;
    for (let i = 0; i < width; i++) {
      if (at + 2 > bundle.length) throw new Wrong(`Bundle ${tile} ends before entry ${i}.`);
      const end = at + 2 + bundle.readUInt16BE(at);
      entries.push(bundle.subarray(at + 2, end));
      at = end;
    }
    if (at !== bundle.length) throw new Wrong(`Bundle ${tile} has more than its entries.`);
  }
  return { entries, hashes: entries.map(leafHash) };
}

/** Every tile has the hashes that its entries make. */
async function checkTiles(source, leafHashes) {
  let hashes = leafHashes;
  for (let level = 0; hashes.length > 0; level++) {
    const above = [];
    for (let tile = 0; tile * 256 < hashes.length; tile++) {
      const made = hashes.slice(tile * 256, tile * 256 + 256);
      const served = await source.read(tilePath(level, tile, made.length));
      const odd = made.findIndex((hash, i) => !hash.equals(served.subarray(i * 32, i * 32 + 32)));
      if (odd !== -1 || served.length !== made.length * 32) {
        throw new Wrong(`Hash ${tile * 256 + odd} of level ${level} is not what its entries make.`);
      }
      if (made.length === 256) above.push(rootOf(made));
    }
    hashes = above;
  }
}

function compare(remembered, keys, { size, hashes, note, say }) {
  if (!remembered) return;
  const before = readCheckpoint(remembered, keys);
  const now = before.size <= size ? rootOf(hashes.slice(0, before.size)) : null;
  if (!now?.equals(before.root)) {
    throw new Wrong(
      "The log has another history than it had: two checkpoints contradict each other.",
      {
        before: remembered,
        now: note,
        rootNowAtThatSize: now?.toString("base64") ?? "none: the log has become smaller",
      },
    );
  }
  say(`It has only grown since it had ${before.size} entries.`);
}

/** A story's versions are entered one after the other, each naming the one before. */
function checkOrder(leaves) {
  const last = new Map();
  leaves.forEach((leaf, index) => {
    if (leaf.v !== 1) throw new Wrong(`Entry ${index} is of an unknown version.`, leaf);
    if (leaf.story === undefined) {
      checkOfNoStory(leaf, index, last);
      return;
    }
    const before = last.get(leaf.story);
    if (leaf.prev !== (before?.index ?? null) || leaf.rev <= (before?.leaf.rev ?? 0)) {
      throw new Wrong(`Entry ${index} does not follow its story's entry before it.`, leaf);
    }
    last.set(leaf.story, { index, leaf });
  });
}

/** Keys, roots over the private audit trail, and what a restore has lost are entries of no story. */
function checkOfNoStory(leaf, index, last) {
  if (leaf.type === "audit-root") {
    if (leaf.prev !== (last.get(leaf.type) ?? null)) {
      throw new Wrong(`Entry ${index} does not follow the audit root before it.`, leaf);
    }
    last.set(leaf.type, index);
  } else if (leaf.type === "lost") {
    if (leaf.first + leaf.count !== index) {
      throw new Wrong(`Entry ${index} speaks of others than those before it.`, leaf);
    }
  } else if (leaf.type !== "key") {
    throw new Wrong(`Entry ${index} is of an unknown kind.`, leaf);
  }
}

function checkKeys(leaves, signedBy) {
  const announced = leaves.filter(({ type }) => type === "key").map(({ key }) => key);
  for (const { vkey } of signedBy) {
    if (!announced.includes(vkey)) throw new Wrong("A key signs that the log never named.", vkey);
  }
}

/** What entries commit to is what is shown; only what was taken down may be gone. */
async function checkRecords(source, entries, leaves) {
  let takenDown = takenDownIn(leaves);
  let words = 0;
  let erased = 0;
  let lost = 0;
  const losses = leaves.filter(({ type }) => type === "lost");
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.story === undefined) continue;
    if (losses.some(({ first, count }) => index >= first && index < first + count)) {
      lost += 1;
      continue;
    }
    const path = `revision/${leaf.story}/${leaf.rev}.json`;
    const record = JSON.parse((await source.read(path)).toString());
    if (record.index !== index || record.entry !== entries[index].toString()) {
      throw new Wrong(`${path} shows another entry than ${index}.`);
    }
    const gone = checkParts(record);
    if (gone > 0 && !takenDown.has(leaf.story)) takenDown = await takenDownSince(source);
    if (gone > 0 && !takenDown.has(leaf.story)) {
      throw new Wrong(`Entry ${index} has lost words that nobody has taken down.`, leaf);
    }
    words += record.parts.length - gone;
    erased += gone;
  }
  const gone = erased ? `; ${erased} were taken down` : "";
  const missing = lost ? `; the words of ${lost} versions were lost in a restore` : "";
  return `${words} parts are what was entered${gone}${missing}.`;
}

const takenDownIn = (leaves) =>
  new Set(leaves.filter(({ type }) => type === "taken_down").map(({ story }) => story));

/** What a log that is at work has taken down by now: something can be while we read, and is signed a moment later. */
async function takenDownSince(source) {
  if (source.settles) await setTimeout(source.settles);
  const [, size] = (await source.read("checkpoint")).toString().split("\n");
  const { entries } = await readEntries(source, Number(size));
  return takenDownIn(entries.map((entry) => JSON.parse(entry.toString())));
}
