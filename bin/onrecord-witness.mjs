#!/usr/bin/env node
/**
 * onrecord-witness — signs that a public log has only grown (C2SP tlog-witness, tlog-cosignature). A library, a
 * press council or another newsroom runs it; whoever holds its key can then prove what the log once said.
 *
 *   onrecord-witness --name witness.example/w1 --folder ./witness --log <verifier key> [--log …] [--port 8080]
 *
 * It makes its key in the folder, prints its verifier key, and keeps there what it has seen of each log.
 */
import { createPrivateKey, createPublicKey, randomBytes, sign } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCheckpoint, readKey } from "./onrecord-verify/note.mjs";
import { rootsByConsistency, sha256, Wrong } from "./onrecord-verify/tree.mjs";

const { values: options } = parseArgs({
  options: {
    name: { type: "string" },
    folder: { type: "string" },
    log: { type: "string", multiple: true, default: [] },
    port: { type: "string", default: "8080" },
  },
});
if (!options.name || !options.folder) throw new Error("Give --name and --folder.");
mkdirSync(options.folder, { recursive: true, mode: 0o700 });
const key = openKey();
const logs = options.log.map(readKey);

const server = createServer((request, response) => {
  const answer = (status, body, type = "text/plain; charset=utf-8") =>
    response.writeHead(status, { "Content-Type": type }).end(body);
  if (request.method !== "POST" || !request.url.endsWith("/add-checkpoint")) return answer(404, "");
  const chunks = [];
  let length = 0;
  request.on("data", (chunk) => {
    length += chunk.length;
    if (length <= 100_000) chunks.push(chunk);
  });
  request.on("end", () => {
    if (length > 100_000) return answer(413, "");
    const { status, body, type } = witness(Buffer.concat(chunks).toString());
    return answer(status, body, type);
  });
});
server.listen(Number(options.port), "127.0.0.1", () => {
  process.stdout.write(`${JSON.stringify({ port: server.address().port, vkey: key.vkey })}\n`);
});

/** Judges one submission. It runs to its end before the next begins: nobody comes between looking and keeping. */
function witness(submission) {
  const [head, ...rest] = submission.split("\n\n");
  const note = rest.join("\n\n");
  const [first, ...lines] = head.split("\n");
  const old = Number(first.match(/^old (0|[1-9]\d*)$/u)?.[1] ?? Number.NaN);
  if (Number.isNaN(old) || lines.length > 63) return { status: 400, body: "old size\n" };
  const known = logs.filter(({ name }) => name === note.split("\n")[0]);
  if (known.length === 0) return { status: 404, body: "unknown log\n" };
  let checkpoint;
  try {
    checkpoint = readCheckpoint(note, known);
  } catch {
    return { status: 403, body: "not signed by the log\n" };
  }
  if (old > checkpoint.size) return { status: 400, body: "the old size is larger\n" };
  const seen = readSeen(checkpoint.origin);
  if (seen.size !== old) return conflict(seen);
  if (seen.size === checkpoint.size && seen.size > 0) {
    if (!checkpoint.root.equals(Buffer.from(seen.root, "base64"))) return conflict(seen);
    if (lines.length > 0) return { status: 422, body: "no proof is needed\n" };
  } else if (!grows(seen, checkpoint, lines)) {
    return { status: 422, body: "the proof does not hold\n" };
  }
  keepSeen(checkpoint);
  return { status: 200, body: cosign(note.slice(0, note.lastIndexOf("\n\n") + 1)) };
}

const conflict = ({ size }) => ({ status: 409, body: `${size}\n`, type: "text/x.tlog.size" });

function grows(seen, checkpoint, lines) {
  if (seen.size === 0) return lines.length === 0;
  try {
    const proof = lines.map((line) => Buffer.from(line, "base64"));
    const root = Buffer.from(seen.root, "base64");
    const [older, newer] = rootsByConsistency(seen.size, checkpoint.size, root, proof);
    return older.equals(root) && newer.equals(checkpoint.root);
  } catch (error) {
    if (error instanceof Wrong) return false;
    throw error;
  }
}

function cosign(text) {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000)));
  const signed = Buffer.from(`cosignature/v1\ntime ${time.readBigUInt64BE()}\n${text}`);
  const line = Buffer.concat([key.id, time, sign(null, signed, key.secret)]);
  return `— ${options.name} ${line.toString("base64")}\n`;
}

function seenFile(origin) {
  return join(options.folder, `${sha256(origin).toString("hex").slice(0, 16)}.json`);
}

function readSeen(origin) {
  try {
    return JSON.parse(readFileSync(seenFile(origin), "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return { size: 0, root: "" };
  }
}

function keepSeen({ origin, size, root }) {
  const file = seenFile(origin);
  const descriptor = openSync(`${file}.new`, "w", 0o600);
  writeFileSync(descriptor, JSON.stringify({ origin, size, root: root.toString("base64") }));
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(`${file}.new`, file);
}

function openKey() {
  const file = join(options.folder, "witness.key");
  let seed;
  try {
    seed = Buffer.from(readFileSync(file, "utf8"), "base64");
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    seed = randomBytes(32);
    writeFileSync(file, seed.toString("base64"), { mode: 0o400, flag: "wx" });
  }
  const prefix = Buffer.from("302e020100300506032b657004220420", "hex");
  const secret = createPrivateKey({
    key: Buffer.concat([prefix, seed]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  const material = Buffer.concat([Buffer.of(4), spki.subarray(-32)]);
  const id = sha256(`${options.name}\n`, material).subarray(0, 4);
  return {
    secret,
    id,
    vkey: `${options.name}+${id.toString("hex")}+${material.toString("base64")}`,
  };
}
