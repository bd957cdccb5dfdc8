import { z } from "zod";
import { cleanText } from "@/lib/articles/rules/clean-text";

const text = (longest: number) =>
  z
    .string()
    .max(longest, `Keep this under ${longest.toLocaleString("en")} characters.`)
    .transform((value) => cleanText(value).trim());
const required = (longest: number, message: string) =>
  text(longest).refine((value) => value !== "", message);

/** The reader's report that a correction answers, and closes. */
const reportId = z.uuid().nullish();

const said = {
  whatWasWrong: required(2_000, "Say what was wrong."),
  whatIsRight: required(2_000, "Say what is right."),
  wordsBefore: text(1_000).default(""),
  wordsAfter: text(1_000).default(""),
  correctsId: z.uuid().nullable().default(null),
  delayReason: text(1_000).default(""),
};

export const correctArticleInput = z.strictObject({
  revisionId: z.uuid(),
  kind: z.enum(["corrected", "clarified"]),
  reportId,
  notice: z.strictObject({ weight: z.enum(["minor", "major"]), ...said }),
});

/** A proposal is always of a correction for the top of the article. */
export const proposeCorrectionInput = z.strictObject({
  revisionId: z.uuid(),
  reportId,
  notice: z.strictObject(said),
});

export const secondCorrectionInput = z.strictObject({ proposalId: z.uuid() });

export const addEditorsNoteInput = z.strictObject({
  articleId: z.uuid(),
  weight: z.enum(["minor", "major"]),
  whatWasWrong: required(2_000, "Write the note."),
});

export const proposeWithdrawalInput = z.strictObject({
  articleId: z.uuid(),
  kind: z.enum(["retraction", "takedown"]),
  notice: required(2_000, "Tell readers why this is withdrawn."),
  reason: required(2_000, "Tell the second person why."),
});

export const secondWithdrawalInput = z.strictObject({ withdrawalId: z.uuid() });

type Timed<Schema extends z.ZodType> = z.output<Schema> & { now: Date };
export type CorrectArticle = Timed<typeof correctArticleInput>;
export type ProposeCorrection = Timed<typeof proposeCorrectionInput>;
export type SecondCorrection = Timed<typeof secondCorrectionInput>;
export type AddEditorsNote = Timed<typeof addEditorsNoteInput>;
export type ProposeWithdrawal = Timed<typeof proposeWithdrawalInput>;
export type SecondWithdrawal = Timed<typeof secondWithdrawalInput>;
