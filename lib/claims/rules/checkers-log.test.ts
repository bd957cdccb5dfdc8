import { expect, test } from "vitest";
import { type CheckersLog, type LoggedClaim, logAsCsv, logAsJson } from "./checkers-log";

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));

const CLAIM: LoggedClaim = {
  ...{ statement: "Output fell by 40 percent", kind: "figure", channel: "body" },
  ...{ words: "40 percent", stance: "asserted", sentence: "Output fell by 40 percent." },
  ...{ currency: "current", grave: null, markedBy: "Rana", markedAt: at(8), withdrawnAt: null },
  evidence: [
    {
      ...{ number: 1, relation: "supports", visibility: "named", source: "Register, volume 2" },
      ...{ locator: "page 7", url: "https://records.example/7", quote: 'They "fell"' },
      ...{ addedAt: at(9), withdrawnAt: null },
      kept: { sha256: "ef56", at: at(9), lostAt: at(13) },
    },
    {
      ...{ number: 2, relation: "context", visibility: "sealed", source: "sealed" },
      ...{ locator: "", url: null, quote: "", addedAt: at(9), withdrawnAt: at(11), kept: null },
    },
  ],
  requests: [
    {
      ...{ asked: "The mill, by email", question: "Why?", askedBy: "Rana", askedAt: at(9) },
      ...{ dueAt: at(12) },
      answer: {
        outcome: "answered",
        words: "The dry spring.",
        recordedBy: "Rana",
        recordedAt: at(10),
      },
    },
    {
      ...{ asked: "The union", question: "Since when?", askedBy: "Rana", askedAt: at(9) },
      ...{ dueAt: at(12), answer: null },
    },
  ],
  verdicts: [
    {
      ...{ number: 1, verdict: "confirmed", method: "official_record", reason: "Added up." },
      ...{
        checkedBy: "Chiara",
        secondedBy: "Sefa",
        decidedAt: at(10),
        recheckAt: null,
        restsOn: [1, 2],
      },
      sentenceHash: "ab12",
      letStand: [{ wording: "undated", reason: "The day is told above.", by: "Edda", at: at(11) }],
    },
  ],
};

const LOG: CheckersLog = {
  ...{ version: 4, madeAt: at(12), madeBy: "Edda" },
  article: { id: "a", headline: "Less bread", address: "https://news.example/world/less-bread" },
  claims: [CLAIM, { ...CLAIM, statement: "=SUM(A1)", evidence: [], requests: [], verdicts: [] }],
  unchecked: [
    {
      ...{ sentence: "It has two doors.", sentenceHash: "cd34", reason: "Anybody can see it." },
      ...{ by: "Edda", at: at(11) },
    },
  ],
};

test("the log as CSV is what it was when its shape was fixed", () => {
  expect(logAsCsv(LOG)).toBe(
    [
      "claim,statement,kind,channel,words,stance,sentence now,standing,grave,marked by,marked at,mark taken back at,evidence,asked for comment,finding,verdict,method,how it is known,checked by,seconded by,decided at,recheck by,rests on,sentence hash,wording let stand",
      '1,Output fell by 40 percent,figure,body,40 percent,asserted,Output fell by 40 percent.,current,,Rana,2026-03-01T08:00:00.000Z,,"1 supports: Register, volume 2, page 7, https://records.example/7, “They ""fell""”, kept 2026-03-01T09:00:00.000Z as sha256:ef56, no longer there 2026-03-01T13:00:00.000Z\n2 context: sealed, withdrawn 2026-03-01T11:00:00.000Z","The mill, by email, 2026-03-01T09:00:00.000Z: “Why?”; answered 2026-03-01T10:00:00.000Z: “The dry spring.”\nThe union, 2026-03-01T09:00:00.000Z: “Since when?”; open until 2026-03-01T12:00:00.000Z",1,confirmed,official_record,Added up.,Chiara,Sefa,2026-03-01T10:00:00.000Z,,1 2,ab12,"undated: The day is told above. (Edda, 2026-03-01T11:00:00.000Z)"',
      "2,'=SUM(A1),figure,body,40 percent,asserted,Output fell by 40 percent.,current,,Rana,2026-03-01T08:00:00.000Z,,,,,,,,,,,,,,",
      ",,,,It has two doors.,,,needs no check,,,,,,,,,,Anybody can see it.,Edda,,2026-03-01T11:00:00.000Z,,,cd34,",
      "",
    ].join("\r\n"),
  );
});

test.each(["=1+1", "+1", "-1", "@SUM", "\tx", "\rx", "|cmd"])(
  "a cell that begins like a formula begins with a quote: %j",
  (statement) => {
    const [, line = ""] = logAsCsv({ ...LOG, claims: [{ ...CLAIM, statement }] }).split(
      /\r\n(?=1,)/u,
    );
    expect(line.replaceAll('"', "")).toMatch(/^1,'/u);
  },
);

test("the log as JSON has all of it, and a version", () => {
  const read = JSON.parse(logAsJson(LOG));
  expect(Object.keys(read)).toEqual([
    "version",
    "madeAt",
    "madeBy",
    "article",
    "claims",
    "unchecked",
  ]);
  expect(read.version).toBe(4);
  expect(read.claims[0]).toEqual(JSON.parse(JSON.stringify(CLAIM)));
});
