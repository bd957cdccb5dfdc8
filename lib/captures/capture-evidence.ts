import type { Looked, Order, Sight } from "@/lib/platform/capture/look";
import { lookApart } from "@/lib/platform/capture-process";
import { transaction } from "@/lib/platform/db";
import { environment } from "@/lib/platform/environment";
import { installedBrowser } from "@/lib/platform/installed-browser";
import {
  addCapture,
  findLast,
  findUploaded,
  giveTurnBack,
  type NewCapture,
  type NewFile,
  type Turn,
  takeTurns,
} from "./capture-store";
import { isGivenUp, judge, nextLook } from "./rules/capture";

/** How long one call goes on taking turns, and after what a turn is another's even so, in milliseconds. */
const WORK = 20_000;
const LEASE = 120_000;
/** Browsers are large: on all instances together, no more look at the same time. */
const AT_ONCE = 2;

const who = null;

/**
 * Looks at evidence that is due, each in a process of its own, and keeps what was seen. What could not be fetched is tried again
 * later and later. Gives back how many looks there were.
 */
export async function captureEvidence({ now }: { now: Date }): Promise<{ looks: number }> {
  const began = performance.now();
  let looks = 0;
  for (;;) {
    const at = new Date(now.getTime() + performance.now() - began);
    const until = new Date(at.getTime() + LEASE);
    const turns = await transaction({ who, now: at }, (tx) =>
      takeTurns(tx, { now: at, until, atOnce: AT_ONCE }),
    );
    await Promise.all(turns.map((turn) => takeTurn(turn, at)));
    looks += turns.length;
    if (turns.length === 0 || performance.now() - began > WORK) return { looks };
  }
}

async function takeTurn(turn: Turn, now: Date): Promise<void> {
  const { evidenceId, foundAt, lostAt, addedAt } = turn;
  const watched = { wasFound: foundAt !== null, isLost: lostAt !== null, addedAt };
  try {
    const order = await transaction({ who, now }, (tx) => orderFor(tx, turn));
    const looked = await lookApart(order);
    const capture = toCapture(turn, looked);
    const failures = "problem" in looked ? turn.failures + 1 : 0;
    // A file that was sent in stays as it is: once read, it is read for ever.
    const isDone = turn.address === null && capture.finding !== "failed";
    const dueAt = isDone ? null : nextLook(capture.finding, { ...watched, failures }, now);
    await transaction({ who, now }, (tx) =>
      addCapture(tx, evidenceId, capture, { dueAt, failures }),
    );
  } catch (error) {
    // A bug of ours is not met again every five seconds.
    const failures = turn.failures + 1;
    const dueAt = nextLook("failed", { ...watched, failures }, now);
    await transaction({ who, now }, (tx) => giveTurnBack(tx, evidenceId, { dueAt, failures }));
    throw error;
  }
}

type Tx = Parameters<typeof findLast>[0];

async function orderFor(tx: Tx, { evidenceId, address }: Turn): Promise<Order> {
  if (address === null) {
    const { type, bytes } = await findUploaded(tx, evidenceId);
    return { type, bytes };
  }
  const last = await findLast(tx, evidenceId);
  // What a script writes can change while the page around it stays the same.
  const isSteady = last?.finding === "found" && last.seenIn !== "drawn_text";
  return {
    address,
    unless: isSteady ? last.fingerprint : null,
    browser: installedBrowser(),
    allowed: environment().PRIVATE_ADDRESSES,
  };
}

function toCapture(turn: Turn, looked: Looked): NewCapture {
  const none = { passage: "", seenIn: null, undrawn: "", files: [] };
  if ("problem" in looked) {
    const { problem, reached } = looked;
    const { failures, foundAt } = turn;
    const givenUp = isGivenUp({ failures: failures + 1, reached, wasFound: foundAt !== null });
    const finding = givenUp ? "gone" : "failed";
    return { ...none, finding, problem, address: turn.address, status: null };
  }
  const { sight } = looked;
  const { finding, seenIn, passage } = judge(sight, turn.passage);
  const { address, status, undrawn } = sight;
  const files = filesOf(sight, turn.address === null);
  return { finding, seenIn, passage, address, status, undrawn, problem: "", files };
}

/** What a sight leaves to be kept; nothing when it is what was there before. */
function filesOf({ files, text, drawnText }: Sight, isUpload: boolean): NewFile[] {
  if (files.length === 0 && !isUpload) return [];
  const texts = [
    { kind: "text", text },
    { kind: "drawn_text", text: drawnText },
  ] as const;
  return [
    ...files,
    ...texts
      .filter((each) => each.text !== "")
      .map(({ kind, text: words }) => ({
        ...{ kind, type: "text/plain; charset=utf-8", bytes: Buffer.from(words, "utf8") },
      })),
  ];
}
