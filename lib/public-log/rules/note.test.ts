import { describe, expect, test } from "vitest";
import { checkpointText, parseCheckpoint } from "./checkpoint";
import {
  knownSignatures,
  parseNote,
  parseSigner,
  parseVerifier,
  signerOf,
  signerText,
  signText,
} from "./note";

const SEED = Buffer.alloc(32, 7);
const NOW = new Date("2026-11-25T12:00:00Z");
const log = signerOf("news.example/log", SEED);
const witness = signerOf("witness.example/w1", Buffer.alloc(32, 9), 4);
const text = checkpointText({ origin: "news.example/log", size: 3, root: Buffer.alloc(32, 1) });

// The key and the note of golang.org/x/mod/sumdb/note, whose format this is.
const PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const ENCRYPTION = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

// The checkpoint of C2SP tlog-cosignature and its two lines.
const EXAMPLE = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const parsed = (note: string) => parseNote(note) ?? expect.unreachable();
const verifierOf = (vkey: string) => parseVerifier(vkey) ?? expect.unreachable();

describe("a signed note", () => {
  test("of the format's first implementation is believed", () => {
    const note = parsed(ENCRYPTION);
    expect(knownSignatures(note, [verifierOf(PETER)])).toHaveLength(1);
    const other = { ...note, text: note.text.replace("answer", "question") };
    expect(knownSignatures(other, [verifierOf(PETER)])).toBeNull();
  });

  test("of the specification is read line by line", () => {
    const note = parsed(EXAMPLE);
    expect(parseCheckpoint(note.text)).toMatchObject({
      origin: "example.com/behind-the-sofa",
      size: 20_852_163,
    });
    expect(note.signatures.map(({ name, id }) => [name, id.toString("hex")])).toEqual([
      ["example.com/behind-the-sofa", "033de0ae"],
      ["witness.example.com/w1", "8d66cf3f"],
    ]);
    expect(note.signatures[1]?.signature.readBigUInt64BE()).toBe(1_679_315_147n);
    expect(`${note.text}\n${note.signatures.map(({ line }) => line).join("")}`).toBe(EXAMPLE);
  });

  test("is signed the same for ever", () => {
    expect(log.verifier.vkey).toBe(
      "news.example/log+218e64a7+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs",
    );
    expect(signText(text, log, NOW)).toMatchInlineSnapshot(`
      "— news.example/log IY5kp6ELB4LA7WHtgMJK018SEP/oHq5iCo4Xoc056p2xOSgTQcdHuwLJu1Q/PnEedhMVt9xkDlANm5Bm55DaY+rNlgc=
      "
    `);
    expect(signText(text, witness, NOW)).toMatchInlineSnapshot(`
      "— witness.example/w1 JLXZ/gAAAABrBs3A7dMg/99BJ4WoFGswx+6XzpHTA+ePpH/X5i5Mf0neUkqF3+GuOH9U3lTnSNDV8x7yqQjDpLdjM3SSrLcIcHiRCA==
      "
    `);
  });

  test("is believed by its known keys, the strangers passed over", () => {
    const note = parsed(`${text}\n${signText(text, log, NOW)}${signText(text, witness, NOW)}`);
    expect(knownSignatures(note, [log.verifier, witness.verifier])).toEqual([
      expect.objectContaining({ verifier: log.verifier, at: null }),
      expect.objectContaining({ verifier: witness.verifier, at: NOW }),
    ]);
    expect(knownSignatures(note, [log.verifier])).toHaveLength(1);
    expect(
      knownSignatures(note, [signerOf("news.example/log", Buffer.alloc(32, 8)).verifier]),
    ).toEqual([]);
  });

  test("is not believed when a bit of it is another", () => {
    const signed = Buffer.from(
      `${text}\n${signText(text, log, NOW)}${signText(text, witness, NOW)}`,
    );
    for (let bit = 0; bit < signed.length * 8; bit += 3) {
      const flipped = Buffer.from(signed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const note = parseNote(flipped.toString());
      const known = note && knownSignatures(note, [log.verifier, witness.verifier]);
      // A flipped bit in a name makes a signature a stranger's; the words are then still those that were signed.
      if (known && known.length > 0) expect(note.text).toBe(text);
      expect(known?.length ?? 0).toBeLessThan(2);
    }
  });

  test.each([
    ["without a blank line", text + signText(text, log, NOW)],
    ["without a signature", `${text}\n`],
    ["with a control", `a\tb\n\n${signText("a\tb\n", log, NOW)}`],
    ["with words after it", `${text}\n${signText(text, log, NOW)}more`],
    [
      "with another spelling of base64",
      `${text}\n${signText(text, log, NOW).replace(/=?\n$/u, "\n")}x`,
    ],
    ["that is too long", `${"a\n".repeat(60_000)}\n${signText(text, log, NOW)}`],
  ])("%s is none", (_name, note) => {
    expect(parseNote(note)).toBeNull();
  });
});

describe("a key", () => {
  test("is read as it was written", () => {
    expect(parseSigner(signerText(log))).toEqual(log);
    expect(parseVerifier(witness.verifier.vkey)).toEqual(witness.verifier);
  });

  test.each([
    "",
    "news.example/log",
    log.verifier.vkey.replace("+21", "+22"),
    log.verifier.vkey.replace("news", "fake"),
    log.verifier.vkey.slice(0, -8),
    `${log.verifier.vkey}+AAAA`,
    "a b+00000000+AAAA",
  ])("is not %j", (vkey) => {
    expect(parseVerifier(vkey)).toBeNull();
    expect(parseSigner(`PRIVATE+KEY+${vkey}`)).toBeNull();
  });
});

test.each([
  ["an empty origin", "\n3\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"],
  ["a size with a zero before it", text.replace("\n3\n", "\n03\n")],
  ["a size below nothing", text.replace("\n3\n", "\n-3\n")],
  ["a size that cannot be counted", text.replace("\n3\n", "\n9999999999999999\n")],
  ["a root that is cut", text.replace(/.{4}=\n$/u, "=\n")],
  ["a last line that does not end", text.slice(0, -1)],
])("a text with %s is no checkpoint", (_name, wrong) => {
  expect(parseCheckpoint(wrong)).toBeNull();
});
