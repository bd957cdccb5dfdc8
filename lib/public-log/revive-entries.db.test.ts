import { execFile } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { recoverLost } from "@/bin/log-recovery";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { findSlug } from "@/lib/feeds/api-public";
import { keepMirror } from "@/lib/platform/log-vault";
import { inProject } from "@/lib/platform/project";
import { publishArticle } from "@/lib/publishing/publish-article";
import { asOwner, closeSessions } from "@/lib/testing/database";
import {
  givenApproved,
  givenLive,
  givenPeople,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { givenArchive, givenLogKey } from "@/lib/testing/public-log";
import { findCheckpoint, findLogSize, findRoot } from "./log-public";
import type { Signer } from "./rules/note";
import { signCheckpoint } from "./sign-checkpoint";

const now = new Date();
const owner = () => process.env.OWNER_DATABASE_URL ?? expect.unreachable();
const database = () => new URL(owner()).pathname.slice(1);
const newest = async () => (await findCheckpoint()) ?? expect.unreachable();
const codes = async () => (await signCheckpoint({ now })).issues.map(({ code }) => code);
const run = promisify(execFile);

let people: People;
let signer: Signer;
let story: Awaited<ReturnType<typeof givenLive>>;
let archive: string;
/** The log as the world has seen it, and the entries that the restored database has lost. */
let seen: { size: number; root: Buffer };
let lost: string[];

/** Copies a database while nobody is connected, as a backup does and a restore. */
async function copyDatabase(from: string, to: string): Promise<void> {
  await closeSessions();
  const client = new Client({ connectionString: inject("testServer").admin });
  await client.connect();
  try {
    await client.query(`drop database if exists ${to} with (force)`);
    await client.query(`create database ${to} template ${from}`);
  } finally {
    await client.end();
  }
}

const entriesFrom = (first: number) =>
  asOwner<{ entry: string }>("select entry from log_leaves where index >= $1 order by index", [
    first,
  ]);

/** An update of the story. */
async function updated(words: string) {
  const body = { type: "doc" as const, content: [paragraph(words)] };
  await givenWords(people.reporter, story.articleId, { body });
  const { revisionId } = await givenApproved(people, story.articleId, story.claims);
  const note = "More is known.";
  return publishArticle(people.otherEditor, { revisionId, kind: "updated", note, now: new Date() });
}

beforeAll(async () => {
  people = await givenPeople();
  signer = await givenLogKey();
  story = await givenLive(people);
  await signCheckpoint({ now });
  const before = await findLogSize();
  await copyDatabase(database(), `${database()}_backup`);
  // A minute later.
  await updated("Output fell by 40 percent in March. The mill runs again.");
  await givenLive(people);
  expect(await codes()).toEqual([]);
  seen = await newest();
  archive = await givenArchive();
  lost = (await entriesFrom(before)).map(({ entry }) => entry);
  expect(lost).toHaveLength(2);
  await copyDatabase(`${database()}_backup`, database());
  return async () => {
    await closeSessions();
    const client = new Client({ connectionString: inject("testServer").admin });
    await client.connect();
    await client.query(`drop database ${database()}_backup with (force)`);
    await client.end();
    await rm(archive, { recursive: true });
  };
});

describe("a newsroom restored to a minute before", () => {
  test("does not sign, and says at its start how many entries are missing", async () => {
    expect(await findLogSize()).toBe(seen.size - 2);
    expect(await codes()).toEqual(["behind_signed"]);
    expect((await newest()).size).toBe(seen.size - 2);
    expect(await recoverLost(owner())).toContain("2 signed entries are missing");
    expect(await codes()).toEqual(["behind_signed"]);
  });

  test("takes nothing from a mirror whose entries are others, or that is not signed", async () => {
    const forged = `${archive}-forged`;
    for (const [file, from, to] of [
      ["tile/entries/000.p/4", '"rev":2', '"rev":3'],
      ["checkpoint", `\n${seen.size}\n`, `\n${seen.size - 1}\n`],
    ] as const) {
      await cp(archive, forged, { recursive: true });
      const path = join(forged, file);
      const bytes = await readFile(path, "latin1");
      expect(bytes).toContain(from);
      await writeFile(path, bytes.replace(from, to), "latin1");
      await keepMirror(forged);
      expect(await recoverLost(owner())).toContain("2 signed entries are missing");
      expect(await findLogSize()).toBe(seen.size - 2);
      await rm(forged, { recursive: true });
    }
  });

  test("brings them back from a mirror byte for byte, says so in the log, and signs", async () => {
    await keepMirror(archive);
    expect(await recoverLost(owner())).toBe(`2 entries brought back from ${archive}`);
    const entries = (await entriesFrom(seen.size - 2)).map(({ entry }) => entry);
    expect(entries.slice(0, 2)).toEqual(lost);
    expect(entries.slice(2).map((entry) => JSON.parse(entry))).toMatchObject([
      { type: "lost", first: seen.size - 2, count: 2 },
    ]);
    expect(await findRoot(seen.size)).toEqual(seen.root);
    expect(await codes()).toEqual([]);
    expect((await newest()).size).toBe(seen.size + 1);
    expect(await recoverLost(owner())).toBe("");
  });

  test("gives no number again that readers have seen, and both verifiers accept its log", async () => {
    await updated("Output fell by 40 percent in March. The mill stands still again.");
    expect(await codes()).toEqual([]);
    const article = await findPublishedArticle((await findSlug(story.articleId)) ?? "");
    expect(article?.versions.map(({ number }) => number)).toEqual([3, 1]);
    const [entry] = await entriesFrom(seen.size + 1);
    expect(JSON.parse(entry?.entry ?? "")).toMatchObject({ rev: 3, prev: seen.size - 2 });

    const whole = await givenArchive();
    const { vkey } = signer.verifier;
    const verify = inProject("bin/onrecord-verify.mjs");
    const ours = await run(process.execPath, [verify, whole, "--vkey", vkey]);
    expect(ours.stdout).toContain("the words of 2 versions were lost in a restore");
    expect(ours.stdout).toContain("\nVERIFIED\n");
    const theirs = await run("python3", [inProject("e2e/verify_log.py"), whole, vkey]);
    expect(theirs.stdout).toContain("\nVERIFIED\n");
    await rm(whole, { recursive: true });
  });
});
