import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { checkpointText } from "@/lib/public-log/rules/checkpoint";
import { commitTo, type Part } from "@/lib/public-log/rules/leaf";
import { signerOf, signText } from "@/lib/public-log/rules/note";
import { proofText } from "@/lib/public-log/rules/record";
import { foldRight, inclusionPieces } from "@/lib/public-log/rules/tiles";
import { leafHash, rootOf } from "@/lib/public-log/rules/tree";
import { checkRecord } from "./proof";

const signer = signerOf("news.example/log", randomBytes(32));
const PAGE = "News\n Output “falls”  Fewer loaves left. And fewer came.";

const text = (words: string) => ({ type: "text", text: words });
const part = (name: string, value: unknown): Part => ({
  salt: randomBytes(32).toString("hex"),
  text: JSON.stringify([name, value]),
});

/** A record as the newsroom gives it out: entry `index` of a log of `size`. */
function givenRecord(index = 5, size = 11, parts = givenParts()) {
  const entry = JSON.stringify({ commit: commitTo(parts), rev: 1 });
  const leaves = Array.from({ length: size }, (_, i) =>
    leafHash(Buffer.from(i === index ? entry : `entry ${i}`)),
  );
  const proof = inclusionPieces(index, size).map((pieces) =>
    foldRight(
      pieces.map(({ height, index: at }) =>
        rootOf(leaves.slice(at * 2 ** height, (at + 1) * 2 ** height)),
      ),
    ),
  );
  const note = checkpointText({ origin: "news.example/log", size, root: rootOf(leaves) });
  const signed = `${note}\n${signText(note, signer, new Date())}`;
  const { vkey } = signer.verifier;
  return { index, entry, parts, proof: proofText({ index, proof, note: signed }), vkey };
}

function givenParts(): Part[] {
  return [
    part("headline", "Output “falls”"),
    part("block", { type: "paragraph", content: [text("Fewer loaves "), text("left.")] }),
    part("block", {
      type: "bulletList",
      content: [
        { type: "listItem", content: [{ type: "paragraph", content: [text("And fewer came.")] }] },
      ],
    }),
    { hash: "ab".repeat(32) },
  ];
}

test.each([
  [0, 1],
  [0, 2],
  [5, 11],
  [10, 11],
  [255, 256],
  [256, 300],
])("entry %i of %i holds", async (index, size) => {
  expect(await checkRecord(givenRecord(index, size), PAGE)).toMatchObject({
    outcome: "holds",
    key: signer.verifier.vkey,
  });
});

test("footnotes stand on the page in another order, and paragraphs must not", async () => {
  const footnote = (words: string) => ({ type: "footnote", content: [text(words)] });
  const paragraph = (words: string) => ({ type: "paragraph", content: [text(words)] });
  const parts = [
    part("block", paragraph("One.")),
    part("block", paragraph("Two.")),
    part("block", { type: "footnotes", content: [footnote("A note."), footnote("Another.")] }),
  ];
  const record = givenRecord(5, 11, parts);
  const outcome = async (page: string) => (await checkRecord(record, page)).outcome;
  expect(await outcome("One. Two. Another. A note.")).toBe("holds");
  expect(await outcome("Two. One. Another. A note.")).toBe("otherPage");
  expect(await outcome("One. Two. A note.")).toBe("otherPage");
});

test("each thing that can be wrong has its own word", async () => {
  const record = givenRecord();
  const outcome = async (change: Partial<typeof record>, page = PAGE) =>
    (await checkRecord({ ...record, ...change }, page)).outcome;
  expect(await outcome({ parts: givenParts() })).toBe("otherWords");
  expect(await outcome({}, PAGE.replace("Fewer", "More"))).toBe("otherPage");
  expect(await outcome({ index: 4 })).toBe("notInLog");
  expect(await outcome({ proof: record.proof.replace(/\n[^\n]{44}\n\n/u, "\n\n") })).toBe(
    "notInLog",
  );
  const other = signerOf("news.example/log", randomBytes(32)).verifier.vkey;
  expect(await outcome({ vkey: other })).toBe("notSigned");
  expect(await outcome({ vkey: `${other}\n${record.vkey}` })).toBe("holds");
});

test("a thousand flipped bits are found out", async () => {
  const record = givenRecord();
  // What is signed or hashed: the entry, each salt and text, the proof with the checkpoint in it.
  const fields = [
    (bytes: string) => ({ ...record, entry: bytes }),
    (bytes: string) => ({
      ...record,
      parts: record.parts.with(1, { ...record.parts[1], text: bytes } as Part),
    }),
    (bytes: string) => ({ ...record, proof: bytes }),
  ];
  const [, second] = record.parts;
  const texts = [record.entry, second && "text" in second ? second.text : "", record.proof];
  let tried = 0;
  for (let bit = 0; tried < 1000; bit++) {
    const field = bit % 3;
    const bytes = Buffer.from(texts[field] ?? "");
    const place = (bit * 7919) % (bytes.length * 8);
    bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7));
    const flipped = bytes.toString();
    // Base64 can say the same bytes in two ways; then nothing was changed.
    if (field === 2 && decoded(flipped) === decoded(texts[2] ?? "")) continue;
    tried += 1;
    const { outcome } = await checkRecord(fields[field]?.(flipped) ?? record, PAGE).catch(() => ({
      outcome: "thrown",
    }));
    expect(outcome, `bit ${place} of field ${field}`).not.toBe("holds");
  }
});

/** A proof with its base64 read, so that two spellings of the same bytes are the same. */
function decoded(proof: string): string {
  return proof.replace(/[A-Za-z0-9+/]{40,}=*/gu, (each) =>
    Buffer.from(each, "base64").toString("hex"),
  );
}
