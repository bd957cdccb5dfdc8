import type { Channel } from "@/lib/articles/rules/passages";
import type { CommentOutcome } from "./board";
import type { Currency } from "./currency";
import type {
  ClaimKind,
  EvidenceRelation,
  Method,
  SourceVisibility,
  Stance,
  VerdictKind,
} from "./verdicts";
import type { Wording } from "./wording";

/**
 * Everything that was checked in one story, for somebody who must show how it is known. `version` counts the shapes of this
 * file: a change that a reader of it could notice is another one.
 */
export type CheckersLog = {
  version: 4;
  article: { id: string; headline: string; address: string | null };
  madeAt: Date;
  madeBy: string;
  claims: LoggedClaim[];
  /** What looked as if it had to be checked, and an editor said that it need not be. */
  unchecked: LoggedUnchecked[];
};

export type LoggedUnchecked = {
  /** The sentence, from the draft or a version that was sent on; null where neither has it any more. */
  sentence: string | null;
  sentenceHash: string;
  reason: string;
  by: string;
  at: Date;
};

export type LoggedClaim = {
  statement: string;
  kind: ClaimKind;
  channel: Channel;
  words: string;
  stance: Stance;
  /** The sentence that the words stand in now; null when they are gone from the text. */
  sentence: string | null;
  currency: Currency;
  /** Whom it could harm if it is wrong, so that two must check it; null when nobody says so. */
  grave: string | null;
  markedBy: string;
  markedAt: Date;
  /** When the mark was taken back; null while it stands. */
  withdrawnAt: Date | null;
  evidence: LoggedEvidence[];
  /** Who was asked to comment, the first first. */
  requests: LoggedRequest[];
  /** The first finding first. */
  verdicts: LoggedVerdict[];
};

/** Of a sealed source it says only that it is sealed. */
export type LoggedEvidence = {
  number: number;
  relation: EvidenceRelation;
  visibility: SourceVisibility;
  source: string;
  locator: string;
  url: string | null;
  quote: string;
  addedAt: Date;
  withdrawnAt: Date | null;
  /** What was kept of it first, by its SHA-256, and since when it no longer stands where it says; null when nothing was kept. */
  kept: { sha256: string; at: Date; lostAt: Date | null } | null;
};

export type LoggedRequest = {
  asked: string;
  question: string;
  askedBy: string;
  askedAt: Date;
  dueAt: Date;
  /** What became of it; null while it is open. */
  answer: { outcome: CommentOutcome; words: string; recordedBy: string; recordedAt: Date } | null;
};

export type LoggedVerdict = {
  number: number;
  verdict: VerdictKind;
  method: Method | null;
  reason: string;
  checkedBy: string;
  /** Who agreed to it as the second checker of a grave claim; null when nobody did. */
  secondedBy: string | null;
  decidedAt: Date;
  recheckAt: Date | null;
  /** Numbers of the evidence it rests on. */
  restsOn: number[];
  /** The sentence's hash that it was given on (DESIGN §3). */
  sentenceHash: string;
  /** What did not agree with it in the wording of that sentence, and why an editor let it stand. */
  letStand: { wording: Wording; reason: string; by: string; at: Date }[];
};

/** The log as JSON, for programs: the same shape, moments in ISO 8601. */
export function logAsJson(log: CheckersLog): string {
  return `${JSON.stringify(log, null, 2)}\n`;
}

const COLUMNS = [
  ...["claim", "statement", "kind", "channel", "words", "stance", "sentence now", "standing"],
  ...["grave", "marked by", "marked at", "mark taken back at", "evidence", "asked for comment"],
  ...[
    "finding",
    "verdict",
    "method",
    "how it is known",
    "checked by",
    "seconded by",
    "decided at",
    "recheck by",
  ],
  ...["rests on", "sentence hash", "wording let stand"],
];

/**
 * The log as CSV (RFC 4180) for a spreadsheet: a line for each finding, or one for a claim without any; then one for each
 * sentence that needs no check, without a number.
 */
export function logAsCsv({ claims, unchecked }: CheckersLog): string {
  const lines = claims.flatMap((claim, place) => {
    const about = [
      ...[String(place + 1), claim.statement, claim.kind, claim.channel, claim.words, claim.stance],
      ...[
        claim.sentence ?? "",
        claim.currency,
        claim.grave ?? "",
        claim.markedBy,
        moment(claim.markedAt),
      ],
      ...[moment(claim.withdrawnAt), claim.evidence.map(evidenceLine).join("\n")],
      claim.requests.map(requestLine).join("\n"),
    ];
    const found = claim.verdicts.map((verdict) => [
      ...[String(verdict.number), verdict.verdict, verdict.method ?? "", verdict.reason],
      ...[
        verdict.checkedBy,
        verdict.secondedBy ?? "",
        moment(verdict.decidedAt),
        moment(verdict.recheckAt),
      ],
      ...[verdict.restsOn.join(" "), verdict.sentenceHash, verdict.letStand.map(waived).join("\n")],
    ]);
    return (found.length > 0 ? found : [Array<string>(11).fill("")]).map((each) => [
      ...about,
      ...each,
    ]);
  });
  const passed = unchecked.map(({ sentence, sentenceHash, reason, by, at }) => {
    const line = Object.fromEntries(COLUMNS.map((column) => [column, ""]));
    line.words = sentence ?? "";
    line.standing = "needs no check";
    line["how it is known"] = reason;
    line["checked by"] = by;
    line["decided at"] = moment(at);
    line["sentence hash"] = sentenceHash;
    return Object.values(line);
  });
  return [COLUMNS, ...lines, ...passed].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

function evidenceLine(evidence: LoggedEvidence): string {
  const { number, relation, source, locator, url, quote, withdrawnAt, kept } = evidence;
  const said = [`${number} ${relation}: ${source}`, locator, url, quote && `“${quote}”`];
  const withdrawn = withdrawnAt && `withdrawn ${moment(withdrawnAt)}`;
  const shown = kept && `kept ${moment(kept.at)} as sha256:${kept.sha256}`;
  const lost = kept?.lostAt && `no longer there ${moment(kept.lostAt)}`;
  return [...said, shown, lost, withdrawn].filter(Boolean).join(", ");
}

function requestLine({ asked, question, askedAt, dueAt, answer }: LoggedRequest): string {
  const became = answer
    ? `${answer.outcome} ${moment(answer.recordedAt)}${answer.words && `: “${answer.words}”`}`
    : `open until ${moment(dueAt)}`;
  return `${asked}, ${moment(askedAt)}: “${question}”; ${became}`;
}

function waived({ wording, reason, by, at }: LoggedVerdict["letStand"][number]): string {
  return `${wording}: ${reason} (${by}, ${moment(at)})`;
}

const moment = (at: Date | null) => at?.toISOString() ?? "";

/** A cell that no spreadsheet takes for a formula (OWASP, CSV injection): what begins like one begins with a quote. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r|]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
