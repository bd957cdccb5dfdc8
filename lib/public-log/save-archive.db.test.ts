import { execFile } from "node:child_process";
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { inProject } from "@/lib/platform/project";
import { asOwner } from "@/lib/testing/database";
import { givenLive, givenPeople, givenTakenDown, type People } from "@/lib/testing/newsroom";
import { asInsider, givenArchive, givenLogKey } from "@/lib/testing/public-log";
import { findCheckpoint, findRoot } from "./log-public";
import { parseNote, type Signer, signText } from "./rules/note";
import { signCheckpoint } from "./sign-checkpoint";

let people: People;
let signer: Signer;
let live: { articleId: string };

const VECTORS = inProject("lib/public-log/rules/vectors/merkle.jsonl");
const now = new Date();

/** What a program says, whether it is content or not. */
async function run(program: string, ...args: string[]): Promise<string> {
  const said = await promisify(execFile)(program, args, { maxBuffer: 10_000_000 }).catch(
    (failed: { stdout: string; stderr: string }) => failed,
  );
  return said.stdout + said.stderr;
}

/** Our program for outsiders, and the one that shares nothing with it. */
const verify = (...args: string[]) =>
  run(process.execPath, inProject("bin/onrecord-verify.mjs"), ...args);
const verifyInPython = (...args: string[]) =>
  run("python3", inProject("e2e/verify_log.py"), ...args);

async function bothVerify(folder: string): Promise<string[]> {
  const { vkey } = signer.verifier;
  return Promise.all([verify(folder, "--vkey", vkey), verifyInPython(folder, vkey)]);
}

beforeAll(async () => {
  people = await givenPeople();
  signer = await givenLogKey();
  live = await givenLive(people, { headline: "Bread “rises” by 40 percent 🍞" });
  await givenTakenDown(people);
  // Enough for a full tile and its node.
  await asOwner(
    `select append_leaf('{"at":"","key":"filler ' || n || '","prev":null,"type":"key","v":1}', null)
     from generate_series(1, 256) n`,
  );
  await givenLive(people);
  expect((await signCheckpoint({ now })).issues).toEqual([]);
});

describe("both verifiers", () => {
  test("agree with every vector of the reference implementation", async () => {
    expect(await verify("--vectors", VECTORS)).toBe("196 cases agree.\n");
    expect(await verifyInPython("--vectors", VECTORS)).toBe("196 cases agree.\n");
  });

  test("find an archive to be what was signed, and what was taken down to be gone", async () => {
    const folder = await givenArchive();
    const [ours, theirs] = await bothVerify(folder);
    expect(ours).toContain("\nVERIFIED\n");
    expect(ours).toContain("were taken down");
    expect(theirs).toContain("\nVERIFIED\n");
    await rm(folder, { recursive: true });
  });

  test("do not believe another key", async () => {
    const folder = await givenArchive();
    const other = "localhost:3000/log+00000000+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs";
    expect(await verify(folder, "--vkey", other)).toContain("NOT VERIFIED");
    expect(await verifyInPython(folder, other)).toContain("NOT VERIFIED");
    await rm(folder, { recursive: true });
  });

  test("find out a file of the archive in which a byte is another", async () => {
    const folder = await givenArchive();
    const record = `revision/${live.articleId}/1.json`;
    for (const file of ["checkpoint", "tile/0/000", "tile/entries/000", "tile/1/000.p/1", record]) {
      const whole = await readFile(join(folder, file));
      const flipped = Buffer.from(whole);
      // Of a record, in the words of a part: what is around them is not under the signature.
      const place = file === record ? flipped.indexOf("rises") : Math.floor(flipped.length / 3);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      await writeFile(join(folder, file), flipped);
      const [ours, theirs] = await bothVerify(folder);
      expect(ours, file).toContain("NOT VERIFIED");
      // The other program makes the tiles above the lowest itself.
      if (!file.startsWith("tile/1")) expect(theirs, file).toContain("NOT VERIFIED");
      await writeFile(join(folder, file), whole);
    }
    await rm(folder, { recursive: true });
  });
});

test("a thousand flipped bits of a log are found out, one by one", async () => {
  const folder = await givenArchive();
  const { verifyLog } = await import(inProject("bin/onrecord-verify/log.mjs"));
  const files = new Map<string, Buffer>();
  const keeping = async (path: string) => {
    const kept = files.get(path) ?? (await readFile(join(folder, path)));
    files.set(path, kept);
    return kept;
  };
  const trust = { vkeys: [signer.verifier.vkey], witnesses: [], say: () => undefined };
  const verifyWith = (read: (path: string) => Promise<Buffer>) =>
    verifyLog({ name: folder, read }, { ...trust, remembered: null, records: false });
  await verifyWith(keeping);
  const signature = /[^ ]+\n$/u.exec(files.get("checkpoint")?.toString() ?? "")?.[0] ?? "";
  const paths = [...files.keys()].filter((path) => path !== "vkey");
  for (let n = 0; n < 1000; n++) {
    const path = paths[n % paths.length] ?? "";
    const flipped = Buffer.from(files.get(path) ?? "");
    const bit = (n * 7919) % (flipped.length * 8);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const read = (asked: string) => (asked === path ? Promise.resolve(flipped) : keeping(asked));
    const said = await verifyWith(read).then(
      () => "verified",
      () => "found out",
    );
    // The last letters of base64 have bits that mean nothing.
    const same = flipped.toString().endsWith(signature)
      ? false
      : Buffer.from(/[^ ]+\n$/u.exec(flipped.toString())?.[0] ?? "", "base64").equals(
          Buffer.from(signature, "base64"),
        );
    if (!(path === "checkpoint" && same)) expect(said, `bit ${bit} of ${path}`).toBe("found out");
  }
  await rm(folder, { recursive: true });
});

describe("somebody who can alter any row", () => {
  /** What both verifiers say of an archive made after this change, which is then undone. */
  async function afterChange(sql: string, undo: string): Promise<string[]> {
    await asInsider(sql);
    try {
      const folder = await givenArchive();
      const said = await bothVerify(folder);
      await rm(folder, { recursive: true });
      return said;
    } finally {
      await asInsider(undo);
    }
  }

  const target = () => `where article_id = '${live.articleId}'`;
  const inPublication = () =>
    `where publication_id = (select id from publications ${target()} and number = 1)`;

  test.each<[string, () => [string, string]]>([
    [
      "a headline that readers see",
      () => [
        `update revisions set headline = replace(headline, '40', '14') ${target()}`,
        `update revisions set headline = replace(headline, '14', '40') ${target()}`,
      ],
    ],
    [
      "the body that readers see",
      () => [
        `update revisions set body = replace(body::text, 'fell', 'rose')::jsonb ${target()}`,
        `update revisions set body = replace(body::text, 'rose', 'fell')::jsonb ${target()}`,
      ],
    ],
    [
      "a verdict that readers were told",
      () => [
        `update published_claims set verdict = 'false' ${inPublication()} and channel = 'body'`,
        `update published_claims set verdict = 'confirmed' ${inPublication()} and channel = 'body'`,
      ],
    ],
    [
      "who checked it",
      () => [
        `update publications set checked_by = '{Somebody}' ${target()}`,
        `update publications set checked_by = '{Chiara Checker}' ${target()}`,
      ],
    ],
    [
      "an entry of the log",
      () => [
        `update log_leaves set entry = replace(entry, '"published"', '"refiled"') ${inPublication()}`,
        `update log_leaves set entry = replace(entry, '"refiled"', '"published"') ${inPublication()}`,
      ],
    ],
    [
      "the salt, as if it had been taken down",
      () => [
        `update log_parts set salt = decode(repeat('00', 32), 'hex') ${inPublication()} and position = 1`,
        `update log_parts set salt = salt ${inPublication()}`,
      ],
    ],
  ])("is found out: %s", async (_name, statements) => {
    const salts = await asOwner<{ position: number; salt: Buffer }>(
      `select position, salt from log_parts ${inPublication()}`,
    );
    const [sql, undo] = statements();
    const said = await afterChange(sql, undo);
    for (const { position, salt } of salts) {
      await asInsider(`update log_parts set salt = $1 ${inPublication()} and position = $2`, [
        salt,
        position,
      ]);
    }
    expect(said[0]).toContain("NOT VERIFIED");
    expect(said[1]).toContain("NOT VERIFIED");
    const folder = await givenArchive();
    expect((await bothVerify(folder)).every((each) => each.includes("\nVERIFIED\n"))).toBe(true);
    await rm(folder, { recursive: true });
  });

  test("and has the key too, is found out by everybody who kept a checkpoint", async () => {
    const folder = await givenArchive();
    const memory = join(folder, "memory");
    await copyFile(join(folder, "checkpoint"), memory);
    // The whole log written anew, of the same words with other salts, and signed.
    const checkpoint = (await findCheckpoint()) ?? expect.unreachable();
    await asInsider("delete from log_leaves where index = (select max(index) from log_leaves)");
    await asOwner("select append_leaf($1, null)", [
      '{"at":"","key":"x","prev":null,"type":"key","v":1}',
    ]);
    const root = (await findRoot(checkpoint.size)).toString("base64");
    const text = (parseNote(checkpoint.note)?.text ?? "").replace(/\n[^\n]+\n$/u, `\n${root}\n`);
    await asInsider("update log_checkpoints set note = $1 where size = $2", [
      `${text}\n${signText(text, signer, now)}`,
      checkpoint.size,
    ]);
    const rewritten = await givenArchive();
    expect(await verify(rewritten, "--log-only")).toContain("\nVERIFIED\n");
    const said = await verify(rewritten, "--log-only", "--memory", memory);
    expect(said).toContain("two checkpoints contradict each other");
    expect(said).toContain("rootNowAtThatSize");
    await Promise.all([folder, rewritten].map((each) => rm(each, { recursive: true })));
  });
});
