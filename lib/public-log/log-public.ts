import { oncePerEdition } from "@/lib/platform/once-per-edition";
import { readers } from "@/lib/platform/readers-db";
import type { Prisma } from "@/prisma/generated/client";
import { type Part, parseLeaf } from "./rules/leaf";
import { proofText, recordText } from "./rules/record";
import {
  consistencyPieces,
  entryBundle,
  foldRight,
  inclusionPieces,
  levelSize,
  runOf,
  type Subtree,
  subtreesOf,
  TILE_WIDTH,
  type Tile,
} from "./rules/tiles";
import { rootOf } from "./rules/tree";

/** A checkpoint as it is given out: with the lines of every witness that signed it. */
export type SignedCheckpoint = ReturnType<typeof toCheckpoint>;

const checkpointSelect = {
  size: true,
  root: true,
  note: true,
  signedAt: true,
  cosignatures: {
    orderBy: { vkey: "asc" },
    select: { vkey: true, line: true, signedAt: true },
  },
} as const satisfies Prisma.LogCheckpointSelect;

/** How many entries the log has, signed or not yet. */
export async function findLogSize(): Promise<number> {
  const newest = await readers.logLeaf.findFirst({
    orderBy: { index: "desc" },
    select: { index: true },
  });
  return newest === null ? 0 : Number(newest.index) + 1;
}

/** The newest checkpoint, or the one of a size; null when there is none. */
export async function findCheckpoint(size?: number) {
  const row = await readers.logCheckpoint.findFirst({
    ...(size !== undefined && { where: { size } }),
    orderBy: { size: "desc" },
    select: checkpointSelect,
  });
  return row && toCheckpoint(row);
}

/** How far the log is signed, for every page; null when it is not. The root is in base64. */
export const findSignedRoot = oncePerEdition(
  async (): Promise<{ size: number; root: string } | null> => {
    const row = await readers.logCheckpoint.findFirst({
      orderBy: { size: "desc" },
      select: { size: true, root: true },
    });
    return row && { size: Number(row.size), root: Buffer.from(row.root).toString("base64") };
  },
);

/** Since when entries wait for their signature; null when none does. */
export async function findUnsignedSince(): Promise<Date | null> {
  const signed = await readers.logCheckpoint.findFirst({
    orderBy: { size: "desc" },
    select: { size: true },
  });
  const waiting = await readers.logLeaf.findUnique({
    where: { index: signed?.size ?? 0n },
    select: { entry: true },
  });
  return waiting && new Date(parseLeaf(waiting.entry).at);
}

/** The newest checkpoints, the newest first. */
export async function listCheckpoints(count: number) {
  const rows = await readers.logCheckpoint.findMany({
    orderBy: { size: "desc" },
    take: count,
    select: checkpointSelect,
  });
  return rows.map(toCheckpoint);
}

function toCheckpoint(row: Prisma.LogCheckpointGetPayload<{ select: typeof checkpointSelect }>) {
  return {
    size: Number(row.size),
    root: Buffer.from(row.root),
    signedAt: row.signedAt,
    cosignatures: row.cosignatures,
    note: row.note + row.cosignatures.map(({ line }) => line).join(""),
  };
}

/** Every key that the log was signed with, as a file of lines, the newest first. */
export async function findVerifierKeys(): Promise<string> {
  const keys = await listLogKeys();
  return keys
    .toReversed()
    .map(({ vkey }) => `${vkey}\n`)
    .join("");
}

/** Every key that the log was signed with, in their order of time. */
export function listLogKeys() {
  return readers.logKey.findMany({
    orderBy: { leafIndex: "asc" },
    select: { vkey: true, since: true, leafIndex: true },
  });
}

/** The witnesses that are asked, in their order of time. */
export function listWitnesses() {
  return readers.logWitness.findMany({
    where: { endedAt: null },
    orderBy: [{ since: "asc" }, { vkey: "asc" }],
    select: { vkey: true, since: true },
  });
}

/** The root over the first `size` entries. */
export async function findRoot(size: number): Promise<Buffer> {
  const [root] = size === 0 ? [rootOf([])] : await hashesOf([subtreesOf(0, size)]);
  if (!root) throw new Error(`the log has no ${size} entries`);
  return root;
}

/** The hashes of the perfect subtrees that together are the first `size` entries, from left to right. */
export function findPeaks(size: number): Promise<Buffer[]> {
  return hashesOf(subtreesOf(0, size).map((subtree) => [subtree]));
}

/** What proves that an entry is in the log of this size. */
export function findInclusionProof(index: number, size: number): Promise<Buffer[]> {
  return hashesOf(inclusionPieces(index, size));
}

/** What proves that the log of size `after` begins with that of size `before`. */
export function findConsistencyProof(before: number, after: number): Promise<Buffer[]> {
  return hashesOf(consistencyPieces(before, after));
}

async function hashesOf(pieces: Subtree[][]): Promise<Buffer[]> {
  const runs = pieces.flat().map(runOf);
  if (runs.length === 0) return [];
  // One value for each run: a proof in a long log has hundreds of hashes.
  const rows = await readers.$queryRaw<{ hashes: Uint8Array }[]>`
    select string_agg(hash, ''::bytea order by place) as hashes
    from log_hashes(${runs.map(({ level }) => level)}::int[], ${runs.map(({ start }) => start)}::bigint[],
      ${runs.map(({ count }) => count)}::bigint[]) with ordinality as found (run, hash, place)
    group by run order by run`;
  const found = rows.map(({ hashes }) => chunks(hashes));
  if (runs.some(({ count }, i) => found[i]?.length !== count)) {
    throw new Error("the log has not so many entries");
  }
  const roots = found.map(rootOf);
  return pieces.map((subtrees) => foldRight(roots.splice(0, subtrees.length)));
}

function chunks(hashes: Uint8Array): Uint8Array[] {
  return Array.from({ length: hashes.length / 32 }, (_, i) => hashes.subarray(i * 32, i * 32 + 32));
}

/** The bytes of a tile, or of a bundle of entries; null when the log has not grown so far. */
export async function findTile({ level, index, width }: Tile): Promise<Buffer | null> {
  const height = level === "entries" ? 0 : level;
  const size = await findLogSize();
  const end = index * TILE_WIDTH + width;
  if (end > levelSize(height, size)) return null;
  const within = { index: { gte: index * TILE_WIDTH, lt: end } };
  if (level === "entries") {
    const rows = await readers.logLeaf.findMany({
      where: within,
      orderBy: { index: "asc" },
      select: { entry: true },
    });
    return entryBundle(rows.map(({ entry }) => Buffer.from(entry)));
  }
  const query = { orderBy: { index: "asc" }, select: { hash: true } } as const;
  const rows =
    level === 0
      ? await readers.logLeaf.findMany({ where: within, ...query })
      : await readers.logNode.findMany({ where: { level, ...within }, ...query });
  return Buffer.concat(rows.map(({ hash }) => hash));
}

/** One version of a story as the log has it, with everything it commits to. */
export type LogRecord = {
  index: number;
  entry: string;
  parts: Part[];
  /** Where readers read it. */
  url: string;
};

/** The record of a story's version; null when readers have no such version. */
export async function findRecord(story: string, version: number): Promise<LogRecord | null> {
  const row = await readers.publication.findUnique({
    where: { articleId_number: { articleId: story, number: version } },
    select: {
      id: true,
      leaf: { select: { index: true, entry: true } },
      article: { select: { slug: true, section: { select: { slug: true } } } },
    },
  });
  if (!row?.leaf) return null;
  const parts = await readers.$queryRaw<
    { hash: string | null; salt: string | null; words: string | null }[]
  >`select hash, salt, words from record_parts(${row.id}::uuid)`;
  const { slug, section } = row.article;
  return {
    index: Number(row.leaf.index),
    entry: row.leaf.entry,
    // What was erased has its hash left. Words that are gone without it, or that came without a salt, are shown
    // as they are found: nobody will take them for what was entered.
    parts: parts.map(({ hash, salt, words }) =>
      hash !== null && salt === null ? { hash } : { salt: salt ?? "", text: words ?? "" },
    ),
    url: `/${section?.slug}/${slug}/v/${version}`,
  };
}

/**
 * A record with its proof in the newest signed log, as it is given out and can be checked offline. Null when
 * readers have no such version, or when it waits for the signature.
 */
export async function findProvenRecord(
  story: string,
  version: number,
): Promise<{ text: string; proof: string } | null> {
  const [record, checkpoint, vkey] = await Promise.all([
    findRecord(story, version),
    findCheckpoint(),
    findVerifierKeys(),
  ]);
  if (!record || !checkpoint || record.index >= checkpoint.size) return null;
  const path = await findInclusionProof(record.index, checkpoint.size);
  const proof = proofText({ index: record.index, proof: path, note: checkpoint.note });
  return { text: recordText(record, proof, vkey), proof };
}

/** The newest entries below a place, the newest first. */
export async function listEntries(count: number, below?: number) {
  const rows = await readers.logLeaf.findMany({
    ...(below !== undefined && { where: { index: { lt: below } } }),
    orderBy: { index: "desc" },
    take: count,
    select: {
      index: true,
      entry: true,
      publication: {
        select: {
          revision: { select: { headline: true } },
          article: {
            select: {
              language: true,
              slug: true,
              publicationState: true,
              section: { select: { slug: true } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ index, entry, publication }) => ({
    index: Number(index),
    leaf: parseLeaf(entry),
    story: publication && {
      url: `/${publication.article.section?.slug}/${publication.article.slug}`,
      headline: publication.revision.headline,
      language: publication.article.language,
      takenDown: publication.article.publicationState === "taken_down",
    },
  }));
}
