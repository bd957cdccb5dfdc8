// What a browser needs to check an entry of the public log by itself: RFC 6962, C2SP signed-note and tlog-proof.

export type Outcome =
  | "holds"
  | "otherWords"
  | "otherPage"
  | "notInLog"
  | "notSigned"
  | "otherKey"
  | "waiting"
  | "unreachable"
  | "unable";

type Bytes = Uint8Array<ArrayBuffer>;
type Part = { salt: string; text: string } | { hash: string };
type LogRecord = { index: number; entry: string; parts: Part[]; proof: string; vkey: string };
type Checked =
  | { outcome: "holds"; root: string; key: string; keys: string[] }
  | { outcome: Exclude<Outcome, "holds"> };

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const fromHex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const toBase64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
const isSame = (left: Bytes, right: Bytes): boolean => toBase64(left) === toBase64(right);

async function hash(...parts: Bytes[]): Promise<Bytes> {
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
const leafHash = (...parts: Bytes[]) => hash(Uint8Array.of(0), ...parts);
const nodeHash = (left: Bytes, right: Bytes) => hash(Uint8Array.of(1), left, right);

/**
 * Whether the record's words are those of the page and of its entry, the entry is in the log, and the log is
 * signed; the first of these that is not so is the outcome.
 */
export async function checkRecord(record: LogRecord, page: string): Promise<Checked> {
  const parts = record.parts.map((part) =>
    "hash" in part ? fromHex(part.hash) : leafHash(fromHex(part.salt), utf8(part.text)),
  );
  const commit = await rootOf(await Promise.all(parts));
  if (!isSame(commit, fromHex(JSON.parse(record.entry).commit))) return { outcome: "otherWords" };
  if (!isOnPage(record.parts, page)) return { outcome: "otherPage" };

  const [head = "", ...rest] = record.proof.split("\n\n");
  const [format, index, ...path] = head.split("\n");
  const note = rest.join("\n\n");
  const [, size = "0", root = ""] = note.split("\n");
  const leaf = await leafHash(utf8(record.entry));
  const top = await rootAbove(leaf, record.index, Number(size), path.map(fromBase64));
  if (format !== "c2sp.org/tlog-proof@v1" || index !== `index ${record.index}` || top !== root) {
    return { outcome: "notInLog" };
  }
  const keys = record.vkey.trim().split("\n");
  for (const key of keys) {
    if (await isSignedBy(note, key)) return { outcome: "holds", root, key, keys };
  }
  return { outcome: "notSigned" };
}

async function rootOf(hashes: Bytes[]): Promise<Bytes> {
  const above: Promise<Bytes>[] = [];
  for (let i = 0; i < hashes.length; i += 2) {
    const [left, right] = hashes.slice(i, i + 2);
    if (left) above.push(right ? nodeHash(left, right) : Promise.resolve(left));
  }
  const [only, ...others] = await Promise.all(above);
  if (!only) return hash();
  return others.length === 0 ? only : rootOf([only, ...others]);
}

/** The root that a proof leads to, RFC 9162, section 2.1.3.2; "" when it has too few hashes, or too many. */
async function rootAbove(leaf: Bytes, index: number, size: number, path: Bytes[]): Promise<string> {
  let [place, last, top] = [index, size - 1, leaf];
  const half = () => {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  };
  for (const sibling of path) {
    if (last <= 0) return "";
    if (place % 2 === 1 || place === last) {
      top = await nodeHash(sibling, top);
      while (place % 2 === 0 && place !== 0) half();
    } else {
      top = await nodeHash(top, sibling);
    }
    half();
  }
  return last === 0 ? toBase64(top) : "";
}

async function isSignedBy(note: string, vkey: string): Promise<boolean> {
  const [name = "", id = "", ...rest] = vkey.split("+");
  const material = fromBase64(rest.join("+"));
  const wanted = (await hash(utf8(`${name}\n`), material)).slice(0, 4);
  if (material[0] !== 1 || !isSame(wanted, fromHex(id))) return false;
  const [text = "", lines = ""] = note.split("\n\n");
  const key = await crypto.subtle.importKey("raw", material.slice(1), "Ed25519", false, ["verify"]);
  for (const line of lines.split("\n")) {
    const [dash, signer, encoded = ""] = line.split(" ");
    const bytes = fromBase64(encoded);
    if (dash === "—" && signer === name && isSame(bytes.slice(0, 4), wanted)) {
      return crypto.subtle.verify("Ed25519", key, bytes.slice(4), utf8(`${text}\n`));
    }
  }
  return false;
}

/** Whether every run of the story's words stands on the page, in its order; white space does not count. */
function isOnPage(parts: Part[], page: string): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, "");
  const shown = plain(page);
  let from = 0;
  for (const part of parts) {
    if ("hash" in part) continue;
    const [name, value] = JSON.parse(part.text);
    const start = from;
    for (const run of runsOf(name, value)) {
      // Footnotes stand on the page in the order in which the text refers to them.
      const at = shown.indexOf(plain(run), value.type === "footnotes" ? start : from);
      if (at === -1) return false;
      from = Math.max(from, at);
    }
  }
  return true;
}

type Node = { type: string; text?: string; content?: Node[] };

function runsOf(name: string, value: Node & string): string[] {
  if (name === "headline") return [value];
  return name === "block" ? textsIn(value) : [];
}

function textsIn({ type, text, content }: Node): string[] {
  return type === "text" ? [text ?? ""] : (content ?? []).flatMap(textsIn);
}
