import { hash } from "node:crypto";

/** Something does not hold. `evidence` is what it was judged by. */
export class Wrong extends Error {
  constructor(message, evidence) {
    super(message);
    this.evidence = evidence;
  }
}

export const sha256 = (...parts) =>
  hash("sha256", Buffer.concat(parts.map((part) => Buffer.from(part))), "buffer");

const ZERO = Buffer.of(0);
export const leafHash = (entry) => sha256(ZERO, entry);

// Written over each time: a long log has millions of them.
const node = Buffer.alloc(65, 1);
export function nodeHash(left, right) {
  node.set(left, 1);
  node.set(right, 33);
  return hash("sha256", node, "buffer");
}

/** The root over hashes, level by level: an odd one at the right goes up as it is. */
export function rootOf(hashes) {
  if (hashes.length === 0) return sha256();
  let level = hashes;
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i < level.length; i += 2) {
      above.push(i + 1 < level.length ? nodeHash(level[i], level[i + 1]) : level[i]);
    }
    level = above;
  }
  return level[0];
}

/** The root that an inclusion proof leads to: recursion from the top, as RFC 6962, section 2.1.1, defines the path. */
export function rootByInclusion(leaf, index, size, proof) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new Wrong("no such place");
  if ([leaf, ...proof].some((hash) => hash.length !== 32)) throw new Wrong("a hash is cut");
  const path = [...proof];
  const up = (start, end) => {
    if (end - start === 1) return leaf;
    const middle = start + split(end - start);
    const sibling = path.pop();
    if (!sibling) throw new Wrong("the proof is too short");
    return index < middle
      ? nodeHash(up(start, middle), sibling)
      : nodeHash(sibling, up(middle, end));
  };
  const root = up(0, size);
  if (path.length > 0) throw new Wrong("the proof is too long");
  return root;
}

/** The two roots that a consistency proof leads to (RFC 6962, section 2.1.2). */
export function rootsByConsistency(before, after, knownRoot, proof) {
  if (![before, after].every(Number.isSafeInteger) || before < 1 || before >= after) {
    throw new Wrong("no such sizes");
  }
  if ([knownRoot, ...proof].some((hash) => hash.length !== 32)) throw new Wrong("a hash is cut");
  const path = [...proof];
  const take = () => path.pop() ?? fail("the proof is too short");
  const down = (start, end, isWhole) => {
    if (end === before) {
      const hash = isWhole ? knownRoot : take();
      return [hash, hash];
    }
    const middle = start + split(end - start);
    const sibling = take();
    if (before <= middle) {
      const [older, newer] = down(start, middle, isWhole);
      return [older, nodeHash(newer, sibling)];
    }
    const [older, newer] = down(middle, end, false);
    return [nodeHash(sibling, older), nodeHash(sibling, newer)];
  };
  const roots = down(0, after, true);
  if (path.length > 0) throw new Wrong("the proof is too long");
  return roots;
}

function split(size) {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

function fail(why) {
  throw new Wrong(why);
}
