import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { asApp, asOwner } from "@/lib/testing/database";
import { givenLive, givenPeople, type People } from "@/lib/testing/newsroom";
import { asInsider, givenLogKey } from "@/lib/testing/public-log";
import {
  findCheckpoint,
  findLogSize,
  findRoot,
  findSignedRoot,
  findUnsignedSince,
  listCheckpoints,
} from "./log-public";
import { resumeSigning } from "./resume-signing";
import { parseCheckpoint } from "./rules/checkpoint";
import { knownSignatures, parseNote, type Signer, signerOf, signText } from "./rules/note";
import { signCheckpoint } from "./sign-checkpoint";

let people: People;
let signer: Signer;

const now = new Date();
const folder = () => process.env.ONRECORD_LOG_FOLDER ?? expect.unreachable();
const signed = () => join(folder(), `${signer.verifier.id.toString("hex")}.signed.json`);
const newest = async () => (await findCheckpoint()) ?? expect.unreachable();

beforeAll(async () => {
  people = await givenPeople();
});

test("without a key nothing is signed, and what is published waits", async () => {
  await givenLive(people);
  const outcome = await signCheckpoint({ now });
  expect(outcome.size).toBeNull();
  expect(outcome.issues.map(({ code }) => code)).toEqual(["no_key"]);
  const [entry] = await asOwner<{ at: string }>(
    "select entry::json ->> 'at' as at from log_leaves order by index limit 1",
  );
  expect((await findUnsignedSince())?.toISOString()).toBe(entry?.at);
  expect(await findSignedRoot()).toBeNull();
});

describe("a log with a key", () => {
  beforeAll(async () => {
    signer = await givenLogKey();
  });

  test("is signed as far as it is committed, by a key that only its owner can read", async () => {
    const { size, issues } = await signCheckpoint({ now });
    expect(issues).toEqual([]);
    expect(size).toBe(await findLogSize());
    expect(await findUnsignedSince()).toBeNull();
    const root = (await findRoot(size ?? 0)).toString("base64");
    expect(await findSignedRoot()).toEqual({ size, root });
    const checkpoint = await newest();
    const note = parseNote(checkpoint.note) ?? expect.unreachable();
    expect(knownSignatures(note, [signer.verifier])).toHaveLength(1);
    expect(parseCheckpoint(note.text)).toEqual({
      ...{ origin: "localhost:3000/log", size },
      root: await findRoot(size ?? 0),
    });
    const [key = ""] = (await readdir(folder())).filter((name) => name.endsWith(".key"));
    expect((await stat(join(folder(), key))).mode & 0o777).toBe(0o400);
  });

  test("is signed again only when it has grown", async () => {
    await signCheckpoint({ now });
    const count = (await listCheckpoints(99)).length;
    await signCheckpoint({ now });
    expect(await listCheckpoints(99)).toHaveLength(count);
    await givenLive(people);
    await signCheckpoint({ now });
    expect(await listCheckpoints(99)).toHaveLength(count + 1);
  });

  test("has one checkpoint of a size, however many sign at once", async () => {
    await givenLive(people);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => signCheckpoint({ now })));
    expect(new Set(outcomes.map(({ size }) => size))).toEqual(new Set([await findLogSize()]));
    expect(outcomes.flatMap(({ issues }) => issues)).toEqual([]);
    const sizes = (await listCheckpoints(99)).map(({ size }) => size);
    expect(sizes).toEqual([...new Set(sizes)]);
  });

  test("is signed after all when the signer fell between remembering and keeping", async () => {
    await givenLive(people);
    await signCheckpoint({ now });
    await asInsider(
      "delete from log_checkpoints where size = (select max(size) from log_checkpoints)",
    );
    expect((await newest()).size).toBeLessThan(await findLogSize());
    expect((await signCheckpoint({ now })).issues).toEqual([]);
    expect((await newest()).size).toBe(await findLogSize());
  });

  test("takes no checkpoint from the desk that is not larger, or larger than the log", async () => {
    const insert =
      "insert into log_checkpoints (size, root, note, signed_at) values ($1, '', '', now())";
    await expect(asApp(insert, [(await findLogSize()) + 1])).rejects.toThrow("not so many entries");
    await expect(asApp(insert, [1])).rejects.toThrow("larger log");
  });
});

/** What a restore from a backup leaves: the last entry and its checkpoint were never there. */
async function restoreOlder() {
  await asInsider(
    "delete from log_checkpoints where size = (select max(size) from log_checkpoints)",
  );
  await asInsider("delete from log_leaves where index = (select max(index) from log_leaves)");
}

const codes = async () => (await signCheckpoint({ now })).issues.map(({ code }) => code);

describe("a signer that has lost its memory", () => {
  beforeAll(async () => {
    await givenLive(people);
    await signCheckpoint({ now });
    await rm(signed());
  });

  test("signs nothing, until it is compared with what others have kept", async () => {
    const { size, note } = await newest();
    await givenLive(people);
    expect(await codes()).toEqual(["memory_lost"]);
    expect((await newest()).size).toBe(size);

    const text = parseNote(note)?.text ?? "";
    const forged = `${text}\n${signText(text, signerOf("localhost:3000/log", Buffer.alloc(32)), now)}`;
    await expect(resumeSigning({ note: forged })).rejects.toThrow("no checkpoint that this log");
    const more = text.replace(`\n${size}\n`, `\n${size + 9}\n`);
    await expect(
      resumeSigning({ note: `${more}\n${signText(more, signer, now)}` }),
    ).rejects.toThrow("Bring the missing ones back");

    await resumeSigning({ note });
    expect(await codes()).toEqual([]);
    expect((await newest()).size).toBe(size + 1);
    await expect(resumeSigning({ note })).rejects.toThrow("a newer checkpoint");
  });
});

describe("a key that follows another", () => {
  test("is named by an entry, and both sign for thirty days", async () => {
    const old = signer;
    const next = await givenLogKey();
    await signCheckpoint({ now: new Date() });
    const verifiers = [old.verifier, next.verifier];
    const both = parseNote((await newest()).note) ?? expect.unreachable();
    expect(knownSignatures(both, verifiers)).toHaveLength(2);
    const [entry] = await asOwner<{ entry: string }>(
      "select entry from log_leaves order by index desc limit 1",
    );
    expect(JSON.parse(entry?.entry ?? "")).toMatchObject({
      type: "key",
      key: next.verifier.vkey,
      prev: 1,
    });
    await givenLive(people);
    await signCheckpoint({ now: new Date(Date.now() + 31 * 86_400_000) });
    const one = parseNote((await newest()).note) ?? expect.unreachable();
    expect(knownSignatures(one, verifiers)?.map(({ verifier }) => verifier)).toEqual([
      next.verifier,
    ]);
    expect((await newest()).size).toBe(await findLogSize());
  });
});

// Last, since nothing signs this log again.
describe("a database that is not the one that was signed", () => {
  test("is not signed, neither while it is younger nor when it has grown another way", async () => {
    await givenLive(people);
    await signCheckpoint({ now });
    const before = await newest();
    await restoreOlder();
    expect(await codes()).toEqual(["behind_signed"]);
    await givenLive(people);
    expect(await codes()).toEqual(["not_what_was_signed"]);
    await givenLive(people);
    expect(await codes()).toEqual(["not_what_was_signed"]);
    await expect(resumeSigning({ note: before.note })).rejects.toThrow(
      "not those that were signed",
    );
    expect((await newest()).size).toBe(before.size - 1);
  });
});
