import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/articles/rules/clean-text";
import { CHANNELS } from "@/lib/articles/rules/passages";
import { COMMENT_OUTCOMES } from "./board";
import {
  CLAIM_KINDS,
  EVIDENCE_RELATIONS,
  evidenceNeeded,
  METHODS,
  needsMethod,
  needsRecheck,
  SOURCE_KINDS,
  SOURCE_VISIBILITIES,
  STANCES,
  VERDICTS,
} from "./verdicts";
import { WORDINGS } from "./wording";

const line = (longest: number) =>
  z
    .string()
    .max(longest, `Keep this under ${longest.toLocaleString("en")} characters.`)
    .transform(cleanLine);
const required = (longest: number, message: string) =>
  line(longest).refine((text) => text !== "", message);
const webAddress = z
  .union([
    z.literal(""),
    z
      .url({ protocol: /^https?$/u, error: "Write a whole address that begins with https://" })
      .max(2_000),
  ])
  .nullish()
  .transform((url) => url || null);

// Cut anywhere, so also through a character; the halves and NUL are nothing that can be kept.
const surroundings = z
  .string()
  .max(200)
  .transform((text) => text.replace(/\p{Cs}/gu, "\ufffd").replaceAll("\0", "\ufffd"));

export const markClaimInput = z.strictObject({
  articleId: z.uuid(),
  channel: z.enum(CHANNELS),
  // Anchors are matched letter for letter, so they are not cleaned.
  exact: z.string().min(1, "Select the words of the claim.").max(2_000),
  prefix: surroundings,
  suffix: surroundings,
  statement: required(1_000, "Say what the claim is."),
  kind: z.enum(CLAIM_KINDS),
  stance: z.enum(STANCES).default("asserted"),
  claimId: z.uuid().optional(),
});

export const withdrawOccurrenceInput = z.strictObject({ occurrenceId: z.uuid() });

const newSource = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  visibility: z.enum(SOURCE_VISIBILITIES).default("named"),
  name: required(300, "Name the source."),
  description: line(300).default(""),
  url: webAddress,
  /** Who may read a sealed one, besides who seals it. */
  readers: z.array(z.uuid()).max(50).optional(),
});

export const attachEvidenceInput = z.strictObject({
  claimId: z.uuid(),
  relation: z.enum(EVIDENCE_RELATIONS),
  source: z.union([z.strictObject({ id: z.uuid() }), newSource]),
  locator: line(300).default(""),
  url: webAddress,
  quote: z.string().max(4_000).transform(cleanText).default(""),
  /** A file that was sent in, as this evidence. */
  uploadId: z.uuid().optional(),
});

export const withdrawEvidenceInput = z.strictObject({ evidenceId: z.uuid() });

export const openEvidenceInput = z.strictObject({ evidenceId: z.uuid() });

export const changeSealInput = z.strictObject({
  sourceId: z.uuid(),
  userId: z.uuid("Choose a person."),
  mayRead: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});

const longText = (longest: number) =>
  z
    .string()
    .max(longest, `Keep this under ${longest.toLocaleString("en")} characters.`)
    .transform((text) => cleanText(text).trim());

const aReason = z
  .string()
  .max(1_000, "Say it in 1,000 characters.")
  .transform((text) => cleanText(text).trim())
  .refine((text) => text.length >= 10, "Say in a sentence why.");

export const markGraveInput = z.strictObject({
  occurrenceId: z.uuid(),
  grave: z.enum(["yes", "no"]).transform((value) => value === "yes"),
  reason: aReason,
});

export const waiveWordingInput = z.strictObject({
  occurrenceId: z.uuid(),
  sentenceHash: z.string().regex(/^[0-9a-f]{64}$/u),
  wording: z.enum(WORDINGS),
  reason: aReason,
});

export const waiveCheckInput = z.strictObject({
  articleId: z.uuid(),
  // As it stands in the text; signs and spaces that say nothing may differ.
  sentence: z.string().min(1).max(10_000),
  reason: aReason,
});

export const assignClaimInput = z.strictObject({
  occurrenceId: z.uuid(),
  /** Nobody where it is given back. */
  assigneeId: z.union([z.literal("").transform(() => null), z.uuid("Choose a person.")]),
});

export const askForCommentInput = z.strictObject({
  occurrenceId: z.uuid(),
  asked: required(300, "Say whom you have asked, and how."),
  question: longText(4_000).refine((text) => text !== "", "Write down what you have asked."),
  dueAt: z.coerce.date({ error: "Say until when they can answer." }),
});

export const recordAnswerInput = z
  .strictObject({
    requestId: z.uuid(),
    outcome: z.enum(COMMENT_OUTCOMES),
    words: longText(8_000).default(""),
  })
  .refine(({ outcome, words }) => outcome !== "answered" || words !== "", {
    path: ["words"],
    message: "Write down what was answered.",
  });

export const secondVerdictInput = z.strictObject({ verdictId: z.uuid() });

export const giveVerdictInput = z
  .strictObject({
    occurrenceId: z.uuid(),
    sentenceHash: z.string().regex(/^[0-9a-f]{64}$/u),
    verdict: z.enum(VERDICTS),
    method: z.enum(METHODS).nullable(),
    reason: z
      .string()
      .max(2_000, "Keep the reason under 2,000 characters.")
      .transform(cleanText)
      .refine((text) => text.trim() !== "", "Say how it is known: readers see this."),
    evidenceIds: z
      .array(z.uuid())
      .max(50)
      .default([])
      .transform((ids) => [...new Set(ids)]),
    ownerId: z.uuid().nullable(),
    recheckAt: z.coerce.date().nullable(),
  })
  .superRefine((input, issues) => {
    const refuse = (path: string, message: string) =>
      issues.addIssue({ code: "custom", path: [path], message });
    if (needsMethod(input.verdict) && input.method === null)
      refuse("method", "Say by which method this was found.");
    const needed = evidenceNeeded(input.verdict);
    if (input.evidenceIds.length < needed) {
      refuse(
        "evidenceIds",
        needed === 2
          ? "Cite both sides: choose two pieces of evidence."
          : "Choose the evidence that this rests on.",
      );
    }
    if (needsRecheck(input.verdict) && input.ownerId === null)
      refuse("ownerId", "Say who follows this up.");
    if (needsRecheck(input.verdict) && input.recheckAt === null)
      refuse("recheckAt", "Say when it is checked again.");
  });

type Timed<Schema extends z.ZodType> = z.output<Schema> & { now: Date };
export type MarkClaim = Timed<typeof markClaimInput>;
export type WithdrawOccurrence = Timed<typeof withdrawOccurrenceInput>;
export type AttachEvidence = Timed<typeof attachEvidenceInput>;
export type WithdrawEvidence = Timed<typeof withdrawEvidenceInput>;
export type OpenEvidence = Timed<typeof openEvidenceInput>;
export type ChangeSeal = Timed<typeof changeSealInput>;
export type MarkGrave = Timed<typeof markGraveInput>;
export type WaiveWording = Timed<typeof waiveWordingInput>;
export type WaiveCheck = Timed<typeof waiveCheckInput>;
export type AssignClaim = Timed<typeof assignClaimInput>;
export type AskForComment = Timed<typeof askForCommentInput>;
export type RecordAnswer = Timed<typeof recordAnswerInput>;
export type SecondVerdict = Timed<typeof secondVerdictInput>;
export type GiveVerdict = Timed<typeof giveVerdictInput>;
