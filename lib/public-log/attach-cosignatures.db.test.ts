import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inProject } from "@/lib/platform/project";
import { asOwner } from "@/lib/testing/database";
import { givenLive, givenPeople, type People } from "@/lib/testing/newsroom";
import { asInsider, givenLogKey } from "@/lib/testing/public-log";
import { findCheckpoint, findConsistencyProof, findLogSize } from "./log-public";
import { checkpointText } from "./rules/checkpoint";
import {
  knownSignatures,
  parseNote,
  parseVerifier,
  type Signer,
  signerOf,
  signText,
} from "./rules/note";
import { signCheckpoint } from "./sign-checkpoint";

type Witness = { url: string; vkey: string; process: ChildProcess };

let people: People;
let signer: Signer;
let folder: string;
let library: Witness;
const witnesses: Witness[] = [];
const now = new Date();

/** A witness as another house would run it: its own process, its own folder, its own key. */
async function startWitness(name: string, log: string): Promise<Witness> {
  const child = spawn(
    process.execPath,
    [
      inProject("bin/onrecord-witness.mjs"),
      ...["--name", name, "--folder", join(folder, name), "--log", log, "--port", "0"],
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const { port, vkey } = JSON.parse(line);
  const witness = { url: `http://127.0.0.1:${port}`, vkey, process: child };
  witnesses.push(witness);
  return witness;
}

async function stop({ process: child }: Witness): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, "exit");
}

const add = ({ vkey, url }: Witness) =>
  asOwner("insert into log_witnesses (vkey, url, since) values ($1, $2, now())", [vkey, url]);
const submit = async (body: string) => {
  const answer = await fetch(`${library.url}/add-checkpoint`, { method: "POST", body });
  return { status: answer.status, text: await answer.text() };
};
const newest = async () => (await findCheckpoint()) ?? expect.unreachable();
const signed = async () => {
  const note = parseNote((await newest()).note) ?? expect.unreachable();
  const verifiers = witnesses.map(({ vkey }) => parseVerifier(vkey) ?? expect.unreachable());
  return knownSignatures(note, verifiers)?.map(({ verifier }) => verifier.name);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-witness-"));
  people = await givenPeople();
  signer = await givenLogKey();
  library = await startWitness("library.example", signer.verifier.vkey);
  await add(library);
});

afterAll(async () => {
  await Promise.all(witnesses.map(stop));
  await rm(folder, { recursive: true });
});

test("a witness signs each checkpoint, and its line is given out with the log's", async () => {
  await givenLive(people);
  await signCheckpoint({ now });
  expect(await signed()).toEqual(["library.example"]);
  await givenLive(people);
  await signCheckpoint({ now });
  expect(await signed()).toEqual(["library.example"]);
});

test("a witness that comes later catches up, and one that is away is asked again", async () => {
  const council = await startWitness("council.example", signer.verifier.vkey);
  await add(council);
  await signCheckpoint({ now });
  expect((await signed())?.sort()).toEqual(["council.example", "library.example"]);

  await stop(council);
  await givenLive(people);
  expect((await signCheckpoint({ now })).issues).toEqual([]);
  expect(await signed()).toEqual(["library.example"]);
  const back = await startWitness("council.example", signer.verifier.vkey);
  expect(back.vkey).toBe(council.vkey);
  await asOwner("update log_witnesses set url = $1 where vkey = $2", [back.url, back.vkey]);
  await signCheckpoint({ now });
  expect((await signed())?.sort()).toContain("council.example");
});

test("a witness takes nothing that does not continue what it has seen", async () => {
  const { size, note } = await newest();
  const before = size - 1;
  const proof = (await findConsistencyProof(before, size))
    .map((hash) => `${hash.toString("base64")}\n`)
    .join("");
  const other = checkpointText({ origin: "localhost:3000/log", size, root: Buffer.alloc(32, 1) });
  const larger = checkpointText({
    origin: "localhost:3000/log",
    size: size + 1,
    root: Buffer.alloc(32, 1),
  });
  const by = (text: string, key: Signer) => `${text}\n${signText(text, key, now)}`;
  const stranger = signerOf("stranger.example/log", Buffer.alloc(32, 3));
  const cases: [string, number, string?][] = [
    [`old ${before}\n${proof}\n${note}`, 409, `${size}\n`],
    [`old ${size + 1}\n\n${note}`, 400],
    [`old 0${size}\n\n${note}`, 400],
    [`old ${size}\n\n${by(other, signer)}`, 409, `${size}\n`],
    [`old ${size}\n${proof}\n${by(larger, signer)}`, 422],
    [`old ${size}\n\n${by(larger, signer)}`, 422],
    [`old ${size}\n\n${by(larger, { ...signer, seed: Buffer.alloc(32, 4) })}`, 403],
    [`old 0\n\n${by(other.replace("localhost:3000", "stranger.example"), stranger)}`, 404],
    ["", 400],
  ];
  for (const [body, status, text] of cases) {
    const answer = await submit(body);
    expect(answer.status, body).toBe(status);
    if (text) expect(answer.text).toBe(text);
  }
  // What it has seen is what it had seen.
  expect((await submit(`old ${size}\n\n${note}`)).status).toBe(200);
});

test("of many that come at once a witness takes one", async () => {
  await givenLive(people);
  const before = (await newest()).size;
  const keep = signer.verifier.id.toString("hex");
  const file = join(process.env.ONRECORD_LOG_FOLDER ?? "", `${keep}.signed.json`);
  expect(await readFile(file, "utf8")).toContain(`"size":${before}`);
  await asOwner("update log_witnesses set ended_at = now()");
  await signCheckpoint({ now });
  const { note, size } = await newest();
  const proof = (await findConsistencyProof(before, size))
    .map((hash) => `${hash.toString("base64")}\n`)
    .join("");
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => submit(`old ${before}\n${proof}\n${note}`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
  await asOwner("update log_witnesses set ended_at = null");
});

// Last, since this log is never signed again.
test("a newsroom restored with its signer is stopped by its witness", async () => {
  const file = join(
    process.env.ONRECORD_LOG_FOLDER ?? "",
    `${signer.verifier.id.toString("hex")}.signed.json`,
  );
  await signCheckpoint({ now });
  const remembered = await readFile(file, "utf8");
  await givenLive(people);
  expect((await signCheckpoint({ now })).issues).toEqual([]);
  // Database and memory from the same hour: only others know better.
  await asInsider(
    "delete from log_cosignatures where size = (select max(size) from log_checkpoints)",
  );
  await asInsider(
    "delete from log_checkpoints where size = (select max(size) from log_checkpoints)",
  );
  await asInsider("delete from log_leaves where index = (select max(index) from log_leaves)");
  await writeFile(file, remembered);
  await givenLive(people);
  const size = (await newest()).size;
  const { issues } = await signCheckpoint({ now });
  expect(issues.map(({ code }) => code)).toEqual(["behind_witness"]);
  expect((await newest()).size).toBe(size);
  expect(await findLogSize()).toBeGreaterThan(size);
});
